import BergfriedDatum

/// Where the ground looks like open water: a large piece of exactly one height with nothing lower
/// around it.
struct Waters {
  private(set) var isWater: [Bool]
  private let shape: GridShape

  /// The least share of the map that counts as a lake, and the largest share of water: beyond
  /// that the ground is just flat.
  private static let shares = (lake: 0.002, all: 0.7)

  init(_ ground: Generalised) {
    shape = ground.shape
    isWater = Array(repeating: false, count: ground.shape.count)
    var visited = isWater
    var total = 0
    for start in ground.heights.indices where !visited[start] && !ground.heights[start].isNaN {
      let piece = Waters.piece(around: start, of: ground, &visited)
      let isLarge = Double(piece.cells.count) >= Waters.shares.lake * Double(ground.shape.count)
      guard piece.isLowest, isLarge, piece.cells.count > 8 else { continue }
      for cell in piece.cells { isWater[cell] = true }
      total += piece.cells.count
    }
    if Double(total) > Waters.shares.all * Double(ground.shape.count) {
      isWater = Array(repeating: false, count: ground.shape.count)
    }
  }

  /// Whether land begins next to a cell of water.
  func isShore(_ index: Int) -> Bool {
    guard isWater[index] else { return false }
    let column = index % shape.columns
    return column > 0 && !isWater[index - 1] || column + 1 < shape.columns && !isWater[index + 1]
      || index >= shape.columns && !isWater[index - shape.columns]
      || index + shape.columns < shape.count && !isWater[index + shape.columns]
  }

  /// The connected cells of one height, and whether all their neighbours lie higher.
  private static func piece(
    around start: Int, of ground: Generalised, _ visited: inout [Bool]
  ) -> (cells: [Int], isLowest: Bool) {
    let shape = ground.shape
    let level = ground.heights[start]
    var cells = [start]
    var isLowest = true
    var next = 0
    visited[start] = true
    while next < cells.count {
      let here = cells[next]
      next += 1
      let column = here % shape.columns
      func visit(_ isInside: Bool, _ neighbour: Int) {
        guard isInside else { return }
        let height = ground.heights[neighbour]
        if height < level { isLowest = false }
        guard height == level, !visited[neighbour] else { return }
        visited[neighbour] = true
        cells.append(neighbour)
      }
      visit(column > 0, here - 1)
      visit(column + 1 < shape.columns, here + 1)
      visit(here >= shape.columns, here - shape.columns)
      visit(here + shape.columns < shape.count, here + shape.columns)
    }
    return (cells, isLowest)
  }
}
