package import BergfriedAnswers
import BergfriedCore
package import BergfriedGDAL
import BergfriedSight

extension ObserverReport {
  package init(
    _ placed: PlacedObserver, on terrain: Terrain, eyeMetres: Double, groundMetres: Double?,
    seen: Int
  ) {
    let limits = placed.observer.limits
    self.init(
      id: placed.id,
      name: placed.name,
      place: PlaceReport(x: placed.x, y: placed.y, lonLat: placed.lonLat),
      usedPlace: placed.usedPlace(on: terrain),
      offsetMetres: placed.offsetMetres(on: terrain),
      column: placed.observer.cell.column,
      row: placed.observer.cell.row,
      groundMetres: groundMetres,
      eyeMetres: eyeMetres,
      targetHeightMetres: placed.observer.targetHeightMetres,
      minDistanceMetres: limits.minDistanceMetres,
      maxDistanceMetres: limits.maxDistanceMetres.isFinite ? limits.maxDistanceMetres : nil,
      seenCells: seen)
  }
}
