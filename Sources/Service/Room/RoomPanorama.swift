import BergfriedAnswers
import BergfriedEssentials
import BergfriedPicture

/// What one sees from a tower, as a page shows it.
struct RoomPanorama: Encodable {
  struct Label: Encodable {
    let name: String
    let kind: String
    let azimuthDegrees: Double
    let pitchDegrees: Double
    let elevationMetres: Double?
    let distanceMetres: Double?
  }

  /// PNG in base64, where it is wanted.
  let picture: String?
  let frame: PanoramaFrame
  let convergenceDegrees: Double
  let labels: [Label]
  let skyline: SkylineReport

  init(_ drawn: DrawnPanorama, hasPicture: Bool = true) {
    picture = hasPicture ? Data(drawn.picture).base64EncodedString() : nil
    frame = drawn.frame
    convergenceDegrees = drawn.convergenceDegrees
    labels = drawn.labels.map {
      Label(
        name: $0.name, kind: $0.kind, azimuthDegrees: $0.azimuthDegrees,
        pitchDegrees: $0.pitchDegrees, elevationMetres: $0.elevationMetres,
        distanceMetres: $0.distanceMetres)
    }
    skyline = drawn.skyline
  }
}
