import BergfriedCore
import Foundation

/// What is said of a collection's tiles, as OGC API - Tiles has it.
struct TileSet: Encodable {
  /// Which tiles of a zoom there are.
  struct Limits: Encodable {
    let tileMatrix: String
    let minTileRow: Int
    let maxTileRow: Int
    let minTileCol: Int
    let maxTileCol: Int
  }

  let title: String
  let dataType: String
  let crs = TileMatrixSet.crs
  let tileMatrixSetURI = TileMatrixSet.uri
  /// Missing in lists, and where tiles may be anywhere.
  let tileMatrixSetLimits: [Limits]?
  let links: [OGCLink]

  /// In whole.
  ///
  /// - Parameter bounds: what holds all that is in them, in Web Mercator.
  init(_ tiles: TileSource, _ call: Call, bounds: MapBounds?) {
    title = tiles.title
    dataType = tiles.dataType
    tileMatrixSetLimits = bounds.map { bounds in
      WebMercatorTile.zooms.map { zoom in
        let range = WebMercatorTile.range(meeting: bounds, atZoom: zoom)
        return Limits(
          tileMatrix: "\(zoom)", minTileRow: range.rows.lowerBound,
          maxTileRow: range.rows.upperBound, minTileCol: range.columns.lowerBound,
          maxTileCol: range.columns.upperBound)
      }
    }
    let path = tiles.path + "/" + TileMatrixSet.name
    links = [
      OGCLink("self", path + tiles.query, of: call, title: "These tiles"),
      OGCLink(
        "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
        "/ogc/tileMatrixSets/" + TileMatrixSet.name, of: call, title: "Where tiles lie"),
      OGCLink(
        "item", path + "/{tileMatrix}/{tileRow}/{tileCol}" + tiles.query, of: call,
        type: tiles.mediaType, title: "A tile"),
    ]
  }

  /// In a list.
  init(_ tiles: TileSource, _ call: Call) {
    title = tiles.title
    dataType = tiles.dataType
    tileMatrixSetLimits = nil
    links = [
      OGCLink(
        "self", tiles.path + "/" + TileMatrixSet.name + tiles.query, of: call, title: tiles.title)
    ]
  }

  /// All of a collection.
  struct List: Encodable {
    let links: [OGCLink]
    let tilesets: [TileSet]

    init(_ sources: [TileSource], _ call: Call) {
      links = [OGCLink("self", sources[0].path, of: call, title: "Its tiles")]
      tilesets = sources.map { TileSet($0, call) }
    }
  }
}
