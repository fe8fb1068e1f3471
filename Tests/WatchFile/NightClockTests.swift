import BergfriedCore
import Foundation
import Testing

@testable import BergfriedWatchFile

/// Times of a watch in UTC, with an offset, or by the clocks of a time zone.
@Suite struct NightClockTests {
  private func watch(_ night: String, look: String = "") throws -> Watch {
    let telescope = look.isEmpty ? "" : ", telescopes: [ { name: G, looks: [ { \(look) } ] } ]"
    return try Sample.watch(
      """
      place: { terrain: dem.tif }
      night: { \(night) }
      towers:
        - { name: Church, at: [9.52, 47.14], eye: 24\(telescope) }
      """)
  }

  private func night(_ night: String) throws -> [String] {
    let times = try watch(night).night.times
    return [times.lowerBound.utc, times.upperBound.utc]
  }

  private static let expected = ["2026-12-05T21:00:00Z", "2026-12-06T00:00:00Z"]

  @Test(arguments: [
    #"bell: "2026-12-05T21:00:00Z", midnight: "2026-12-06T00:00:00Z""#,
    "bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00Z",
    "bell: 2026-12-05T22:00:00+01:00, midnight: 2026-12-06T01:00:00+01:00",
    "bell: 2026-12-05T22:00+0100, midnight: 2026-12-05T19:00:00-05",
    "bell: 2026-12-05 21:00:00+00:00, midnight: 2026-12-06 00:00:00+00:00",
    "bell: 2026-12-05T22:00:00, midnight: 2026-12-06T01:00:00, time_zone: Europe/Vaduz",
    "bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T01:00, time_zone: Europe/Vaduz",
  ])
  func `one night in several ways`(text: String) throws {
    #expect(try night(text) == Self.expected)
  }

  @Test(arguments: [
    ("bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z", #"from: "21:30""#),
    ("bell: 2026-12-05T22:00:00+01:00, midnight: 2026-12-06T00:00:00Z", "from: 22:30"),
    ("bell: 2026-12-05T22:00, midnight: 2026-12-06T01:00, time_zone: Europe/Vaduz", "from: 22:30"),
    ("bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z", "from: 22:30:00+01:00"),
    ("bell: 2026-12-05T22:00, midnight: 2026-12-06T01:00, time_zone: Europe/Vaduz", "from: 21:30Z"),
  ])
  func `short times go by the night's clocks`(night: String, from: String) throws {
    let watch = try watch(night, look: "azimuth: 5, \(from)")
    let looks = watch.towers[0].telescopes[0].looks
    #expect(looks[0].times.intervals.map(\.lowerBound.utc) == ["2026-12-05T21:30:00Z"])
  }

  @Test func `short times after midnight are the next day's`() throws {
    let watch = try watch(
      "bell: 2026-12-05T22:00, midnight: 2026-12-06T01:00, time_zone: Europe/Vaduz",
      look: "azimuth: 5, from: 00:30")
    #expect(
      watch.towers[0].telescopes[0].looks[0].times.intervals[0].lowerBound.utc
        == "2026-12-05T23:30:00Z")
  }

  @Test func `clocks that are put back in the night tell both hours`() throws {
    let night = try watch(
      "bell: 2026-10-24T22:00, midnight: 2026-10-25T05:00, time_zone: Europe/Vaduz"
    ).night
    #expect((night.times.upperBound - night.times.lowerBound).seconds == 8 * 3600)
    #expect(night.clock.iso(night.times.lowerBound) == "2026-10-24T22:00:00+02:00")
    #expect(night.clock.iso(night.times.upperBound) == "2026-10-25T05:00:00+01:00")
    #expect(night.time("02:30")?.utc == "2026-10-25T00:30:00Z")
  }

  @Test(arguments: [
    ("bell: 2026-12-05T22:00, midnight: 2026-12-06T00:00:00Z", "does not say how far"),
    ("bell: 2026-12-05T21:00:00Z, midnight: x", "not a time with its date"),
    (
      "bell: 2026-12-05T22:00, midnight: 2026-12-06T00:00:00Z, time_zone: Europe/Vadz",
      "did you mean Europe/Vaduz?"
    ),
    (
      "bell: 2026-03-29T02:30, midnight: 2026-03-29T06:00, time_zone: Europe/Vaduz",
      "clocks are put forward"
    ),
  ])
  func `what is no time is told`(night: String, part: String) {
    let text = """
      place: { terrain: dem.tif }
      night: { \(night) }
      towers: [ { name: Church, at: [9.52, 47.14], eye: 24 } ]
      """
    #expect(Sample.problems(text).first?.contains(part) == true, "\(Sample.problems(text))")
  }

  @Test func `a look outside of the night is told by its clocks`() {
    let text = """
      place: { terrain: dem.tif }
      night: { bell: 2026-12-05T22:00, midnight: 2026-12-06T01:00, time_zone: Europe/Vaduz }
      towers:
        - name: C
          at: [9.52, 47.14]
          eye: 24
          telescopes: [ { name: G, looks: [ { azimuth: 1, from: "21:30" } ] } ]
      """
    #expect(
      Sample.problems(text).first?.contains(
        "give a time from 2026-12-05T22:00:00+01:00 to 2026-12-06T01:00:00+01:00") == true)
  }
}
