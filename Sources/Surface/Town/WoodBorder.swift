import BergfriedCore

/// Where a wood ends between the centres of cells in it and those outside.
struct WoodBorder {
  private struct Side {
    /// The cell that it runs through.
    let cell: Int
    let start: MapPoint
    let end: MapPoint
  }

  private let shape: GridShape
  private let transform: GeoTransform
  private var firstRow = 0
  /// The cells of each row, from the first on, whose centres lie in the wood.
  private var runs: [[Range<Int>]] = []
  /// The border's sides, by the cells that they run through.
  private let sides: [Side]

  /// - Complexity: O(rows inside + n log n) for n cells along the border.
  init(_ area: MapPolygon, on shape: GridShape, _ transform: GeoTransform) {
    (self.shape, self.transform) = (shape, transform)
    var found: [(row: Int, columns: Range<Int>)] = []
    area.forEachRun(of: transform, in: shape) { found.append(($0, $1)) }
    if let first = found.map(\.row).min(), let last = found.map(\.row).max() {
      firstRow = first
      runs = Array(repeating: [], count: last - first + 1)
      for (row, columns) in found { runs[row - first].append(columns) }
    }
    var sides: [Side] = []
    area.forEachEdge { start, end in
      for pass in transform.passes(from: start, to: end, in: shape)
      where shape.contains(pass.cell) {
        sides.append(Side(cell: shape.index(of: pass.cell), start: start, end: end))
      }
    }
    self.sides = sides.sorted { $0.cell < $1.cell }
  }

  /// The cells inside that may lie next to one outside: those around the border's own.
  var cells: [Cell] {
    var near: [Int] = []
    var last = -1
    for side in sides where side.cell != last {
      last = side.cell
      let cell = shape.cell(at: side.cell)
      for row in cell.row - 1...cell.row + 1 {
        for column in cell.column - 1...cell.column + 1 {
          let next = Cell(column: column, row: row)
          if shape.contains(next), holds(next) { near.append(shape.index(of: next)) }
        }
      }
    }
    near.sort()
    last = -1
    return near.compactMap { index in
      defer { last = index }
      return index == last ? nil : shape.cell(at: index)
    }
  }

  func holds(_ cell: Cell) -> Bool {
    let row = cell.row - firstRow
    return runs.indices.contains(row) && runs[row].contains { $0.contains(cell.column) }
  }

  /// The share of the way between the centres of a cell inside and of one next to it outside after
  /// which the wood ends; all of it where the border is not found.
  func share(from cell: Cell, to other: Cell) -> Double {
    let (from, to) = (transform.centrePoint(of: cell), transform.centrePoint(of: other))
    // The last crossing: what lies between others may be wood or not.
    var last = -1.0
    func look(in cell: Cell) {
      let index = shape.index(of: cell)
      for side in sides[firstSide(of: index)...] {
        guard side.cell == index else { return }
        if let share = from.share(ofLineTo: to, cutBy: side.start, side.end),
          (0...1).contains(share)
        {
          last = max(last, share)
        }
      }
    }
    look(in: cell)
    look(in: other)
    if cell.column != other.column, cell.row != other.row {
      look(in: Cell(column: other.column, row: cell.row))
      look(in: Cell(column: cell.column, row: other.row))
    }
    return last < 0 ? 1 : last
  }

  private func firstSide(of cell: Int) -> Int {
    var (low, high) = (0, sides.count)
    while low < high {
      let middle = (low + high) / 2
      if sides[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
