/// What OGC APIs answer with, for the OpenAPI document.
enum OGCSchemas {
  static let named: [(name: String, schema: Schema)] = [
    ("OGCLink", link), ("OGCLanding", landing), ("OGCCollection", collection),
    ("OGCCollections", collections),
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
  private static let collection = Schema.object([
    ("id", .string), ("title", .string), ("itemType", .string), ("links", links),
  ])
  private static let collections = Schema.object([
    ("links", links), ("collections", .list(.named("OGCCollection"))),
  ])
}
