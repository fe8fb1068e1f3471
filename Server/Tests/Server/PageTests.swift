import Foundation
import Testing

/// The page's scripts: their logic without a browser, and what the server gives out of them.
@Suite struct PageTests {
  private var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Page").path
  }

  private static let hasNode =
    (try? Told(of: ["/usr/bin/env", "node", "--version"]))?.status == 0

  @Test(.enabled(if: hasNode, "there is no node"))
  func `the page's modules hold their own tests`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".test.js") }.sorted().map { folder + "/" + $0 }
    #expect(files.count >= 4)
    let told = try Told(of: ["/usr/bin/env", "node", "--test", "--test-reporter=tap"] + files).text
    #expect(told.contains("# fail 0") && !told.contains("# pass 0"), "\(told)")
  }

  @Test func `all that the page imports is given out, and it is small`() throws {
    let server = try RunningServer()
    var (bytes, seen, open) = (0, Set<String>(), ["room.js", "room.css"])
    let index = try server.ask("GET", "/")
    bytes += index.body.count
    #expect(index.text.contains("/page/room.js") && index.text.contains("/leaflet/leaflet.js"))
    while let name = open.popLast() {
      guard seen.insert(name).inserted else { continue }
      let file = try server.ask("GET", "/page/\(name)")
      #expect(file.status == 200, "\(name)")
      bytes += file.body.count
      open += file.text.matches(of: /from '\.\/([\w.]+)'/).map { String($0.1) }
    }
    #expect(seen.count > 10)
    let leaflet = try server.ask("GET", "/leaflet/leaflet.js")
    #expect(leaflet.status == 200)
    bytes += leaflet.body.count
    bytes += try server.ask("GET", "/leaflet/leaflet.css").body.count
    // Without the map's data.
    #expect(bytes < 400_000, "\(bytes)")
  }
}
