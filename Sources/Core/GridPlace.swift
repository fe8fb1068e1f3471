/// A place on a grid, in cells from the centre of the first one: whole numbers are cells' centres.
/// It may lie outside the grid.
public struct GridPlace: Hashable, Sendable {
  /// Eastward from the first column's centres, in cells.
  public var column: Double
  /// Southward from the first row's centres, in cells.
  public var row: Double

  /// A place by its column and row, whole or not.
  public init(column: Double, row: Double) {
    self.column = column
    self.row = row
  }

  /// A cell's centre.
  public init(_ cell: Cell) {
    self.init(column: Double(cell.column), row: Double(cell.row))
  }

  /// The cell that holds it.
  public var cell: Cell {
    Cell(column: Int((column + 0.5).rounded(.down)), row: Int((row + 0.5).rounded(.down)))
  }

  /// The cell whose centre it is; `nil` where it is none.
  public var centredCell: Cell? { GridPlace(cell) == self ? cell : nil }

  /// The same place by the cells of a window.
  public func moved(to window: GridWindow) -> GridPlace {
    GridPlace(column: column - Double(window.column), row: row - Double(window.row))
  }
}

extension GeoTransform {
  /// How near to a row or column of centres, in cells, counts as on it: no map tells such places
  /// apart, and their coordinates' roundings are greater.
  static var centreTolerance: Double { 1e-6 }

  /// Where a map position lies on the grid; within a millionth of a cell of a row or column of
  /// centres it lies on that.
  ///
  /// - Returns: `nil` where the position is so far off that no cell has a number for it.
  public func place(x: Double, y: Double) -> GridPlace? {
    guard cell(x: x, y: y) != nil else { return nil }
    func settled(_ place: Double) -> Double {
      let whole = place.rounded()
      return (place - whole).magnitude <= GeoTransform.centreTolerance ? whole : place
    }
    return GridPlace(
      column: settled((x - originX) / columnStep - 0.5),
      row: settled((y - originY) / rowStep - 0.5))
  }

  /// The map position of a place on the grid.
  public func point(of place: GridPlace) -> (x: Double, y: Double) {
    (x: originX + (place.column + 0.5) * columnStep, y: originY + (place.row + 0.5) * rowStep)
  }
}

extension CellSize {
  /// The distance between two places, along the ground plane.
  public func distanceMetres(from a: GridPlace, to b: GridPlace) -> Double {
    let x = (b.column - a.column) * widthMetres
    let y = (b.row - a.row) * heightMetres
    return (x * x + y * y).squareRoot()
  }
}
