import BergfriedCore

/// How far one gets along ways from a point of theirs, within a short distance.
struct MapReach {
  /// By run and point of it, the way there.
  private var metres: [SegmentGrid.Segment: Double] = [:]
  private let limitMetres: Double

  init(
    from point: MapPoint, along grid: SegmentGrid, _ runs: [WayRun], within limitMetres: Double
  ) {
    self.limitMetres = limitMetres
    var open = [(point: point, metres: 0.0)]
    while let next = open.popLast() {
      for segment in grid.segments(near: next.point) {
        let line = runs[segment.run].points
        let ends = [(segment.index, segment.index + 1), (segment.index + 1, segment.index)]
        for (near, far) in ends where line[near] == next.point {
          let here = SegmentGrid.Segment(run: segment.run, index: near)
          metres[here] = min(metres[here] ?? .infinity, next.metres)
          let there = SegmentGrid.Segment(run: segment.run, index: far)
          let length = next.metres + line[near].distanceMetres(to: line[far])
          if length <= limitMetres, length < metres[there] ?? .infinity {
            metres[there] = length
            open.append((line[far], length))
          }
        }
      }
    }
  }

  /// Whether a place on a segment is reached.
  func reaches(
    _ place: Joint.Place, on segment: SegmentGrid.Segment, _ distances: [Double]
  ) -> Bool {
    [segment.index, segment.index + 1].contains { point in
      let known = metres[SegmentGrid.Segment(run: segment.run, index: point)]
      guard let known else { return false }
      return known + (distances[point] - place.alongMetres).magnitude <= limitMetres
    }
  }
}
