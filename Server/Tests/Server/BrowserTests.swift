import Foundation
import RoomTestSupport
import Testing

/// The page in a real browser, as people use it: drags, clicks, keys, two at once.
@Suite struct BrowserTests {
  private static let room = ClientScript(
    "Browser/room.py", needing: "playwright, axe_playwright_python")
  private static let proxy = ClientScript("Clients/proxy.py", needing: "playwright")
  private static let hasBrowser = ClientScript.has("chromium")

  @Test(
    .enabled(if: room.canRun, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"))
  func `the page does what people do with it`() throws {
    let server = try RunningServer()
    try BrowserTests.room.run(["http://localhost:\(server.port)/"])
  }

  @Test(
    .enabled(if: proxy.canRun, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"),
    .enabled(if: ClientScript.has("nginx") && ClientScript.has("openssl"), "there is no nginx"))
  func `it is the same behind a proxy as the guide has it, after a restart too`() throws {
    try BrowserTests.proxy.run([
      try BuiltProgram.url("bergfried-server").path,
      ClientScript.root.appendingPathComponent("Guides/Server.md").path,
    ])
  }
}
