import BergfriedCore
import Testing

@Suite struct TicksUTCTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29T12:00Z", 951_825_600),
      ("2026-12-05T21:00:00Z", 1_796_504_400), ("0001-01-01T00:00:00Z", -62_135_596_800),
    ] as [(String, Int64)])
  func `times are read`(text: String, seconds: Int64) {
    #expect(Ticks(utc: text) == .seconds(seconds))
  }

  @Test func `decimals are microseconds`() {
    #expect(Ticks(utc: "1970-01-01T00:00:01.25Z")?.count == 1_250_000)
    #expect(Ticks(count: 1_250_000).utc == "1970-01-01T00:00:01.25Z")
    #expect(Ticks(count: -1).utc == "1969-12-31T23:59:59.999999Z")
  }

  @Test(arguments: [
    "", "2026-12-05", "2026-12-05T21:00:00", "2026-12-05T21:00:00+01:00", "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z",
    "2026-01-01T00:60:00Z", "2026-01-01T00:00:60Z", " 2026-01-01T00:00:00Z",
  ])
  func `what is no time in UTC is refused`(text: String) {
    #expect(Ticks(utc: text) == nil)
  }

  @Test func `days of four centuries come back, one after the other`() {
    let first = Ticks(utc: "1899-12-31T00:00:00Z")!.count
    var last = ""
    for day in stride(from: 0, to: 146_097, by: 13) as StrideTo<Int64> {
      let text = Ticks(count: first + day * 86_400_000_000).utc
      #expect(Ticks(utc: text)?.count == first + day * 86_400_000_000)
      #expect(last < text)
      last = text
    }
    #expect(last == "2299-12-28T00:00:00Z")
  }

  @Test func `a day starts at or before its times`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<1000 {
      let time = Ticks(
        count: Int64.random(in: -60_000_000_000_000_000...60_000_000_000_000_000, using: &random))
      #expect(time.dayStart.utc == time.utc.prefix(10) + "T00:00:00Z")
    }
  }
}
