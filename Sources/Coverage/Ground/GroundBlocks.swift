import BergfriedDatum
import BergfriedStreets

/// What one tower sees of a walking grid, told of many cells at once where it is the same.
///
/// *Bound.* What is true of all of a block is true of each cell in it: where the block is surely
/// seen whole, or surely hidden whole, no cell is looked at for itself.
struct GroundBlocks {
  enum View: UInt8 {
    case notAsked
    case seen
    case hidden
    /// Neither is true of the whole.
    case mixed
  }

  private let grid: WalkGrid
  private let sight: TowerSight
  private var levels: [Level]

  /// Blocks so many cells wide.
  private static let sides = [32, 8]

  private struct Level {
    let side: Int
    let columns: Int
    var views: [View]

    init(side: Int, of shape: GridShape) {
      self.side = side
      columns = (shape.columns + side - 1) / side
      views = Array(repeating: .notAsked, count: columns * ((shape.rows + side - 1) / side))
    }
  }

  init(_ grid: WalkGrid, _ sight: TowerSight) {
    self.grid = grid
    self.sight = sight
    levels = GroundBlocks.sides.map { Level(side: $0, of: grid.shape) }
  }

  /// What is true of a block that holds a cell, the largest that tells something.
  ///
  /// - Complexity: O(what stands and lies near the lines of sight to a block), once for each.
  mutating func view(of cell: Int) -> View {
    let columns = grid.shape.columns
    let (column, row) = (cell % columns, cell / columns)
    for level in levels.indices {
      let side = levels[level].side
      let block = row / side * levels[level].columns + column / side
      var view = levels[level].views[block]
      if view == .notAsked {
        view = looked(column / side * side, row / side * side, side)
        levels[level].views[block] = view
      }
      if view != .mixed { return view }
    }
    return .mixed
  }

  private func looked(_ column: Int, _ row: Int, _ side: Int) -> View {
    let shape = grid.shape
    let lastColumn = min(column + side, shape.columns) - 1
    let lastRow = min(row + side, shape.rows) - 1
    let bounds = grid.rectangle(of: row * shape.columns + column).union(
      grid.rectangle(of: lastRow * shape.columns + lastColumn))
    if sight.isSurelySeen(bounds, depth: 0) { return .seen }
    return sight.isSurelyHidden(bounds) ? .hidden : .mixed
  }
}
