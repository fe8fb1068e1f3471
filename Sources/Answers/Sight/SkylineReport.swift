import BergfriedCore
import BergfriedSight

/// The highest ground of a panorama, column by column.
public struct SkylineReport: Encodable, Sendable {
  /// The highest ground along one azimuth.
  public struct Column: Encodable, Sendable {
    /// Clockwise from true north.
    public let azimuthDegrees: Double
    /// Up from the horizontal; nothing where no ground is known in that direction.
    public let pitchDegrees: Double?
    /// From the eye to that ground.
    public let distanceMetres: Double?
  }

  package let schema = DocumentKind.skyline
  package let version: String
  /// Whose it is; absent where nobody's tower stands there.
  public let tower: String?
  /// Who looks; absent where it is a tower.
  package let observer: Eye?
  /// The eye's elevation.
  public let eyeMetres: Double
  /// In equal steps of azimuth all round, from true north on.
  public let columns: [Column]

  /// Where an eye over bare terrain is.
  package struct Eye: Encodable, Sendable {
    /// Where it was asked for.
    package let place: PlaceReport
    /// Where it is, over the centre of the cell there, and how far that is.
    package let usedPlace: PlaceReport
    package let offsetMetres: Double
    package let groundMetres: Double?

    package init(
      place: PlaceReport, usedPlace: PlaceReport, offsetMetres: Double, groundMetres: Double?
    ) {
      self.place = place
      self.usedPlace = usedPlace
      self.offsetMetres = offsetMetres
      self.groundMetres = groundMetres
    }
  }

  package init(
    _ skyline: Skyline, tower: String? = nil, observer: Eye? = nil, eyeMetres: Double,
    version: String
  ) {
    self.version = version
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
