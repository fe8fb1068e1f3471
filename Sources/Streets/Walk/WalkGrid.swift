public import BergfriedCore

/// A grid of square-edged cells over the open ground, of whole cells of the town's own grid.
public struct WalkGrid: Hashable, Sendable {
  /// How many cells it has; those at its edge may be cut off.
  public let shape: GridShape
  /// Where its cells lie on the map.
  public let transform: GeoTransform
  /// How many of the town's cells are along a cell's side.
  public let side: Int
  /// Beyond it there is no ground: the last cells of a row or column may reach over it.
  public let bounds: MapBounds

  /// - Precondition: the side is positive.
  public init(over shape: GridShape, _ transform: GeoTransform, side: Int) {
    precondition(side > 0, "cells of \(side) cells hold no ground")
    self.side = side
    bounds = MapBounds(transform: transform, shape: shape)
    self.shape = GridShape(
      columns: (shape.columns + side - 1) / side, rows: (shape.rows + side - 1) / side)
    self.transform = GeoTransform(
      originX: transform.originX, originY: transform.originY,
      columnStep: transform.columnStep * Double(side), rowStep: transform.rowStep * Double(side))
  }

  /// The side at which a grid has no more cells than some number.
  public static func side(of shape: GridShape, mostCells: Int) -> Int {
    var side = 1
    while ((shape.columns + side - 1) / side) * ((shape.rows + side - 1) / side) > mostCells {
      side += 1
    }
    return side
  }

  /// The longer side of a cell.
  public var cellMetres: Double {
    max(transform.columnStep.magnitude, transform.rowStep.magnitude)
  }

  /// The rectangle of a cell, as far as it is in the grid.
  public func rectangle(of cell: Int) -> MapBounds {
    let place = shape.cell(at: cell)
    let (x, y) = (line(column: place.column), line(row: place.row))
    let (farX, farY) = (line(column: place.column + 1), line(row: place.row + 1))
    return MapBounds(
      minX: max(min(x, farX), bounds.minX), minY: max(min(y, farY), bounds.minY),
      maxX: min(max(x, farX), bounds.maxX), maxY: min(max(y, farY), bounds.maxY))
  }

  /// Where the line before a column, or a row, runs.
  public func line(column: Int) -> Double {
    transform.originX + Double(column) * transform.columnStep
  }
  /// Where the line before a row runs: its northern side, as a y of the map.
  public func line(row: Int) -> Double { transform.originY + Double(row) * transform.rowStep }

  /// The middle of a cell.
  public func centre(of cell: Int) -> MapPoint { rectangle(of: cell).centre }

  /// The cell that holds a point; `nil` outside the grid.
  public func cell(at point: MapPoint) -> Int? {
    guard let cell = transform.cell(of: point), shape.contains(cell) else { return nil }
    return shape.index(of: cell)
  }

  /// The cells that hold a point or have it on their border.
  public func cells(around point: MapPoint) -> [Int] {
    let near = WalkGrid.borderMetres
    var cells: [Int] = []
    for right in [-near, near] {
      for up in [-near, near] {
        guard let cell = cell(at: MapPoint(x: point.x + right, y: point.y + up)),
          !cells.contains(cell)
        else { continue }
        cells.append(cell)
      }
    }
    return cells
  }

  /// So near to a border a place may lie on either side of it by rounding.
  static let borderMetres = 1e-6

  /// The town's cells in a cell.
  public func townCells(of cell: Int, in town: GridShape) -> GridWindow {
    let place = shape.cell(at: cell)
    let (column, row) = (place.column * side, place.row * side)
    return GridWindow(
      column: column, row: row,
      shape: GridShape(
        columns: min(side, town.columns - column), rows: min(side, town.rows - row)))
  }
}
