import BergfriedCore
import BergfriedGDAL
import Foundation
import Testing

/// How r.horizon's directions lie on a grid: counterclockwise from true east, and found by steps of
/// longitude and latitude as if the earth were a globe.
struct GRASSBearings {
  private let convergenceDegrees: Double
  /// How much longer a step east is on the ellipsoid than a step north that is as long on a globe.
  private let eastPerNorth: Double

  init(at point: MapPoint, in terrain: Terrain) throws {
    convergenceDegrees = try terrain.convergenceDegrees(x: point.x, y: point.y)
    let latitude = try #require(try terrain.lonLat(x: point.x, y: point.y)).lat * .pi / 180
    let eccentricity = 0.006_694_38
    eastPerNorth = (1 - eccentricity * pow(sin(latitude), 2)) / (1 - eccentricity)
  }

  /// The azimuth on the grid, clockwise from its north.
  func azimuthDegrees(of degrees: Double) -> Double {
    let angle = degrees * .pi / 180
    let azimuth = Angle.azimuthDegrees(east: eastPerNorth * cos(angle), north: sin(angle))
    return Sector.wrapped(azimuth - convergenceDegrees)
  }

  func degrees(ofEast east: Double, north: Double) -> Double {
    let azimuth = Angle.azimuthDegrees(east: east, north: north) + convergenceDegrees
    let angle = azimuth * .pi / 180
    return atan2(cos(angle), sin(angle) / eastPerNorth) * 180 / .pi
  }
}
