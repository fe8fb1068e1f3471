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
  /// - Precondition: no cell of the line is numbered beyond what an `Int` holds.
  public func passes(from start: MapPoint, to end: MapPoint) -> [CellPass] {
    let (u, v) = ((start.x - originX) / columnStep, (start.y - originY) / rowStep)
    let (right, down) = ((end.x - start.x) / columnStep, (end.y - start.y) / rowStep)
    var cuts = [0.0, 1.0]
    GeoTransform.addCrossings(from: u, by: right, to: &cuts)
    GeoTransform.addCrossings(from: v, by: down, to: &cuts)
    cuts.sort()
    return passes(between: cuts, longerThan: GeoTransform.shortestPass) { middle in
      Cell(
        column: Int((u + middle * right).rounded(.down)),
        row: Int((v + middle * down).rounded(.down)))
    }
  }

  /// The same, of which only the part in a grid or within one cell of it is listed: what lies
  /// farther off costs nothing, however far that is.
  ///
  /// A line that lies in the grid altogether has the same passes as above. Ends that are nowhere,
  /// or beyond all numbers, have none.
  ///
  /// - Complexity: O(n log n) in the number *n* of cells in the grid.
  public func passes(
    from start: MapPoint, to end: MapPoint, in shape: GridShape
  ) -> [CellPass] {
    let (u, v) = ((start.x - originX) / columnStep, (start.y - originY) / rowStep)
    let (right, down) = ((end.x - start.x) / columnStep, (end.y - start.y) / rowStep)
    let near = MapBounds(
      minX: -1, minY: -1, maxX: Double(shape.columns) + 1, maxY: Double(shape.rows) + 1)
    guard u.isFinite, v.isFinite, right.isFinite, down.isFinite,
      let part = near.shares(
        ofLineFrom: MapPoint(x: u, y: v), to: MapPoint(x: u + right, y: v + down))
    else { return [] }
    var cuts = [part.lowerBound, part.upperBound]
    GeoTransform.addCrossings(from: u, by: right, in: part, upTo: near.maxX, to: &cuts)
    GeoTransform.addCrossings(from: v, by: down, in: part, upTo: near.maxY, to: &cuts)
    cuts.sort()
    let shortest = GeoTransform.shortestPass * (part.upperBound - part.lowerBound)
    return passes(between: cuts, longerThan: shortest) { middle in
      let column = min(max((u + middle * right).rounded(.down), -2), near.maxX + 1)
      let row = min(max((v + middle * down).rounded(.down), -2), near.maxY + 1)
      return Cell(column: Int(column), row: Int(row))
    }
  }

  /// The passes between sorted shares of a line.
  @inline(__always)
  private func passes(
    between cuts: [Double], longerThan shortest: Double, cell: (Double) -> Cell
  ) -> [CellPass] {
    var passes: [CellPass] = []
    var first = cuts[0]
    func add(_ shares: ClosedRange<Double>) {
      let middle = (shares.lowerBound + shares.upperBound) / 2
      passes.append(CellPass(cell: cell(middle), shares: shares))
    }
    for cut in cuts.dropFirst() where cut - first > shortest {
      add(first...cut)
      first = cut
    }
    if passes.isEmpty { add(cuts[0]...cuts[cuts.count - 1]) }
    return passes
  }

  /// Adds the shares within a part of a line at which a coordinate passes a whole number of the
  /// grid.
  private static func addCrossings(
    from start: Double, by step: Double, in part: ClosedRange<Double>, upTo limit: Double,
    to cuts: inout [Double]
  ) {
    let end = start + step
    var line = max(min(start, end).rounded(.down) + 1, -1)
    while line < max(start, end), line <= limit {
      let share = (line - start) / step
      if share > part.lowerBound, share < part.upperBound { cuts.append(share) }
      line += 1
    }
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
}
