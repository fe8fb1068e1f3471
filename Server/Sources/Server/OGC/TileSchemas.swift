/// What is said of tiles, for the OpenAPI document.
enum TileSchemas {
  static let named: [(name: String, schema: Schema)] = [
    ("TileMatrixSet", matrixSet), ("TileMatrixSets", matrixSets), ("TileSet", set),
    ("TileSets", sets), ("TileJSON", tileJSON),
  ]

  private static let links = Schema.list(.named("OGCLink"))
  private static let matrixSet = Schema.object([
    ("id", .string), ("title", .string), ("uri", .string), ("crs", .string),
    ("orderedAxes", .list(.string)), ("wellKnownScaleSet", .string),
    ("tileMatrices", .list(.object([("id", .string), ("cellSize", .number)]))),
  ])
  private static let matrixSets = Schema.object([
    (
      "tileMatrixSets",
      .list(
        .object([
          ("id", .string), ("title", .string), ("uri", .string), ("crs", .string), ("links", links),
        ]))
    )
  ])
  private static let set = Schema.object(
    [
      ("title", .string), ("dataType", .choice(["map", "vector"])), ("crs", .string),
      ("tileMatrixSetURI", .string), ("tileMatrixSetLimits", .list(.object([]))), ("links", links),
    ], optional: ["tileMatrixSetLimits"])
  private static let sets = Schema.object([
    ("links", links), ("tilesets", .list(.named("TileSet"))),
  ])
  private static let tileJSON = Schema.object(
    [
      ("tilejson", .string), ("name", .string), ("scheme", .string), ("tiles", .list(.string)),
      ("minzoom", .integer), ("maxzoom", .integer), ("bounds", .list(.number)),
      ("vector_layers", .list(.object([]))),
    ], optional: ["vector_layers"])
}
