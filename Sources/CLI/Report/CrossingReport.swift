import BergfriedSight

/// One crossing of a line of sight, as JSON.
struct CrossingReport: Encodable {
  let place: PlaceReport
  let distanceMetres: Double
  let groundMetres: Double
  let sightMetres: Double
  let clearanceMetres: Double

  init(_ crossing: Crossing, of answer: SightlineAnswer) {
    place = answer.place(of: crossing)
    distanceMetres = crossing.distanceMetres
    groundMetres = crossing.groundMetres
    sightMetres = crossing.sightMetres
    clearanceMetres = crossing.clearanceMetres
  }
}
