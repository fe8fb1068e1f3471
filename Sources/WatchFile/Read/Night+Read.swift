import BergfriedCore
import BergfriedCoverage

extension Watch.Night {
  private static let longest = Ticks.seconds(7 * 86_400)

  init?(_ entry: Entry) {
    guard let section = Section<NightKey>(entry) else { return nil }
    let zone = section[.timeZone].flatMap(Self.zone)
    // Under a zone that is none, times are read for their form alone.
    let reading = zone ?? (section[.timeZone] == nil ? nil : "UTC")
    let bell = section.required(.bell, "when the watch begins")?.time(zone: reading)
    let midnight = section.required(.midnight, "when the watch ends")?.time(zone: reading)
    let visibility = section.number(.visibility, "a number of metres", 10...1e6)
    guard let bell, let midnight else { return nil }
    let clock =
      zone.flatMap { WallClock(zone: $0, around: bell) }
      ?? WallClock(aheadSeconds: section[.bell]?.aheadSeconds ?? 0)
    guard bell < midnight else {
      section[.midnight]?.fail(
        .watchTimeOrder, "is not after the bell of \(clock.iso(bell)): give a later time")
      return nil
    }
    guard midnight - bell <= Self.longest else {
      section[.midnight]?.fail(
        .watchTimeOrder, "is more than 7 days after the bell: give a shorter night")
      return nil
    }
    self.init(
      times: bell..<midnight, air: visibility.map { Haze.visibility(metres: $0) } ?? .clear,
      clock: clock)
  }

  /// The name of a time zone.
  private static func zone(_ entry: Entry) -> String? {
    guard let name = entry.text("a time zone such as Europe/Vaduz") else { return nil }
    guard WallClock(zone: name, around: Ticks(count: 0)) != nil else {
      guard ZoneFolder.isThere else {
        entry.fail(
          .watchTime,
          "this machine has no time zones: install tzdata, or end times in Z or +01:00")
        return nil
      }
      let near = name.nearest(of: ZoneFolder.names)
      entry.fail(
        .watchTime,
        "\(entry.shown) is no time zone: "
          + (near.map { "did you mean \($0)?" } ?? "give one such as Europe/Vaduz or UTC"))
      return nil
    }
    return name
  }
}
