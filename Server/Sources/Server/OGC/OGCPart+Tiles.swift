import BergfriedCore
import BergfriedRoom
import BergfriedService
import HTTPTypes
import Hummingbird

/// OGC API - Tiles: pictures of the ground and vector tiles of features, in Web Mercator.
extension OGCPart {
  private static let standard = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/"

  static let tiles = OGCPart(
    conformance: [
      "core", "tileset", "tilesets-list", "geodata-tilesets", "png", "mvt",
    ].map { standard + $0 } + [
      "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
      "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
    ],
    landing: { call in
      [
        OGCLink(
          "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", "/ogc/tileMatrixSets", of: call,
          title: "Where tiles lie")
      ]
        + TileSource.pictures.map {
          OGCLink(
            "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map",
            "/ogc/collections/\($0)/map/tiles", of: call, title: "Pictures of the \($0)")
        }
    },
    collection: { collection, call in
      [
        OGCLink(
          "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
          "/ogc/collections/\(collection.id)/tiles", of: call, title: "Its tiles")
      ]
    },
    endpoints: matrixSets + TileEndpoints.sets + TileEndpoints.tiles)

  private static func outcome(_ name: String, _ text: String) -> Endpoint.Outcome {
    .init(status: 200, mediaType: "application/json", schema: .named(name), text: text)
  }

  private static let matrixSets: [Endpoint] = [
    Endpoint(
      method: .get, path: "/ogc/tileMatrixSets", role: .look,
      summary: "Where tiles lie.", parameters: [OGCRoot.format],
      outcome: outcome("TileMatrixSets", "One, Web Mercator"),
      answer: { call in try .json(TileMatrixSet.List(call)) }),
    Endpoint(
      method: .get, path: "/ogc/tileMatrixSets/WebMercatorQuad", role: .look,
      summary: "Where tiles lie in Web Mercator.", parameters: [OGCRoot.format],
      outcome: outcome("TileMatrixSet", "As OGC's Tile Matrix Set 2.0 defines it"),
      answer: { _ in try .json(TileMatrixSet()) }),
  ]
}
