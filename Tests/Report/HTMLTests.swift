import Testing

@testable import BergfriedReport

/// Numbers, times and lists as people read them.
@Suite struct HTMLTests {
  @Test(
    arguments: [
      (0, "0 s"), (45.4, "45 s"), (59.6, "1 min"), (134, "2 min 14 s"), (3600, "1 h"),
      (9510, "2 h 38 min 30 s"), (7205, "2 h 5 s"),
    ] as [(Double, String)])
  func `durations are told in words`(seconds: Double, words: String) {
    #expect(HTML.duration(seconds).replacing("&nbsp;", with: " ") == words)
  }

  @Test func `days and times are those of a calendar and a clock`() {
    #expect(HTML.day("2026-12-05") == "5 December 2026")
    #expect(HTML.day("2027-01-31") == "31 January 2027")
    #expect(HTML.time("21:00:00") == "21:00")
    #expect(HTML.time("21:00:05") == "21:00:05")
  }

  @Test func `names make a list`() {
    #expect(HTML.list([]).isEmpty)
    #expect(HTML.list(["A"]) == "A")
    #expect(HTML.list(["A", "B"]) == "A and B")
    #expect(HTML.list(["A", "B", "C"]) == "A, B and C")
  }
}
