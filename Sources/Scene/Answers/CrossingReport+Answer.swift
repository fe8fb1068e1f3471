package import BergfriedAnswers
package import BergfriedSight

extension CrossingReport {
  package init(_ crossing: Crossing, of answer: SightlineAnswer) {
    self.init(
      place: answer.place(of: crossing),
      distanceMetres: crossing.distanceMetres,
      groundMetres: crossing.groundMetres,
      sightMetres: crossing.sightMetres,
      clearanceMetres: crossing.clearanceMetres)
  }
}
