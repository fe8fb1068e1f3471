import BergfriedCore
import BergfriedRoom
import BergfriedService
import Foundation
import HTTPTypes
import Hummingbird

/// Features of a collection, as a query asks for them, a page at a time.
struct OGCItems {
  static let mediaType = "application/geo+json"
  /// How many features a page has where nothing is said, and at the most.
  static let pageSizes = (usual: 1000, most: 10_000)

  /// What can stand in a query beside the names of columns.
  static let parameters: [Endpoint.Parameter] = [
    .init("limit", .whole(1...(1 << 53)), "how many at the most, up to 10,000; 1,000 if left out"),
    .init("offset", .count, "how many to leave out first"),
    .init("bbox", .string, "west, south, east and north, with commas: what meets that rectangle"),
    .init("bbox-crs", .string, "what bbox is in; CRS84 if left out"),
    .init("datetime", .string, "a time or from/until: what holds then; only looks have times"),
    crs, .init("revision", .count, "of the watch, as the links to next pages have it"),
    OGCRoot.format,
    .init("*", .string, "the name of a column, to have its value"),
  ]
  static let crs = Endpoint.Parameter("crs", .string, "what coordinates are in; CRS84 if left out")

  private let call: Call
  private let collection: OGCCollection
  private let revision: Int64
  private let features: RoomFeatures
  private let frame: RoomFrame
  private let asked: RoomFeatures.Frame

  init(_ call: Call) async throws {
    self.call = call
    collection = try OGCCollection(call)
    frame = try await call.room.featureFrame().frame
    asked = try OGCFrame.asked("crs", in: call, frame)
    (revision, features) = try await call.room.features(
      collection, of: try call.query.whole("revision"))
  }

  private var path: String { "/ogc/collections/\(collection.id)" }

  /// What a browser or a cache may keep, as long as the watch is the same.
  private var headers: HTTPFields {
    [
      .eTag: "W/\"\(call.room.events.epoch)-\(revision)\"", .cacheControl: "private, no-cache",
      HTTPField.Name("Content-Crs")!: "<\(OGCFrame.address(asked, frame))>",
    ]
  }

  private var isKnown: Bool {
    call.request.headers[.ifNoneMatch]?.split(separator: ",").contains {
      $0.trimmingCharacters(in: .whitespaces) == headers[.eTag]
    } ?? false
  }

  /// - Throws: ``Problem`` for a query that asks for nothing that there is.
  func page() throws -> Response {
    let query = call.query
    let limit = try query.whole("limit") ?? Int64(OGCItems.pageSizes.usual)
    let offset = try query.whole("offset") ?? 0
    guard limit >= 1 else { throw Problem(.badRequest, "limit is 1 at the least") }
    guard offset >= 0 else { throw Problem(.badRequest, "offset is not negative") }
    let filter = try OGCFilter(query, features, frame, call).value
    if isKnown { return Response(status: .notModified, headers: headers) }
    let all = features.matches(filter)
    let size = Int(min(limit, Int64(OGCItems.pageSizes.most)))
    let page = all.dropFirst(Int(min(offset, Int64(all.count)))).prefix(size)
    let lines = page.map { features.json(of: $0, in: asked) }
    let text = """
      {"type":"FeatureCollection","timeStamp":"\(Date().ISO8601Format())",\
      "numberMatched":\(all.count),"numberReturned":\(page.count),\
      "links":\(try links(from: Int(offset), size: size, to: page.endIndex, of: all.count)),\
      "features":[\(lines.joined(separator: ",\n"))]}
      """
    return .bytes(text.utf8, OGCItems.mediaType, headers: headers)
  }

  /// One feature, by the number that exported GeoPackages have for it.
  ///
  /// - Throws: ``Problem`` where there is none.
  func feature() throws -> Response {
    let id = call.parameters["feature"] ?? ""
    guard let place = features.place(ofID: id) else {
      throw Problem(.notFound, "'\(collection.id)' has no feature '\(id)'")
    }
    if isKnown { return Response(status: .notModified, headers: headers) }
    let links = try OGCItems.json([
      OGCLink(
        "self", "\(path)/items/\(place + 1)", of: call, type: OGCItems.mediaType,
        title: "This feature"),
      OGCLink("collection", path, of: call, title: collection.title),
    ])
    return .bytes(
      features.json(of: place, in: asked, members: ",\"links\":\(links)").utf8,
      OGCItems.mediaType, headers: headers)
  }

  private func links(from offset: Int, size: Int, to end: Int, of count: Int) throws -> String {
    func items(_ rel: String, _ offset: Int?, _ title: String) -> OGCLink {
      let others = offset.map {
        [
          (name: "limit", value: "\(size)"), (name: "offset", value: "\($0)"),
          (name: "revision", value: "\(revision)"),
        ]
      }
      let query = call.query.text(with: others ?? [])
      return OGCLink(
        rel, path + "/items" + (query.isEmpty ? "" : "?" + query), of: call,
        type: OGCItems.mediaType, title: title)
    }
    var links = [items("self", nil, "This page")]
    if end < count { links.append(items("next", end, "The next page")) }
    if offset > 0 { links.append(items("prev", max(0, offset - size), "The page before")) }
    links.append(OGCLink("collection", path, of: call, title: collection.title))
    return try OGCItems.json(links)
  }

  private static func json(_ links: [OGCLink]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(links), as: UTF8.self)
  }
}
