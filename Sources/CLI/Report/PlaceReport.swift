import BergfriedCore
import BergfriedGDAL

/// A place in a report: in the output's coordinates and, where they are known, in degrees.
struct PlaceReport: Encodable {
  let x: Double
  let y: Double
  let lon: Double?
  let lat: Double?

  init(x: Double, y: Double, lonLat: (lon: Double, lat: Double)?) {
    self.x = x
    self.y = y
    lon = lonLat?.lon
    lat = lonLat?.lat
  }

  init(x: Double, y: Double, on terrain: Terrain) {
    self.init(x: x, y: y, lonLat: try? terrain.lonLat(x: x, y: y))
  }

  var text: String {
    guard let lon, let lat else { return Format.position(x, y) }
    return "\(Format.position(x, y)) (lon,lat \(Format.position(lon, lat, 6)))"
  }
}
