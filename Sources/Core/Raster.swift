/// One value per cell of a grid, stored row by row from the top.
public struct Raster<Value: Sendable>: Sendable {
  /// How many columns and rows there are.
  public let shape: GridShape
  /// The cells' values, row by row from the top.
  public var values: [Value]

  /// - Precondition: there is one value per cell.
  public init(shape: GridShape, values: [Value]) {
    precondition(
      values.count == shape.count,
      "\(values.count) values do not fill \(shape.columns) x \(shape.rows) cells")
    self.shape = shape
    self.values = values
  }

  /// A raster with the same value in every cell.
  public init(shape: GridShape, repeating value: Value) {
    self.init(shape: shape, values: Array(repeating: value, count: shape.count))
  }

  /// - Precondition: the cell lies inside the grid.
  @inlinable
  public subscript(cell: Cell) -> Value {
    get {
      precondition(shape.contains(cell), "\(cell) lies outside \(shape)")
      return values[shape.index(of: cell)]
    }
    set {
      precondition(shape.contains(cell), "\(cell) lies outside \(shape)")
      values[shape.index(of: cell)] = newValue
    }
  }

  /// The value of a cell by its column and row, which lie inside the grid.
  @inlinable
  public subscript(column: Int, row: Int) -> Value {
    get { self[Cell(column: column, row: row)] }
    set { self[Cell(column: column, row: row)] = newValue }
  }
}

extension Raster: Equatable where Value: Equatable {}
