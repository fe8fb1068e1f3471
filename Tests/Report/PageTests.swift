import Foundation
import Testing

@testable import BergfriedReport

/// That scripts work one by one and joined, and that styles and scripts can stand in a page.
@Suite struct PageTests {
  private static let isNodeThere = ScriptRun.node != nil

  private func files(endingIn ending: String, in folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
  }

  @Test func `all scripts of the folder are joined, as they are there`() throws {
    let names = try files(endingIn: ".js", in: ScriptRun.modules).map(\.lastPathComponent)
    #expect(Set(names) == Set(Page.modules.map(\.name)))
    for (name, bytes) in Page.modules {
      let file = ScriptRun.modules.appendingPathComponent(name)
      #expect(try Data(contentsOf: file) == Data(bytes), "\(name) was embedded earlier")
    }
  }

  @Test func `all styles of the folder are joined`() throws {
    for file in try files(endingIn: ".css", in: ScriptRun.modules) {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Page.styles.contains(text), "\(file.lastPathComponent)")
    }
  }

  @Test func `a module imports what stands before it, on lines of its own`() throws {
    for (index, module) in Page.modules.enumerated() {
      let earlier = Page.modules[..<index].map { "'./\($0.name)';" }
      let text = String(decoding: module.bytes, as: UTF8.self)
      for line in text.split(separator: "\n") where line.contains("import ") {
        #expect(
          line.hasPrefix("import { ") && earlier.contains { line.hasSuffix(" } from " + $0) },
          "\(module.name): \(line)")
      }
    }
  }

  @Test func `nothing ends the elements that hold scripts and styles`() {
    #expect(!Page.script.contains("</") && !Page.script.contains("<!--"))
    #expect(!Page.styles.contains("</"))
    #expect(!Page.script.contains("\nexport ") && !Page.script.contains("\nimport "))
  }

  @Test(.enabled(if: isNodeThere, "Node.js is not installed"))
  func `scripts are scripts, one by one and joined`() throws {
    for file in try files(endingIn: ".js", in: ScriptRun.modules) {
      _ = try ScriptRun.output(of: ["--check", file.path])
    }
    _ = try ScriptRun.output(of: Page.script, ["--check"])
  }

  @Test(.enabled(if: isNodeThere, "Node.js is not installed"))
  func `the scripts' own tests pass`() throws {
    let tests = try files(endingIn: ".test.js", in: ScriptRun.tests)
    #expect(tests.count > 2)
    let told = try ScriptRun.output(of: ["--test", "--test-reporter=tap"] + tests.map(\.path))
    #expect(told.contains("\n# fail 0\n"), "\(told)")
    #expect(!told.contains("\n# pass 0\n"), "\(told)")
  }
}
