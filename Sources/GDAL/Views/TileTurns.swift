/// Where on the circle of longitudes tiles lie together.
struct TileTurns {
  /// What is added to the longitudes of each tile, 0 or a whole turn.
  let degrees: [Double]

  /// - Parameter spans: from where each tile reaches eastward to where, in degrees.
  init(of spans: [ClosedRange<Double>]) {
    let turn = 360.0
    let wests = spans.map { span in
      let west = span.lowerBound.truncatingRemainder(dividingBy: turn)
      return west < 0 ? west + turn : west
    }
    func width(_ degrees: [Double]) -> Double {
      let placed = zip(spans, degrees)
      return placed.map { $0.upperBound + $1 }.max()! - placed.map { $0.lowerBound + $1 }.min()!
    }
    // Tiles lie closest together if they are counted from the west of one of them.
    let own = [Double](repeating: 0, count: spans.count)
    var best = own
    for start in Set(wests).sorted() {
      let turns = zip(spans, wests).map { span, west in
        (west >= start ? west : west + turn) - span.lowerBound
      }
      if width(turns) < width(best) - 1e-9 { best = turns }
    }
    degrees = best
  }
}
