public import BergfriedDatum

/// A town as two surfaces that the real one lies between, and what stands in each cell.
///
/// *Model.* `high` is the ground raised by the vertical error, with every building at its greatest
/// height and every wood at its own, both raised by the error too; `low` is the ground lowered by
/// the error, with every building at its least height less the error, and no wood. So whatever the
/// true heights within these ranges are, `high` hides all that they hide and `low` nothing that
/// they do not. A building stands in the cells whose centre its area holds, its roof level above
/// the highest ground in them (for `low`: the lowest). Unknown ground rises above everything in
/// `high` and stays unknown in `low`, where it never hides.
public struct TownSurface: Sendable {
  /// The ground without anything on it, as the elevation model has it.
  public let ground: Surface
  public let high: Surface
  public let low: Surface
  public let transform: GeoTransform
  public let verticalErrorMetres: Double
  public let buildings: [Building]
  public let woods: [Wood]
  /// What stands in each cell: 0 nothing, *n* building *n* - 1, or if *n* exceeds the number of
  /// buildings a wood. Where several buildings meet, the one that may be highest.
  public let cover: Raster<Int32>

  /// How high unknown ground is taken to rise where it must hide: above every mountain.
  static let unknownTopMetres: Float = 20_000

  /// - Throws: ``SurfaceError`` for heights that are no numbers.
  /// - Complexity: O(cells + corners x rows of each building).
  public init(
    ground: Surface, transform: GeoTransform, buildings: [Building], woods: [Wood],
    verticalErrorMetres: Double
  ) throws {
    let draft = TownDraft(
      ground: ground, transform: transform, buildings: buildings, woods: woods,
      errorMetres: Float(verticalErrorMetres))
    high = try Surface(shape: ground.shape, cellSize: ground.cellSize) {
      _ = $0.update(fromContentsOf: draft.high)
    }
    low = try Surface(shape: ground.shape, cellSize: ground.cellSize) {
      _ = $0.update(fromContentsOf: draft.low)
    }
    cover = Raster(shape: ground.shape, values: draft.cover)
    self.ground = ground
    self.transform = transform
    self.verticalErrorMetres = verticalErrorMetres
    self.buildings = buildings
    self.woods = woods
  }

  /// The building that stands in a cell, by its place among the buildings; `nil` where none does.
  public func building(at cell: Cell) -> Int? {
    guard ground.shape.contains(cell) else { return nil }
    let cover = Int(cover[cell])
    return (1...max(1, buildings.count)).contains(cover) && !buildings.isEmpty ? cover - 1 : nil
  }

  /// The ground's height at a place, between the centres of the four cells around it; `nil` where
  /// one of them is unknown.
  public func groundMetres(at point: MapPoint) -> Double? {
    let column = (point.x - transform.originX) / transform.columnStep - 0.5
    let row = (point.y - transform.originY) / transform.rowStep - 0.5
    let shape = ground.shape
    guard column > -0.5 - 1e-9, row > -0.5 - 1e-9, column < Double(shape.columns),
      row < Double(shape.rows)
    else { return nil }
    let left = min(max(Int(column.rounded(.down)), 0), max(shape.columns - 2, 0))
    let top = min(max(Int(row.rounded(.down)), 0), max(shape.rows - 2, 0))
    let right = min(left + 1, shape.columns - 1)
    let bottom = min(top + 1, shape.rows - 1)
    func height(_ column: Int, _ row: Int) -> Double? {
      ground.height(at: Cell(column: column, row: row)).map(Double.init)
    }
    guard let a = height(left, top), let b = height(right, top), let c = height(left, bottom),
      let d = height(right, bottom)
    else { return nil }
    let x = min(max(column - Double(left), 0), 1)
    let y = min(max(row - Double(top), 0), 1)
    return (a * (1 - x) + b * x) * (1 - y) + (c * (1 - x) + d * x) * y
  }
}
