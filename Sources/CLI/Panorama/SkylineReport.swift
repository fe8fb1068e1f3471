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

  init(_ skyline: TowerPanorama.Skyline, of panorama: TowerPanorama) {
    version = Bergfried.version
    tower = panorama.placed.tower.name
    eyeMetres = panorama.eyeMetres
    columns = skyline.points.enumerated().map { index, point in
      let azimuth = skyline.azimuthDegrees(ofColumn: index)
      return switch point {
      case .ground(let pitch, let distance, _):
        Column(azimuthDegrees: azimuth, pitchDegrees: pitch, distanceMetres: distance)
      case .none: Column(azimuthDegrees: azimuth, pitchDegrees: nil, distanceMetres: nil)
      }
    }
  }
}
