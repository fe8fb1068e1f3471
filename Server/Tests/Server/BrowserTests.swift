import Foundation
import RoomTestSupport
import Testing

/// The page in a real browser, as people use it: drags, clicks, keys, two at once.
@Suite struct BrowserTests {
  private static let python = ClientScript.python(with: "playwright")
  private static let hasBrowser = ClientScript.has("chromium")

  @Test(
    .enabled(if: python != nil, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"))
  func `the page does what people do with it`() throws {
    let server = try RunningServer()
    let told = try ClientScript.run(
      BrowserTests.python, "Browser/room.py", ["http://localhost:\(server.port)/"])
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }

  @Test(
    .enabled(if: python != nil, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"),
    .enabled(if: ClientScript.has("nginx") && ClientScript.has("openssl"), "there is no nginx"))
  func `it is the same behind a proxy as the guide has it, after a restart too`() throws {
    let told = try ClientScript.run(
      BrowserTests.python, "Clients/proxy.py",
      [
        try BuiltProgram.url("bergfried-server").path,
        ClientScript.root.appendingPathComponent("Guides/Room.md").path,
      ])
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }
}
