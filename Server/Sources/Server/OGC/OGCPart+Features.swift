import BergfriedRoom
import HTTPTypes
import Hummingbird

/// OGC API - Features: what the watch has, and what towers see, feature by feature.
extension OGCPart {
  static let features = OGCPart(
    conformance: [
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
      "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
      "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
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
        answer: { call in try .json(await OGCCollections(call)) }),
      Endpoint(
        method: .get, path: "/ogc/collections/{collection}", role: .look,
        summary: "What a collection holds.", parameters: [OGCRoot.format],
        outcome: .init(
          status: 200, mediaType: "application/json", schema: .named("OGCCollection"),
          text: "The collection"),
        answer: { call in
          try .json(
            OGCCollections.Line(OGCCollection(call), call, await call.room.featureFrame()))
        }),
      Endpoint(
        method: .get, path: "/ogc/collections/{collection}/items", role: .look,
        summary: "Features of a collection, a page at a time.", parameters: OGCItems.parameters,
        outcome: .init(
          status: 200, mediaType: OGCItems.mediaType, schema: .named("OGCFeatures"),
          text: "GeoJSON"),
        answer: { call in try await OGCItems(call).page() }),
      Endpoint(
        method: .get, path: "/ogc/collections/{collection}/items/{feature}", role: .look,
        summary: "A feature.", parameters: [OGCItems.crs, OGCRoot.format],
        outcome: .init(
          status: 200, mediaType: OGCItems.mediaType, schema: .named("OGCFeature"),
          text: "GeoJSON"),
        answer: { call in try await OGCItems(call).feature() }),
    ])
}
