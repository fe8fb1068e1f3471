extension GeoTransform {
  /// The cell that holds a point of the map; it may lie outside the grid.
  ///
  /// - Returns: `nil` where the point is so far off that no cell has a number for it.
  public func cell(of point: MapPoint) -> Cell? { cell(x: point.x, y: point.y) }

  /// The map position of a cell's centre.
  public func centrePoint(of cell: Cell) -> MapPoint {
    let centre = centre(of: cell)
    return MapPoint(x: centre.x, y: centre.y)
  }

  /// The cells that a straight line runs through, in order from its start, whether in the grid or
  /// not. Together they hold the whole line; a cell that it only touches is not among them, and of
  /// two cells whose common side it follows only the one that ``cell(x:y:)`` gives is.
  ///
  /// - Complexity: O(n log n) in the number *n* of cells.
  public func passes(from start: MapPoint, to end: MapPoint) -> [CellPass] {
    let (u, v) = ((start.x - originX) / columnStep, (start.y - originY) / rowStep)
    let (right, down) = ((end.x - start.x) / columnStep, (end.y - start.y) / rowStep)
    var cuts = [0.0, 1.0]
    GeoTransform.addCrossings(from: u, by: right, to: &cuts)
    GeoTransform.addCrossings(from: v, by: down, to: &cuts)
    cuts.sort()
    var passes: [CellPass] = []
    var first = 0.0
    for cut in cuts.dropFirst() where cut - first > GeoTransform.shortestPass {
      passes.append(pass(u, right, v, down, shares: first...cut))
      first = cut
    }
    if passes.isEmpty { passes.append(pass(u, right, v, down, shares: 0...1)) }
    return passes
  }

  /// Crossings nearer to each other than this share of a line are one: it runs through a corner.
  private static var shortestPass: Double { 1e-12 }

  /// Adds the shares of a line at which a coordinate passes a whole number.
  private static func addCrossings(from start: Double, by step: Double, to cuts: inout [Double]) {
    let end = start + step
    var line = min(start, end).rounded(.down) + 1
    while line < max(start, end) {
      let share = (line - start) / step
      if share > 0, share < 1 { cuts.append(share) }
      line += 1
    }
  }

  /// The cell in which the middle of a part of a line lies.
  private func pass(
    _ u: Double, _ right: Double, _ v: Double, _ down: Double, shares: ClosedRange<Double>
  ) -> CellPass {
    let middle = (shares.lowerBound + shares.upperBound) / 2
    let cell = Cell(
      column: Int((u + middle * right).rounded(.down)),
      row: Int((v + middle * down).rounded(.down)))
    return CellPass(cell: cell, shares: shares)
  }
}
