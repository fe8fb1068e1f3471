import BergfriedCore
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
  /// Whose it is; absent where nobody's tower stands there.
  let tower: String?
  /// Who looks; absent where it is a tower.
  let observer: Eye?
  let eyeMetres: Double
  let columns: [Column]

  /// Where an eye over bare terrain is.
  struct Eye: Encodable {
    /// Where it was asked for.
    let place: PlaceReport
    /// Where it is, over the centre of the cell there, and how far that is.
    let usedPlace: PlaceReport
    let offsetMetres: Double
    let groundMetres: Double?
  }

  init(_ skyline: Skyline, tower: String? = nil, observer: Eye? = nil, eyeMetres: Double) {
    version = BergfriedCommand.version
    self.tower = tower
    self.observer = observer
    self.eyeMetres = eyeMetres
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
