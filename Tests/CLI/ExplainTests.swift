import BergfriedTestSupport
import Foundation
import Testing

/// Errors end with a code, and `explain` tells what it means.
@Suite struct ExplainTests {
  @Test func `a code is explained with its cure`() throws {
    let answer = try Command.bergfried("explain", "terrain.no-crs")
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output.hasPrefix("terrain.no-crs  The terrain names no coordinate system\n"))
    let words = answer.output.replacingOccurrences(of: "\n", with: " ")
    #expect(words.contains("--crs EPSG:2056 (in a watch file place.crs: EPSG:2056)"))
    #expect(words.contains("Exit code 65, bad data."))
    #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try Command.bergfried("explain", "[Terrain.no-CRS]").output == answer.output)
  }

  @Test func `all codes are listed`() throws {
    let answer = try Command.bergfried("explain")
    #expect(answer.status == 0)
    #expect(answer.output.hasPrefix("Terrain\n  terrain.no-crs "))
    #expect(answer.output.contains("\n  watch.unknown-key "))
  }

  @Test func `a code that is none gets a suggestion`() throws {
    let answer = try Command.bergfried("explain", "terain.no-crs")
    #expect(answer.status == 64 && answer.output.isEmpty)
    #expect(answer.errors.contains("did you mean terrain.no-crs"))
    #expect(answer.errors.hasSuffix(" [question.unknown-code]\n"))
    #expect(try Command.bergfried("explain", "zzz").errors.contains("lists all of them"))
    #expect(try Command.bergfried("explain", "terrain.no-crs", "--markdown").status == 64)
  }

  /// `RECORD=1 swift test` writes the page anew.
  @Test func `the page of errors is what the program tells`() throws {
    let answer = try Command.bergfried("explain", "--markdown")
    #expect(answer.status == 0)
    let page = Repository.url("Guides/Errors.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(answer.output.utf8).write(to: page)
    }
    #expect(answer.output == (try String(contentsOf: page, encoding: .utf8)))
  }
}
