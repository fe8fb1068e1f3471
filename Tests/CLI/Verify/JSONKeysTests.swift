import BergfriedCore
import Foundation
import Testing

@testable import BergfriedCLI
@testable import BergfriedService

/// Keys are found wherever they stand, and twice where they stand twice.
@Suite struct JSONKeysTests {
  private func keys(_ text: String) -> JSONKeys { JSONKeys(of: Data(text.utf8)) }

  @Test func `keys are told by their paths`() {
    let text = #" { "a" : [ {"b": 1.5e3, "c": "x\"}{,"} , [ ] , {"b": null} ], "d": {"e": {}} } "#
    #expect(keys(text).paths == ["a", "a.b", "a.c", "d", "d.e"])
    #expect(keys(text).doubled.isEmpty)
    #expect(keys("[]").paths.isEmpty && keys("").paths.isEmpty && keys("7").paths.isEmpty)
  }

  @Test func `a key that stands twice is told, however it is written`() {
    #expect(keys(#"{"a": {"b": 1, "b": 2}, "b": 3}"#).doubled == ["a.b"])
    #expect(keys(#"{"ab": 1, "a\u0062": 2}"#).doubled == ["ab"])
    #expect(keys(#"[{"a": 1}, {"a": 2}]"#).doubled.isEmpty)
  }

  @Test func `no key passes for a path`() {
    #expect(keys(#"{"a.b": 1, "a": {"b": 2}}"#).paths == [#"a\.b"#, "a", "a.b"])
  }

  @Test(arguments: [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x20], [0x7B, 0xFF]] as [[UInt8]])
  func `an answer is UTF-8 from its first brace on`(start: [UInt8]) {
    let text = #"{"answers":[],"answers":[]}"#
    #expect(throws: Failure.self) {
      try AnswerFile(Data(start) + Data(text.utf8), path: "answer.json")
    }
  }

  /// What a decoder would refuse comes to an end as well.
  @Test(arguments: ["{", "[", "[1,", "{\"a\"", "{\"a\":", "\"", "\"\\", "{]", "[}", "{1:2}", ",,,"])
  func `broken text comes to an end`(text: String) {
    #expect(keys(text).paths.count < 2)
  }
}
