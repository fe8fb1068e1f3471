package import BergfriedAnswers
import BergfriedCore
import BergfriedSight

/// A skyline as a table after RFC 4180: azimuth from true north, elevation angle and distance of
/// the highest ground there; both stay empty where no ground is known in that direction.
package struct SkylineCSV {
  /// What every such table begins with.
  package static let head = "azimuth_deg,elevation_deg,distance_m"

  package let skyline: Skyline

  package init(
    skyline: Skyline
  ) {
    self.skyline = skyline
  }

  package var text: String {
    let rows = skyline.points.enumerated().map { column, point -> String in
      let azimuth = Format.fixed(skyline.azimuthDegrees(ofColumn: column), 3)
      guard case .ground(let pitch, let distance, _) = point else { return "\(azimuth),," }
      return "\(azimuth),\(Format.fixed(pitch, 4)),\(Format.fixed(distance, 1))"
    }
    return ([SkylineCSV.head] + rows).map { $0 + "\r\n" }.joined()
  }
}
