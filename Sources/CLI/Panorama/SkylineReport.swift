import BergfriedCoverage
import BergfriedDatum
import BergfriedSight

/// The highest ground of a panorama, column by column.
struct SkylineReport: Encodable {
  struct Column: Encodable {
    /// Clockwise from true north.
    let azimuthDegrees: Double
    /// Up from the horizontal; nothing where no ground is known in that direction.
    let pitchDegrees: Double?
    let distanceMetres: Double?
  }

  let version: String
  let tower: String
  let eyeMetres: Double
  let columns: [Column]

  init(_ panorama: Panorama, of placed: PlacedTower, in town: Town) {
    version = Bergfried.version
    tower = placed.tower.name
    eyeMetres = placed.eyeBoundsMetres.upperBound
    columns = panorama.skyline.enumerated().map { index, point in
      let azimuth = Sector.wrapped(
        panorama.strip.azimuthDegrees(ofColumn: index) + town.convergenceDegrees)
      return switch point {
      case .ground(let pitch, let distance, _):
        Column(azimuthDegrees: azimuth, pitchDegrees: pitch, distanceMetres: distance)
      case .none: Column(azimuthDegrees: azimuth, pitchDegrees: nil, distanceMetres: nil)
      }
    }
  }
}
