/// What OGC APIs answer with, for the OpenAPI document.
enum OGCSchemas {
  static let named: [(name: String, schema: Schema)] = [
    ("OGCLink", link), ("OGCLanding", landing), ("OGCCollection", collection),
    ("OGCCollections", collections), ("OGCFeature", feature), ("OGCFeatures", features),
  ]

  private static let links = Schema.list(.named("OGCLink"))
  private static let link = Schema.object(
    [
      ("rel", .string), ("href", .string), ("type", .string), ("title", .string),
      ("templated", .boolean),
    ], optional: ["templated"])
  private static let landing = Schema.object([
    ("title", .string), ("description", .string), ("links", links),
  ])
  private static let collection = Schema.object(
    [
      ("id", .string), ("title", .string), ("itemType", .string), ("extent", .object([])),
      ("crs", .list(.string)), ("storageCrs", .string), ("links", links),
    ], optional: ["extent", "storageCrs"])
  private static let collections = Schema.object([
    ("links", links), ("collections", .list(.named("OGCCollection"))),
  ])
  private static let feature = Schema.object(
    [
      ("type", .choice(["Feature"])), ("id", .integer), ("geometry", .any),
      ("properties", .object([])), ("links", links),
    ], optional: ["links"])
  private static let features = Schema.object([
    ("type", .choice(["FeatureCollection"])), ("timeStamp", .string), ("numberMatched", .integer),
    ("numberReturned", .integer), ("links", links), ("features", .list(.named("OGCFeature"))),
  ])
}
