import BergfriedService
import Foundation
import HTTPTypes
import Hummingbird

/// The room's page: its own files, which are in the program, and Leaflet's, which are the system's.
struct PageFiles: Sendable {
  /// Where Leaflet is.
  let leaflet: String
  /// A folder that stands in for the files in the program, for those who work on the page.
  let folder: String?

  private static let own: [(name: String, bytes: [UInt8])] = PageList.files
  private static let leafletFiles: Set = ["leaflet.js", "leaflet.css"]

  var endpoints: [Endpoint] {
    [
      file("/", "The room.") { _ in try named("index.html") },
      file("/page/{name}", "A file of the page.") { call in
        try named(call.parameters["name"] ?? "")
      },
      file("/leaflet/{name}", "A file of Leaflet.") { [leaflet] call in
        let name = call.parameters["name"] ?? ""
        guard PageFiles.leafletFiles.contains(name),
          let data = PageFiles.leaflet(name, in: leaflet)
        else { throw Problem(.notFound, "there is no file \(name) of Leaflet") }
        return .bytes(
          data, PageFiles.mediaType(of: name), headers: [.cacheControl: "max-age=86400"])
      },
    ]
  }

  /// The smaller one of the script where it is there.
  private static func leaflet(_ name: String, in folder: String) -> Data? {
    let small = name.replacing(".js", with: ".min.js")
    return FileManager.default.contents(atPath: folder + "/" + small)
      ?? FileManager.default.contents(atPath: folder + "/" + name)
  }

  private func file(
    _ path: String, _ summary: String, _ answer: @escaping @Sendable (Call) async throws -> Response
  ) -> Endpoint {
    Endpoint(
      method: .get, path: path, role: nil, summary: summary,
      parameters: path == "/" ? [.init("*", .string, "what a link restores")] : [],
      outcome: .init(status: 200, mediaType: "*/*", schema: .binary, text: "A file"),
      answer: answer)
  }

  private func named(_ name: String) throws -> Response {
    if let folder, let known = PageFiles.own.first(where: { $0.name == name })?.name,
      let data = FileManager.default.contents(atPath: folder + "/" + known)
    {
      return .bytes(data, PageFiles.mediaType(of: name))
    }
    if let bytes = PageFiles.own.first(where: { $0.name == name })?.bytes {
      return .bytes(
        bytes, PageFiles.mediaType(of: name), headers: [.cacheControl: "no-cache"])
    }
    if let text = RoomScripts.source(name) {
      return .bytes(
        text, PageFiles.mediaType(of: name), headers: [.cacheControl: "no-cache"])
    }
    throw Problem(.notFound, "the page has no file \(name)")
  }

  private static func mediaType(of name: String) -> String {
    if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
    if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
    if name.hasSuffix(".json") { return "application/json" }
    if name.hasSuffix(".svg") { return "image/svg+xml" }
    return "text/html; charset=utf-8"
  }
}
