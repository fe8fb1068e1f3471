import BergfriedDatum

/// Where a wood ends between the centres of cells in it and those outside.
struct WoodBorder {
  /// The cells whose centres lie in the wood.
  let inside: Set<Int>
  private let shape: GridShape
  private let transform: GeoTransform
  /// The border's sides by the cells that they run through.
  private let sides: [Int: [(start: MapPoint, end: MapPoint)]]

  /// - Complexity: O(cells inside and along the border).
  init(_ area: MapPolygon, on shape: GridShape, _ transform: GeoTransform) {
    var inside: Set<Int> = []
    area.forEachRun(of: transform, in: shape) { row, columns in
      inside.formUnion(columns.map { row * shape.columns + $0 })
    }
    var sides: [Int: [(start: MapPoint, end: MapPoint)]] = [:]
    area.forEachEdge { start, end in
      for pass in transform.passes(from: start, to: end, in: shape)
      where shape.contains(pass.cell) {
        sides[shape.index(of: pass.cell), default: []].append((start, end))
      }
    }
    (self.inside, self.sides, self.shape, self.transform) = (inside, sides, shape, transform)
  }

  /// The cells next to one inside that are not, and the share of the way to their centres after
  /// which the wood ends; all of it where the border is not found.
  func ways(outOf cell: Cell) -> [(cell: Cell, share: Double)] {
    var ways: [(cell: Cell, share: Double)] = []
    for down in -1...1 {
      for right in -1...1 {
        let other = Cell(column: cell.column + right, row: cell.row + down)
        guard shape.contains(other), !inside.contains(shape.index(of: other)) else { continue }
        let between = [
          cell, other, Cell(column: cell.column + right, row: cell.row),
          Cell(column: cell.column, row: cell.row + down),
        ]
        let near = between.flatMap { sides[shape.index(of: $0)] ?? [] }
        let (from, to) = (transform.centrePoint(of: cell), transform.centrePoint(of: other))
        let shares = near.compactMap { WoodBorder.share(from, to, of: $0.start, $0.end) }
        // The last crossing: what lies between others may be wood or not.
        ways.append((other, shares.max() ?? 1))
      }
    }
    return ways
  }

  /// Where a line crosses a side, as a share of it.
  private static func share(
    _ from: MapPoint, _ to: MapPoint, of start: MapPoint, _ end: MapPoint
  ) -> Double? {
    let (right, up) = (to.x - from.x, to.y - from.y)
    let (across, along) = (end.x - start.x, end.y - start.y)
    let turn = right * along - up * across
    guard turn != 0 else { return nil }
    let (x, y) = (start.x - from.x, start.y - from.y)
    let share = (x * along - y * across) / turn
    let place = (x * up - y * right) / turn
    return share >= 0 && share <= 1 && place >= -1e-9 && place <= 1 + 1e-9 ? share : nil
  }
}
