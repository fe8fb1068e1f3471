import BergfriedCore
import Testing

/// Times as ISO 8601 has them.
@Suite struct TicksISOTests {
  @Test(arguments: [
    ("2026-12-05T21:00:00Z", "2026-12-05T21:00:00Z"),
    ("2026-12-05T22:00:00+01:00", "2026-12-05T21:00:00Z"),
    ("2026-12-05 22:00+0100", "2026-12-05T21:00:00Z"),
    ("2026-12-05T17:30-03:30", "2026-12-05T21:00:00Z"),
    ("2026-12-06T00:00:00.25+03", "2026-12-05T21:00:00.25Z"),
    ("2026-12-05T23:00:00", "2026-12-05T21:00:00Z"),
  ])
  func `times are read`(text: String, utc: String) {
    #expect(Ticks(iso: text, on: WallClock(aheadSeconds: 7200))?.utc == utc)
  }

  @Test(arguments: [
    "2026-12-05", "21:00", "2026-13-05T21:00Z", "2026-12-05T21:00:00+1", "2026-12-05T21:00+25:00",
    "2026-12-05T21:00:00 Z", "2026-12-05t21:00Z",
  ])
  func `what is none is refused`(text: String) {
    #expect(Ticks(iso: text, on: .utc) == nil)
  }
}
