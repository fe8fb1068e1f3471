import BergfriedCore
import BergfriedGDAL
import BergfriedSight

/// An observer as it was understood.
struct ObserverReport: Encodable {
  let id: String
  /// What a table calls it beside that.
  let name: String?
  /// Where it was asked for.
  let place: PlaceReport
  /// Where the eye is, over the centre of the cell there, and how far that is from the place asked
  /// for.
  let usedPlace: PlaceReport
  let offsetMetres: Double
  /// In the terrain's working grid, from 0.
  let column: Int
  let row: Int
  let groundMetres: Double?
  let eyeMetres: Double
  let targetHeightMetres: Double
  let minDistanceMetres: Double
  /// Absent where nothing limits it.
  let maxDistanceMetres: Double?
  let seenCells: Int

  init(
    _ placed: PlacedObserver, on terrain: Terrain, eyeMetres: Double, groundMetres: Double?,
    seen: Int
  ) {
    let limits = placed.observer.limits
    id = placed.id
    name = placed.name
    usedPlace = placed.usedPlace(on: terrain)
    offsetMetres = placed.offsetMetres(on: terrain)
    place = PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat)
    column = placed.observer.cell.column
    row = placed.observer.cell.row
    self.groundMetres = groundMetres
    self.eyeMetres = eyeMetres
    targetHeightMetres = placed.observer.targetHeightMetres
    minDistanceMetres = limits.minDistanceMetres
    maxDistanceMetres = limits.maxDistanceMetres.isFinite ? limits.maxDistanceMetres : nil
    seenCells = seen
  }
}
