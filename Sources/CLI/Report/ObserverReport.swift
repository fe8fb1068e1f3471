import BergfriedDatum
import BergfriedSight

/// An observer as it was understood.
struct ObserverReport: Encodable {
  let id: String
  let place: PlaceReport
  /// In the terrain's working grid, from 0; the eye is over the cell's centre.
  let column: Int
  let row: Int
  let groundMetres: Double?
  let eyeMetres: Double
  let targetHeightMetres: Double
  let minDistanceMetres: Double
  /// Absent where nothing limits it.
  let maxDistanceMetres: Double?
  let seenCells: Int

  init(_ placed: PlacedObserver, eyeMetres: Double, groundMetres: Double?, seen: Int) {
    let limits = placed.observer.limits
    id = placed.id
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
