import BergfriedCore

/// Where pieces lie: the pieces that come near each square of a coarse grid over all of them.
struct PieceIndex {
  private let bounds: MapBounds
  private let sideMetres: Double
  private let shape: GridShape
  /// The pieces of square *n* stand in `numbers` from `starts[n]` to before `starts[n + 1]`.
  private let starts: [Int]
  private let numbers: [Int32]

  init(pieces: [Piece]) {
    let extents = pieces.map { MapBounds($0.points)! }
    bounds =
      extents.dropFirst().reduce(extents.first) { $0?.union($1) }
      ?? MapBounds(minX: 0, minY: 0, maxX: 0, maxY: 0)
    // About as many squares as pieces, each longer than a mean piece.
    let meanMetres =
      pieces.reduce(0) { $0 + $1.lengthMetres } / Double(max(pieces.count, 1))
    sideMetres = max(
      2 * meanMetres, (bounds.areaSquareMetres / Double(max(pieces.count, 1))).squareRoot(), 1e-6)
    shape = GridShape(
      columns: Int(bounds.widthMetres / sideMetres) + 1,
      rows: Int(bounds.heightMetres / sideMetres) + 1)
    var lists = [[Int32]](repeating: [], count: shape.count)
    for (number, extent) in extents.enumerated() {
      let low = PieceIndex.square(
        MapPoint(x: extent.minX, y: extent.minY), in: bounds, sideMetres, shape)
      let high = PieceIndex.square(
        MapPoint(x: extent.maxX, y: extent.maxY), in: bounds, sideMetres, shape)
      for row in low.row...high.row {
        for column in low.column...high.column {
          lists[shape.index(of: Cell(column: column, row: row))].append(Int32(number))
        }
      }
    }
    starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    numbers = Array(lists.joined())
  }

  /// Calls `body` with the pieces ever farther from a point, until it says that none beyond a
  /// distance matters.
  ///
  /// - Parameter body: gets pieces, some of them again, and tells how far others still matter.
  func search(from point: MapPoint, _ body: (Int) -> Double) {
    let near = bounds.nearest(to: point)
    let centre = PieceIndex.square(near, in: bounds, sideMetres, shape)
    let gapMetres = point.distanceMetres(to: near)
    var limit = Double.infinity
    for ring in 0...max(shape.columns, shape.rows) {
      // Whatever lies in this ring is at least so far from the nearest point of the rectangle, and
      // the way from outside it is no shorter than the sides of the right angle there.
      let within = Double(max(0, ring - 1)) * sideMetres
      if within * within + gapMetres * gapMetres > limit * limit { return }
      for square in squares(ring, from: centre) {
        for place in starts[square]..<starts[square + 1] { limit = body(Int(numbers[place])) }
      }
    }
  }

  /// The squares so many steps from a square, by their place in storage.
  private func squares(_ ring: Int, from centre: Cell) -> [Int] {
    let rows = max(0, centre.row - ring)...min(shape.rows - 1, centre.row + ring)
    let columns = max(0, centre.column - ring)...min(shape.columns - 1, centre.column + ring)
    var squares: [Int] = []
    for row in rows {
      let isEdge = abs(row - centre.row) == ring
      for column in isEdge
        ? Array(columns)
        : [centre.column - ring, centre.column + ring].filter(columns.contains)
      {
        squares.append(shape.index(of: Cell(column: column, row: row)))
      }
    }
    return squares
  }

  private static func square(
    _ point: MapPoint, in bounds: MapBounds, _ sideMetres: Double, _ shape: GridShape
  ) -> Cell {
    Cell(
      column: min(shape.columns - 1, Int((point.x - bounds.minX) / sideMetres)),
      row: min(shape.rows - 1, Int((point.y - bounds.minY) / sideMetres)))
  }
}
