import BergfriedSight

/// One crossing of a line of sight, as JSON.
package struct CrossingReport: Encodable, Sendable {
  package let place: PlaceReport
  package let distanceMetres: Double
  package let groundMetres: Double
  package let sightMetres: Double
  package let clearanceMetres: Double

  package init(
    place: PlaceReport, distanceMetres: Double, groundMetres: Double, sightMetres: Double,
    clearanceMetres: Double
  ) {
    self.place = place
    self.distanceMetres = distanceMetres
    self.groundMetres = groundMetres
    self.sightMetres = sightMetres
    self.clearanceMetres = clearanceMetres
  }
}
