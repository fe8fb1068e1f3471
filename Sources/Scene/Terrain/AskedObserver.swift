import BergfriedCore
package import BergfriedGDAL
package import BergfriedSight

/// An observer as asked for, before it stands on a terrain.
package struct AskedObserver: Sendable {
  /// Where it stands, and in which coordinates.
  package enum Place: Sendable {
    case own(x: Double, y: Double)
    case lonLat(lon: Double, lat: Double)
    case working(x: Double, y: Double)
  }

  package var id: String
  /// What a table calls it beside that.
  package var name: String?
  package var place: Place
  package var eye: Observer.Eye
  package var targetHeightMetres: Double
  package var limits: AskedLimits

  package init(
    id: String, place: Place, eye: Observer.Eye, targetHeightMetres: Double = 0,
    limits: AskedLimits = AskedLimits()
  ) {
    self.id = id
    self.place = place
    self.eye = eye
    self.targetHeightMetres = targetHeightMetres
    self.limits = limits
  }

  /// An observer of a table; what its row leaves open is as in `defaults`.
  package init(_ row: ObserverRow, defaults: AskedObserver) throws {
    self = defaults
    id = row.id
    name = row.name
    place = .working(x: row.x, y: row.y)
    if let height = row.observerHeight { eye = .aboveGround(metres: height) }
    targetHeightMetres = row.targetHeight ?? targetHeightMetres
    if let radius = row.radius { limits.maxDistanceMetres = radius == 0 ? .infinity : radius }
    limits.minDistanceMetres = row.innerRadius ?? limits.minDistanceMetres
    limits.startDegrees = row.azimuthStart ?? limits.startDegrees
    limits.endDegrees = row.azimuthEnd ?? limits.endDegrees
    limits.lowDegrees = row.pitchLow ?? limits.lowDegrees
    limits.highDegrees = row.pitchHigh ?? limits.highDegrees
    if let problem = limits.problem { throw Failure(.observerLimits, "observer \(id): \(problem)") }
  }
}
