import BergfriedCore

/// A place in a report: in the output's coordinates and, where they are known, in degrees.
package struct PlaceReport: Encodable, Sendable {
  package let x: Double
  package let y: Double
  package let lon: Double?
  package let lat: Double?

  package init(x: Double, y: Double, lonLat: (lon: Double, lat: Double)?) {
    self.x = x
    self.y = y
    lon = lonLat?.lon
    lat = lonLat?.lat
  }

  package var text: String {
    guard let lon, let lat else { return Format.position(x, y) }
    return "\(Format.position(x, y)) (lon,lat \(Format.position(lon, lat, 6)))"
  }
}
