import BergfriedCore

/// The straight lines of runs by the squares of a grid that they come near.
struct SegmentGrid {
  /// From one point of a run to the next.
  struct Segment: Hashable {
    let run: Int
    let index: Int
  }

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  private var segments: [Square: [Segment]] = [:]
  private let runs: [WayRun]

  private static let sideMetres = 20.0
  /// Longer lines are no streets, and are joined to nothing.
  private static let mostSteps = 100_000.0

  init(_ runs: [WayRun], marginMetres: Double) {
    self.runs = runs
    let side = SegmentGrid.sideMetres
    for (number, run) in runs.enumerated() {
      for index in run.points.indices.dropLast() {
        let (start, end) = (run.points[index], run.points[index + 1])
        let steps = max(1, (start.distanceMetres(to: end) / side).rounded(.up))
        guard steps <= SegmentGrid.mostSteps else { continue }
        for step in 0..<Int(steps) {
          let one = start.point(atShare: Double(step) / steps, to: end)
          let next = start.point(atShare: Double(step + 1) / steps, to: end)
          let low = SegmentGrid.square(
            min(one.x, next.x) - marginMetres, min(one.y, next.y) - marginMetres)
          let high = SegmentGrid.square(
            max(one.x, next.x) + marginMetres, max(one.y, next.y) + marginMetres)
          for column in low.column...high.column {
            for row in low.row...high.row {
              let square = Square(column: column, row: row)
              let segment = Segment(run: number, index: index)
              segments[square, default: []].appendUnlessLast(segment)
            }
          }
        }
      }
    }
  }

  private static func square(_ x: Double, _ y: Double) -> Square {
    Square(
      column: Int((x / sideMetres).rounded(.down)), row: Int((y / sideMetres).rounded(.down)))
  }

  /// All that come within the margin of a point, and others.
  func segments(near point: MapPoint) -> [Segment] {
    segments[SegmentGrid.square(point.x, point.y)] ?? []
  }

  /// All pairs that may cross, each once, in the order of runs.
  func pairs() -> [(Segment, Segment)] {
    var pairs: Set<[Segment]> = []
    for list in segments.values {
      for (place, one) in list.enumerated() {
        let (a, b) = ends(one)
        for other in list[(place + 1)...] {
          let (c, d) = ends(other)
          if a == c || a == d || b == c || b == d { continue }
          if Segments.crossing(a, b, c, d) != nil { pairs.insert([one, other]) }
        }
      }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { one, other in
      (one.0.run, one.0.index, one.1.run, one.1.index)
        < (other.0.run, other.0.index, other.1.run, other.1.index)
    }
  }

  private func ends(_ segment: Segment) -> (MapPoint, MapPoint) {
    (runs[segment.run].points[segment.index], runs[segment.run].points[segment.index + 1])
  }
}

extension [SegmentGrid.Segment] {
  fileprivate mutating func appendUnlessLast(_ segment: SegmentGrid.Segment) {
    if last != segment { append(segment) }
  }
}
