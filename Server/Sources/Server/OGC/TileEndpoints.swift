import BergfriedCore
import BergfriedRoom
import BergfriedService
import Foundation
import HTTPTypes
import Hummingbird

/// Tiles in Web Mercator, by OGC API - Tiles and by the plain numbers that maps in browsers use.
enum TileEndpoints {
  private static let tower = Endpoint.Parameter(
    "tower", .string, "of the ground, what this tower sees alone; all together if left out")

  private static func outcome(_ name: String, _ text: String) -> Endpoint.Outcome {
    .init(status: 200, mediaType: "application/json", schema: .named(name), text: text)
  }

  /// What is said of tiles.
  static let sets: [Endpoint] = [
    Endpoint(
      method: .get, path: "/ogc/collections/{collection}/tiles", role: .look,
      summary: "Vector tiles of a collection.", parameters: [OGCRoot.format],
      outcome: outcome("TileSets", "One set"),
      answer: { call in
        try .json(TileSet.List([.features(TileSource.features(call))], call))
      }),
    Endpoint(
      method: .get, path: "/ogc/collections/{collection}/tiles/WebMercatorQuad", role: .look,
      summary: "Which vector tiles of a collection there are.", parameters: [OGCRoot.format],
      outcome: outcome("TileSet", "The set"),
      answer: { call in try await set(.features(try TileSource.features(call)), call) }),
    Endpoint(
      method: .get, path: "/ogc/collections/{picture}/map/tiles", role: .look,
      summary: "Pictures of the ground in tiles; of what towers see, of each one too.",
      parameters: [OGCRoot.format], outcome: outcome("TileSets", "All sets"),
      answer: { call in
        let picture = try TileSource.picture(call)
        var all: [TileSource] = [.picture(picture)]
        if picture == .ground {
          let towers = try await call.room.viewer().towerNames
          all += towers.map { .picture(.groundOfTower($0)) }
        }
        return try .json(TileSet.List(all, call))
      }),
    Endpoint(
      method: .get, path: "/ogc/collections/{picture}/map/tiles/WebMercatorQuad", role: .look,
      summary: "Which pictures of the ground there are.", parameters: [tower, OGCRoot.format],
      outcome: outcome("TileSet", "The set"),
      answer: { call in try await set(.picture(try TileSource.picture(call)), call) }),
    Endpoint(
      method: .get, path: "/tiles/{collection}", role: .look,
      summary: "The same as MapLibre reads it.", parameters: [tower],
      outcome: outcome("TileJSON", "TileJSON 3.0"),
      answer: { call in try .json(await TileJSON(TileSource(call), call)) }),
  ]

  /// Tiles themselves.
  static let tiles: [Endpoint] = [
    Endpoint(
      method: .get,
      path: "/ogc/collections/{picture}/map/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
      role: .look, summary: "A tile of the relief or of the ground that towers see, as a picture.",
      parameters: [tower],
      outcome: .init(
        status: 200, mediaType: "image/png", schema: .binary,
        text: "256 by 256 pixels, clear where nothing is"),
      answer: { call in
        let tile = try tile(call, "tileMatrix", "tileRow", "tileCol")
        return try await answer(.picture(try TileSource.picture(call)), tile, call)
      }),
    Endpoint(
      method: .get,
      path: "/ogc/collections/{collection}/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
      role: .look, summary: "A vector tile of features; 204 where none is.",
      outcome: .init(
        status: 200, mediaType: TileSource.vectorType, schema: .binary,
        text: "Mapbox Vector Tile 2.1, one layer with the collection's columns"),
      answer: { call in
        let tile = try tile(call, "tileMatrix", "tileRow", "tileCol")
        return try await answer(.features(try TileSource.features(call)), tile, call)
      }),
    Endpoint(
      method: .get, path: "/tiles/{collection}/{z}/{x}/{y}", role: .look,
      summary: "The same by x and y, as QGIS and Leaflet ask; y may end in .png or .mvt.",
      parameters: [tower],
      outcome: .init(status: 200, mediaType: "*/*", schema: .binary, text: "A tile"),
      answer: { call in
        try await answer(try TileSource(call), try tile(call, "z", "y", "x"), call)
      }),
  ]

  private static func set(_ source: TileSource, _ call: Call) async throws -> Response {
    let bounds: MapBounds?
    switch source {
    case .picture(.groundOfTower(let tower)):
      try await call.room.viewer().check(tower: tower)
      bounds = try await call.room.tiles().bounds
    case .picture: bounds = try await call.room.tiles().bounds
    // What telescopes reach lies anywhere.
    case .features(.fields): bounds = nil
    case .features: bounds = VectorTiles.bounds(try await call.room.featureFrame().extent)
    }
    return try .json(TileSet(source, call, bounds: bounds))
  }

  /// - Throws: ``Problem`` where there is no such tile.
  private static func tile(
    _ call: Call, _ zoom: String, _ row: String, _ column: String
  ) throws -> WebMercatorTile {
    func number(_ name: String) -> Int? {
      guard var text = call.parameters[name] else { return nil }
      if name == "y" {
        for ending in [".png", ".mvt"] where text.hasSuffix(ending) { text.removeLast(4) }
      }
      return text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
    guard let zoom = number(zoom), let row = number(row), let column = number(column),
      let tile = WebMercatorTile(zoom: zoom, row: row, column: column)
    else {
      throw Problem(
        .notFound, "there is no such tile: zooms are 0 to 22, rows and columns 0 to 2^zoom - 1")
    }
    return tile
  }

  /// A picture with nothing on it: to browsers and to QGIS an answer without one is a fault.
  private static let clear = (try? RoomTiles.clear()) ?? []

  /// A tile, which its reader need not get again while nothing was changed.
  private static func answer(
    _ source: TileSource, _ tile: WebMercatorTile, _ call: Call
  ) async throws -> Response {
    let tag = "\"\(await call.room.tileTag)\""
    let known = (call.request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces).replacing("W/", with: "")
    }
    var response: Response
    if known.contains(tag) {
      response = Response(status: .notModified)
    } else {
      switch source {
      case .picture(let picture):
        response = .bytes(try await call.room.tile(picture, tile) ?? clear, "image/png")
      case .features(let name):
        response =
          try await call.room.tile(name, tile).map { .bytes($0, TileSource.vectorType) }
          ?? Response(status: .noContent)
      }
    }
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "no-cache"
    return response
  }
}
