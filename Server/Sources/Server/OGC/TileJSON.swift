import BergfriedCore
import BergfriedRoom
import BergfriedService

/// What MapLibre reads of tiles: TileJSON 3.0.
struct TileJSON: Encodable {
  struct Layer: Encodable {
    let id: String
    /// The columns; nothing more is said of them.
    let fields: [String: String]
  }

  let tilejson = "3.0.0"
  let name: String
  let scheme = "xyz"
  let tiles: [String]
  let minzoom = WebMercatorTile.zooms.lowerBound
  let maxzoom = WebMercatorTile.zooms.upperBound
  /// West, south, east and north, in degrees.
  let bounds: [Double]
  let vectorLayers: [Layer]?

  private enum CodingKeys: String, CodingKey {
    case tilejson, name, scheme, tiles, minzoom, maxzoom, bounds
    case vectorLayers = "vector_layers"
  }

  init(_ source: TileSource, _ call: Call) async throws {
    name = source.title
    let extent = try await call.room.featureFrame().extent
    bounds = [extent.minX, extent.minY, extent.maxX, extent.maxY]
    var ending = ".png"
    if case .features(let name) = source {
      let columns = try await call.room.features(name, of: nil).features.columns
      vectorLayers = [
        Layer(
          id: name.rawValue, fields: Dictionary(uniqueKeysWithValues: columns.map { ($0, "") }))
      ]
      ending = ".mvt"
    } else {
      vectorLayers = nil
    }
    tiles = [call.address + "/tiles/\(source.collection)/{z}/{x}/{y}" + ending + source.query]
  }
}
