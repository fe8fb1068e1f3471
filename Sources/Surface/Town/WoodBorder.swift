import BergfriedDatum

/// Where a wood ends between the centres of cells in it and those outside.
struct WoodBorder {
  private let shape: GridShape
  private let transform: GeoTransform
  /// The cells of each row whose centres lie in the wood.
  private var runs: [Int: [Range<Int>]] = [:]
  /// The border's sides by the cells that they run through.
  private var sides: [Int: [(start: MapPoint, end: MapPoint)]] = [:]

  /// - Complexity: O(rows inside, and cells along the border).
  init(_ area: MapPolygon, on shape: GridShape, _ transform: GeoTransform) {
    (self.shape, self.transform) = (shape, transform)
    area.forEachRun(of: transform, in: shape) { runs[$0, default: []].append($1) }
    area.forEachEdge { start, end in
      for pass in transform.passes(from: start, to: end, in: shape)
      where shape.contains(pass.cell) {
        sides[shape.index(of: pass.cell), default: []].append((start, end))
      }
    }
  }

  /// The cells inside that may lie next to one outside: those around the border's own.
  var cells: [Cell] {
    var near: Set<Int> = []
    for index in sides.keys {
      let cell = shape.cell(at: index)
      for row in cell.row - 1...cell.row + 1 {
        for column in cell.column - 1...cell.column + 1 {
          let next = Cell(column: column, row: row)
          if shape.contains(next), holds(next) { near.insert(shape.index(of: next)) }
        }
      }
    }
    return near.sorted().map { shape.cell(at: $0) }
  }

  func holds(_ cell: Cell) -> Bool {
    runs[cell.row]?.contains { $0.contains(cell.column) } ?? false
  }

  /// The share of the way between the centres of a cell inside and of one next to it outside after
  /// which the wood ends; all of it where the border is not found.
  func share(from cell: Cell, to other: Cell) -> Double {
    let between = Set([
      cell, other, Cell(column: other.column, row: cell.row),
      Cell(column: cell.column, row: other.row),
    ])
    let (from, to) = (transform.centrePoint(of: cell), transform.centrePoint(of: other))
    let shares = between.flatMap { sides[shape.index(of: $0)] ?? [] }.compactMap {
      from.share(ofLineTo: to, cutBy: $0.start, $0.end)
    }
    // The last crossing: what lies between others may be wood or not.
    return shares.filter { (0...1).contains($0) }.max() ?? 1
  }
}
