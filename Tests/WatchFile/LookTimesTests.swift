import BergfriedCore
import BergfriedWatchFile
import Foundation
import Testing

/// When looks are held.
@Suite struct LookTimesTests {
  /// Minutes since the bell.
  private func minutes(_ text: String) throws -> [Range<Double>] {
    let watch = try Sample.watch(Sample.look("azimuth: 90, " + text))
    return watch.towers[0].telescopes[0].looks[0].times.intervals.map { interval in
      let bell = watch.night.times.lowerBound
      return (interval.lowerBound - bell).seconds / 60..<(interval.upperBound - bell).seconds / 60
    }
  }

  @Test func `a look is held all night if nothing is said`() throws {
    #expect(try minutes("pitch: -3") == [0..<180])
    #expect(try minutes("from: 22:00") == [60..<180])
    #expect(try minutes("for: 1h30m") == [0..<90])
  }

  @Test func `a look is repeated until midnight and cut off there`() throws {
    #expect(try minutes("from: 21:10, for: 20m, every: 1h") == [10..<30, 70..<90, 130..<150])
    #expect(try minutes("from: 23:50, for: 20m, every: 1h") == [170..<180])
    #expect(try minutes("for: 70m, every: 100m") == [0..<70, 100..<170])
    #expect(try minutes("from: 2026-12-05T22:00:30Z, for: 90s") == [60.5..<62])
    #expect(try minutes("from: 21:00, for: 10m, every: 10m") == [0..<180])
  }

  @Test func `times after midnight UTC are of the next day`() throws {
    let late = Sample.look("azimuth: 0, from: 01:30, for: 10m").replacingOccurrences(
      of: "2026-12-06T00:00:00Z", with: "2026-12-06T02:00:00Z")
    let times = try Sample.watch(late).towers[0].telescopes[0].looks[0].times
    #expect(times.intervals.first?.lowerBound.utc == "2026-12-06T01:30:00Z")
  }

  @Test(arguments: [
    ("from: 20:59", "not in the night"), ("from: 2026-12-07T00:00:00Z", "not in the night"),
    ("from: 00:00", "when the night ends"), ("from: 25:00", "not a time of the night"),
    ("from: soon", "not a time of the night"), ("for: 10", "not a length of time"),
    ("for: 0m", "no time at all"), ("for: 10m30", "not a length of time"),
    ("every: 10m", "needs a for"), ("for: 10m, every: 5m", "shorter than for"),
    ("point: [9, 47]", "stands beside"), ("for: \"\"", "nothing"),
  ])
  func `other times are refused`(text: String, word: String) {
    let problems = Sample.problems(Sample.look("azimuth: 90, " + text))
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.contains(word) }, "\(problems)")
  }

  @Test func `occurrences are those of the slow way, minute by minute`() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let start = Int.random(in: 0..<180, using: &random)
      let length = Int.random(in: 1...90, using: &random)
      let step = length + Int.random(in: 0...90, using: &random)
      let clock = String(format: "%d:%02d", 21 + start / 60, start % 60)
      let text = "from: \(clock), for: \(length)m, every: \(step)m"
      let intervals = try minutes(text)
      for minute in -10..<190 {
        let since = minute - start
        let isHeld = since >= 0 && minute < 180 && since % step < length
        #expect(intervals.contains { $0.contains(Double(minute)) } == isHeld, "\(text)")
      }
    }
  }

  @Test func `two looks of one telescope are not held at once`() {
    let clash = Sample.telescope(
      """
      looks: [ { azimuth: 10, from: 21:00, for: 10m, every: 30m }, \
      { azimuth: 50, from: 21:35, for: 5m } ]
      """)
    let problems = Sample.problems(clash)
    #expect(problems.count == 1)
    #expect(
      problems.first?.contains("looks[1]: is held at 2026-12-05T21:35:00Z while") == true,
      "\(problems)")
    let apart = clash.replacingOccurrences(of: "21:35", with: "21:40")
    #expect(Sample.problems(apart).isEmpty)
  }
}
