import Foundation
import RoomTestSupport
import Testing

/// Tiles as GDAL and QGIS read them, and another server's under the page.
@Suite struct TileTests {
  private static let clients = ClientScript("Clients/tiles.py", needing: "osgeo, pyproj, numpy")
  private static let page = ClientScript("Browser/tiles.py", needing: "playwright")

  @Test(.enabled(if: clients.canRun, "there is no GDAL or PROJ for Python"))
  func `tiles show what exports say, cell by cell and piece by piece`() throws {
    let server = try RunningServer()
    try TileTests.clients.run([
      "http://127.0.0.1:\(server.port)",
      try BuiltProgram.url("bergfried").path, server.folder["village"] + "/watch.yaml",
    ])
  }

  @Test(
    .enabled(if: page.canRun, "there is no Playwright"),
    .enabled(if: ClientScript.has("chromium"), "there is no browser"))
  func `another map lies under the page's where it belongs`() throws {
    let folder = TestFolder()
    try TileTests.page.run([try BuiltProgram.url("bergfried-server").path, folder.path])
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
