import Foundation
import RoomTestSupport
import Testing

/// Tiles as GDAL and QGIS read them, and another server's under the page.
@Suite struct TileTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func python(having modules: String) -> String? {
    let own = tests.appendingPathComponent("../../.build-python/bin/python3").path
    return [own, "/usr/bin/python3"].first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? Told(of: [$0, "-c", "import " + modules]))?.status == 0
    }
  }

  private static let gdal = python(having: "osgeo, pyproj, numpy")
  private static let playwright = python(having: "playwright")
  private static let hasBrowser =
    (try? Told(of: ["/usr/bin/env", "which", "chromium"]))?.status == 0

  @Test(.enabled(if: gdal != nil, "there is no GDAL or PROJ for Python"))
  func `tiles show what exports say, cell by cell and piece by piece`() throws {
    let server = try RunningServer()
    let script = TileTests.tests.appendingPathComponent("Clients/tiles.py").path
    let told = try Told(of: [
      TileTests.gdal ?? "", script, "http://127.0.0.1:\(server.port)",
      try BuiltProgram.url("bergfried").path, server.folder["village"] + "/watch.yaml",
    ])
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }

  @Test(
    .enabled(if: playwright != nil, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"))
  func `another map lies under the page's where it belongs`() throws {
    let folder = TestFolder()
    let script = TileTests.tests.appendingPathComponent("Browser/tiles.py").path
    let told = try Told(of: [
      TileTests.playwright ?? "", script, try BuiltProgram.url("bergfried-server").path,
      folder.path,
    ])
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }

  @Test func `an address that is none of tiles is told`() throws {
    let cases = [
      "https://tiles.example/{z}/{x}.png", "ftp://tiles.example/{z}/{x}/{y}.png",
      "https://tiles.example; script-src *//{z}/{x}/{y}", "https:///{z}/{x}/{y}",
      "https://*.example/{z}/{x}/{y}", "{z}/{x}/{y}",
    ]
    let program = try BuiltProgram.url("bergfried-server").path
    let folder = TestFolder()
    for address in cases {
      let told = try Told(of: [
        program, "--village", folder["village"], "--check", "--tiles", address, "--tiles-credit",
        "Nobody",
      ])
      #expect(told.status == 64, "\(address): \(told.text)")
    }
    let bare = try Told(of: [
      program, "--village", folder["village"], "--check", "--tiles",
      "https://tiles.example/{z}/{x}/{y}.png",
    ])
    #expect(bare.status == 64 && bare.text.contains("--tiles-credit"))
  }
}
