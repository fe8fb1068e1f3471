import BergfriedRoom
import HTTPTypes
import Hummingbird

/// What all APIs of OGC's have in common under `/ogc`: the landing page, the classes that are kept
/// to, and the collections. Another API is an ``OGCPart`` that is listed here.
enum OGCRoot {
  /// What the room answers.
  static let parts: [OGCPart] = [
    .features,
    .processes,
    .tiles,
  ]

  static let endpoints: [Endpoint] = common + parts.flatMap(\.endpoints)

  /// Says what answers are in, which is JSON alone.
  static let format = Endpoint.Parameter("f", .choice(["json"]), "JSON, as there is nothing else")

  private struct Landing: Encodable {
    let title = "Bergfried, the watch room"
    let description = "A watch over real terrain: who sees what, when, and how well."
    let links: [OGCLink]
  }

  private struct Conformance: Encodable {
    let conformsTo: [String]
  }

  private static let core: [String] = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
  ]

  private static let common: [Endpoint] = [
    Endpoint(
      method: .get, path: "/ogc", role: .look,
      summary: "Where clients of OGC APIs begin, such as QGIS and GDAL.",
      parameters: [format],
      outcome: .init(
        status: 200, mediaType: "application/json", schema: .named("OGCLanding"),
        text: "Links to all that there is"),
      answer: { call in try .json(Landing(links: landing(call))) }),
    Endpoint(
      method: .get, path: "/ogc/conformance", role: .look,
      summary: "Which classes of OGC's standards are kept to.",
      parameters: [format],
      outcome: .init(
        status: 200, mediaType: "application/json",
        schema: .object([("conformsTo", .list(.string))]), text: "Their addresses"),
      answer: { _ in try .json(Conformance(conformsTo: core + parts.flatMap(\.conformance))) }),
  ]

  private static func landing(_ call: Call) -> [OGCLink] {
    [
      OGCLink("self", "/ogc", of: call, title: "This page"),
      OGCLink(
        "service-desc", "/api/openapi.json", of: call,
        type: "application/vnd.oai.openapi+json;version=3.1", title: "All that can be asked"),
      OGCLink("service-doc", "/", of: call, type: "text/html", title: "The room"),
      OGCLink("conformance", "/ogc/conformance", of: call, title: "Classes that are kept to"),
    ] + parts.flatMap { $0.landing(call) }
  }
}
