import BergfriedService
import HTTPTypes

/// What coordinates are in, by the addresses that OGC has for coordinate reference systems.
enum OGCFrame {
  static let lonLat = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

  /// All that features can be asked for in.
  static func all(_ frame: RoomFrame) -> [String] { [lonLat] + own(frame) }

  /// The working frame, where EPSG knows it.
  static func own(_ frame: RoomFrame) -> [String] {
    frame.epsg.map { ["http://www.opengis.net/def/crs/EPSG/0/\($0)"] } ?? []
  }

  /// - Throws: ``Problem`` where a query asks for another one.
  static func asked(
    _ name: String, in call: Call, _ frame: RoomFrame
  ) throws(Problem) -> RoomFeatures.Frame {
    guard let text = call.query[name], text != lonLat else { return .lonLat }
    guard own(frame).contains(text) else {
      throw Problem(
        .badRequest, "\(name) is none of \(all(frame).joined(separator: ", "))")
    }
    return .working
  }

  static func address(_ asked: RoomFeatures.Frame, _ frame: RoomFrame) -> String {
    asked == .lonLat ? lonLat : own(frame)[0]
  }
}
