import BergfriedRoom
import HTTPTypes
import Hummingbird

/// OGC API - Features: what the watch has, and what towers see, feature by feature.
extension OGCPart {
  static let features = OGCPart(
    conformance: [
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    ],
    landing: { call in
      [OGCLink("data", "/ogc/collections", of: call, title: "Collections of features")]
    },
    endpoints: [
      Endpoint(
        method: .get, path: "/ogc/collections", role: .look,
        summary: "Collections of features.", parameters: [OGCRoot.format],
        outcome: .init(
          status: 200, mediaType: "application/json", schema: .named("OGCCollections"),
          text: "All of them, in an order that stays"),
        answer: { call in try .json(OGCCollections(call)) }),
      Endpoint(
        method: .get, path: "/ogc/collections/{collection}", role: .look,
        summary: "What a collection holds.", parameters: [OGCRoot.format],
        outcome: .init(
          status: 200, mediaType: "application/json", schema: .named("OGCCollection"),
          text: "The collection"),
        answer: { call in try .json(OGCCollections.Line(OGCCollection(call), call)) }),
    ])
}
