import Foundation
import Testing

/// The page in a real browser, as people use it: drags, clicks, keys, two at once.
@Suite struct BrowserTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Python with Playwright, which script/bootstrap puts beside the build; `nil` for none.
  private static let python: String? = {
    let own = root.appendingPathComponent(".build-python/bin/python3").path
    return [own, "/usr/bin/python3"].first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? Told(of: [$0, "-c", "import playwright"]))?.status == 0
    }
  }()

  private static let hasBrowser =
    (try? Told(of: ["/usr/bin/env", "which", "chromium"]))?.status == 0

  @Test(
    .enabled(if: python != nil, "there is no Playwright"),
    .enabled(if: hasBrowser, "there is no browser"))
  func `the page does what people do with it`() throws {
    let server = try RunningServer()
    let script = BrowserTests.root.appendingPathComponent("Server/Tests/Browser/room.py").path
    let told = try Told(of: [
      BrowserTests.python ?? "", script, "http://localhost:\(server.port)/",
    ])
    #expect(told.status == 0, "\(told.text.suffix(4000))")
  }
}
