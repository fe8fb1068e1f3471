public import BergfriedAnswers
import BergfriedPicture

/// What one sees all round from a tower, as a picture, its names and its skyline.
public struct DrawnPanorama: Sendable {
  /// The bytes of a file.
  public let picture: [UInt8]
  /// Things that are truly seen and have a name, the most important first. The picture leaves out
  /// those that it has no room for.
  public let labels: [Label]
  /// The highest ground along each azimuth.
  public let skyline: SkylineReport
  let frame: PanoramaFrame
  let convergenceDegrees: Double

  /// A thing with a name, and where it shows.
  public struct Label: Hashable, Sendable {
    /// As the map or the watch has it.
    public let name: String
    /// `tower`, `summit`, `place`, `building` or `street`.
    public let kind: String
    /// Clockwise from true north.
    public let azimuthDegrees: Double
    /// Up from the horizontal at the eye.
    public let pitchDegrees: Double
    /// Above the sea; of summits alone.
    public let elevationMetres: Double?
    /// From the tower, along the ground plane; of summits alone.
    public let distanceMetres: Double?
  }
}
