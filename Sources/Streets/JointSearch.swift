import BergfriedCore

/// Finds where ways nearly meet.
///
/// *Model.* The end of a way meets every other way that comes within ``snapMetres`` of it, at that
/// way's nearest place; any other point of a way meets those within ``touchMetres``. Two ways that
/// cross meet where they do. Ways on different floors meet only where one of them ends: bridges and
/// stairs come down to the ground there, and what ends at a bridge leads onto it. Ends that get to
/// the other way's place along the map in twice the snap distance are joined as it is.
struct JointSearch {
  static let snapMetres = 1.0
  static let touchMetres = 0.01

  private let runs: [WayRun]
  private let ways: [Way]
  /// Per run, how far along it each point lies.
  private let distances: [[Double]]
  private let grid: SegmentGrid

  init(_ runs: [WayRun], of ways: [Way]) {
    self.runs = runs
    self.ways = ways
    distances = runs.map { run in
      zip(run.points, run.points.dropFirst()).reduce(into: [0.0]) {
        $0.append($0[$0.count - 1] + $1.0.distanceMetres(to: $1.1))
      }
    }
    grid = SegmentGrid(runs, marginMetres: JointSearch.snapMetres)
  }

  /// - Complexity: O(segments) where they are spread, as those on streets are.
  func joints() -> [Joint] { nearJoints + crossings }

  /// Those of points that lie near to other ways.
  private var nearJoints: [Joint] {
    runs.indices.flatMap { run in
      runs[run].points.indices.flatMap { point in joints(of: point, in: run) }
    }
  }

  private func joints(of vertex: Int, in run: Int) -> [Joint] {
    let point = runs[run].points[vertex]
    let isEnd = isEnd(vertex, of: run)
    let limit = isEnd ? JointSearch.snapMetres : JointSearch.touchMetres
    var best: [(segment: SegmentGrid.Segment, share: Double, gap: Double)] = []
    for segment in grid.segments(near: point) {
      let (start, end) = (runs[segment.run].points[segment.index], end(segment))
      if start == point || end == point { continue }
      let share = point.nearestShare(ofLineFrom: start, to: end)
      let gap = start.point(atShare: share, to: end).distanceMetres(to: point)
      if gap > limit { continue }
      if let known = best.firstIndex(where: { $0.segment.run == segment.run }) {
        if gap < best[known].gap { best[known] = (segment, share, gap) }
      } else {
        best.append((segment, share, gap))
      }
    }
    guard !best.isEmpty else { return [] }
    let here = Joint.Place(run: run, alongMetres: distances[run][vertex])
    let reached = MapReach(from: point, along: grid, runs, within: 2 * JointSearch.snapMetres)
    return best.compactMap { found in
      let there = place(found.share, of: found.segment)
      let isOther = isEndPlace(there)
      guard meet(run, isEnd, found.segment.run, isOther),
        !reached.reaches(there, on: found.segment, distances[found.segment.run])
      else { return nil }
      return Joint(kind: .gap, one: here, other: there, gapMetres: found.gap)
    }
  }

  /// Where two ways cross between their points.
  private var crossings: [Joint] {
    grid.pairs().compactMap { one, other in
      let (a, b) = (runs[one.run].points[one.index], end(one))
      let (c, d) = (runs[other.run].points[other.index], end(other))
      guard let shares = Segments.crossing(a, b, c, d) else { return nil }
      let point = a.point(atShare: shares.0, to: b)
      // What lies nearer to a point was found from there.
      let nearest = [a, b, c, d].map { $0.distanceMetres(to: point) }.min()!
      guard nearest > JointSearch.touchMetres, meet(one.run, false, other.run, false) else {
        return nil
      }
      return Joint(
        kind: .crossing, one: place(shares.0, of: one), other: place(shares.1, of: other),
        gapMetres: 0)
    }
  }

  private func end(_ segment: SegmentGrid.Segment) -> MapPoint {
    runs[segment.run].points[segment.index + 1]
  }

  private func place(_ share: Double, of segment: SegmentGrid.Segment) -> Joint.Place {
    let (start, end) = (
      distances[segment.run][segment.index], distances[segment.run][segment.index + 1]
    )
    return Joint.Place(
      run: segment.run,
      alongMetres: share == 0 ? start : share == 1 ? end : start + share * (end - start))
  }

  /// Whether a way ends at a point of a run; at the bounds it goes on.
  private func isEnd(_ vertex: Int, of run: Int) -> Bool {
    let points = ways[runs[run].way].points
    guard vertex == 0 || vertex == runs[run].points.count - 1 else { return false }
    let point = runs[run].points[vertex]
    return point == points.first || point == points.last
  }

  private func isEndPlace(_ place: Joint.Place) -> Bool {
    let distances = distances[place.run]
    return place.alongMetres == 0 && isEnd(0, of: place.run)
      || place.alongMetres == distances[distances.count - 1]
        && isEnd(distances.count - 1, of: place.run)
  }

  private func meet(_ run: Int, _ isEnd: Bool, _ other: Int, _ isOtherEnd: Bool) -> Bool {
    isEnd || isOtherEnd || ways[runs[run].way].floor == ways[runs[other].way].floor
  }
}
