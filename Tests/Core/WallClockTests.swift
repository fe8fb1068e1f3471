import BergfriedCore
import Testing

/// What clocks show, and when they do.
@Suite struct WallClockTests {
  private static let change = Ticks(utc: "2026-10-25T01:00:00Z")!
  /// Put back by an hour, as in Vaduz in autumn.
  private static let autumn = WallClock(
    name: "Europe/Vaduz",
    shifts: [
      .init(from: change - .seconds(86_400), aheadSeconds: 7200),
      .init(from: change, aheadSeconds: 3600),
    ])

  @Test func `what clocks show is told with how far they are ahead`() {
    let time = Ticks(utc: "2026-10-25T00:59:59Z")!
    #expect(Self.autumn.iso(time) == "2026-10-25T02:59:59+02:00")
    #expect(Self.autumn.iso(Self.change) == "2026-10-25T02:00:00+01:00")
    #expect(Self.autumn.clock(time) == "02:59:59" && Self.autumn.date(time) == "2026-10-25")
    #expect(WallClock.utc.iso(time) == time.utc && WallClock.utc.name == "UTC")
    #expect(WallClock(aheadSeconds: -12_600).name == "UTC-03:30")
    #expect(WallClock(aheadSeconds: -12_600).iso(time) == "2026-10-24T21:29:59-03:30")
  }

  @Test func `a time shown twice is the first`() {
    let wall = Ticks(utc: "2026-10-25T02:30:00Z")!
    #expect(Self.autumn.moment(showing: wall) == Ticks(utc: "2026-10-25T00:30:00Z")!)
    #expect(Self.autumn.wall(Self.autumn.moment(showing: wall)!) == wall)
  }

  @Test func `a time never shown is none`() {
    let spring = WallClock(
      name: "x",
      shifts: [
        .init(from: Ticks(count: 0), aheadSeconds: 3600),
        .init(from: Ticks(utc: "2026-03-29T01:00:00Z")!, aheadSeconds: 7200),
      ])
    #expect(spring.moment(showing: Ticks(utc: "2026-03-29T02:30:00Z")!) == nil)
    #expect(
      spring.moment(showing: Ticks(utc: "2026-03-29T03:00:00Z")!)?.utc == "2026-03-29T01:00:00Z")
  }
}
