import BergfriedCore
import Foundation
import Testing

@testable import BergfriedWatchFile

/// The system's tz database, against Foundation, which has tables of its own.
@Suite struct ZoneTests {
  /// All through some years, by the clocks around each fifth day.
  @Test(arguments: [
    "Europe/Vaduz", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Nuuk",
    "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Tokyo", "Pacific/Chatham", "Pacific/Kiritimati",
    "America/Santiago", "Etc/GMT+5", "CET", "Atlantic/Azores",
  ])
  func `clocks go as Foundation has them`(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    // Years of the table, and of the rule that goes on after it.
    for year in ["1975", "1999", "2026", "2027", "2036", "2038", "2045", "2096"] {
      let start = try #require(Ticks(utc: "\(year)-01-01T00:00:00Z"))
      for days in stride(from: 0, to: 365, by: 5) {
        let around = start + .seconds(Int64(days) * 86_400)
        let clock = try #require(WallClock(zone: name, around: around))
        for hour in stride(from: 0, to: 5 * 24, by: 3) {
          let time = around + .seconds(Int64(hour) * 3_600 + 60)
          let date = Date(timeIntervalSince1970: time.seconds)
          try #require(
            clock.aheadSeconds(at: time) == zone.secondsFromGMT(for: date), "\(name) \(time.utc)")
        }
      }
    }
  }

  @Test func `the change of a night is at its second`() throws {
    let around = try #require(Ticks(utc: "2045-10-28T20:00:00Z"))
    let clock = try #require(WallClock(zone: "Europe/Vaduz", around: around))
    #expect(clock.shifts.map(\.aheadSeconds) == [7_200, 3_600])
    #expect(clock.shifts[1].from.utc == "2045-10-29T01:00:00Z")
  }

  @Test(arguments: [
    ("CET-1CEST,M3.5.0,M10.5.0/3", 2026, ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
    ("EST5EDT,M3.2.0,M11.1.0", 2026, ["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"]),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026, ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 2026, ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"]),
    (
      "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 2026,
      ["2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"]
    ),
    // The sixtieth day of a year and the one that is called so: 1 March in a leap year.
    ("AAA0BBB,J60/0,J365/0", 2028, ["2028-03-01T00:00:00Z", "2028-12-30T23:00:00Z"]),
    ("AAA0BBB,59/0,364/0", 2028, ["2028-02-29T00:00:00Z", "2028-12-29T23:00:00Z"]),
  ])
  func `rules are read`(text: String, year: Int, moments: [String]) throws {
    let rule = try #require(ZoneRule(text))
    #expect(rule.changes(in: year).map { Ticks.seconds($0.moment).utc } == moments)
  }

  @Test(arguments: [
    "", "CE-1", "CET", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
    "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J5", "CET-1CEST,366,5", "CET-168", "<CET-1",
    "CET-1CEST,M3.5.0,M10.5.0/3 ", "CET-1:60",
  ])
  func `what is no rule is refused`(text: String) {
    #expect(ZoneRule(text) == nil)
  }

  @Test(arguments: [
    "", "/Europe/Vaduz", "../zoneinfo/Europe/Vaduz", "Europe", "Europe/", "é", "tzdata.zi",
  ])
  func `what is no zone's name opens no file`(name: String) {
    #expect(WallClock(zone: name, around: Ticks(count: 0)) == nil)
  }

  @Test func `files that are none, or cut off, are refused`() throws {
    let good = try [UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Vaduz")))
    #expect(ZoneFile(good) != nil)
    #expect(ZoneFile([]) == nil && ZoneFile(Array("TZif".utf8)) == nil)
    // Whatever is missing at its end, nothing is read beyond it.
    for count in good.indices where count % 7 == 0 { _ = ZoneFile(Array(good[..<count])) }
    for place in 0..<min(good.count, 400) {
      var spoilt = good
      spoilt[place] ^= 0xFF
      _ = ZoneFile(spoilt)
    }
    #expect(ZoneFile(Array(good[..<(good.count / 2)])) == nil)
  }

  @Test func `names are those of zones`() {
    let names = ZoneFolder.names
    #expect(names.contains("Europe/Vaduz") && names.contains("America/Argentina/Buenos_Aires"))
    #expect(!names.contains { $0.hasPrefix("posix") || $0.hasSuffix(".tab") } && names.count > 300)
  }
}
