public import BergfriedDatum

/// A town as two surfaces that the real one lies between, and what stands in each cell.
///
/// *Model.* `high` is the ground raised by the vertical error, with every building at its greatest
/// height and every wood at its own, both raised by the error too; `low` is the ground lowered by
/// the error, with every building at its least height less the error, and no wood. So whatever the
/// true heights within these ranges are, `high` hides all that they hide and `low` nothing that
/// they do not. A building stands in the cells whose centre its area holds, its top level above
/// the highest (for `low`: the lowest) ground in them.
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
  /// buildings a wood.
  public let cover: Raster<Int32>
}
