import BergfriedCore

/// The tile matrix set that all tiles are in, as OGC's Two Dimensional Tile Matrix Set 2.0 defines
/// it.
struct TileMatrixSet: Encodable {
  struct Matrix: Encodable {
    let id: String
    let scaleDenominator: Double
    let cellSize: Double
    let cornerOfOrigin = "topLeft"
    let pointOfOrigin = [-WebMercatorTile.halfMetres, WebMercatorTile.halfMetres]
    let tileWidth = WebMercatorTile.pixels
    let tileHeight = WebMercatorTile.pixels
    let matrixWidth: Int
    let matrixHeight: Int

    init(zoom: Int) {
      id = "\(zoom)"
      cellSize =
        WebMercatorTile.sideMetres(atZoom: zoom) / Double(WebMercatorTile.pixels)
      // A pixel of a screen is 0.28 mm there.
      scaleDenominator = cellSize / 0.00028
      matrixWidth = 1 << zoom
      matrixHeight = 1 << zoom
    }
  }

  static let name = "WebMercatorQuad"
  static let uri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"
  static let crs = "http://www.opengis.net/def/crs/EPSG/0/3857"

  let id = TileMatrixSet.name
  let title = "Google Maps Compatible for the World"
  let uri = TileMatrixSet.uri
  let crs = TileMatrixSet.crs
  let orderedAxes = ["X", "Y"]
  let wellKnownScaleSet = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"
  let tileMatrices = WebMercatorTile.zooms.map(Matrix.init)

  /// What a list of them says of it.
  struct Line: Encodable {
    let id = TileMatrixSet.name
    let title = "Google Maps Compatible for the World"
    let uri = TileMatrixSet.uri
    let crs = TileMatrixSet.crs
    let links: [OGCLink]
  }

  /// All that there are.
  struct List: Encodable {
    let tileMatrixSets: [Line]

    init(_ call: Call) {
      tileMatrixSets = [
        Line(links: [
          OGCLink(
            "self", "/ogc/tileMatrixSets/" + TileMatrixSet.name, of: call, title: "Its definition")
        ])
      ]
    }
  }
}
