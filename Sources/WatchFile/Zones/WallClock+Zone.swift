import BergfriedCore

extension WallClock {
  /// The clocks of a time zone around some moment; `nil` where there is no zone of that name.
  ///
  /// - Parameter name: as the tz database has it, such as `Europe/Vaduz`; `UTC` needs none.
  init?(zone name: String, around time: Ticks) {
    if name == "UTC" {
      self = .utc
      return
    }
    guard let zone = ZoneFolder.zone(name) else { return nil }
    let day: Int64 = 86_400
    let start = Int64(time.seconds.rounded()) - 2 * day
    self.init(
      name: name,
      shifts: zone.shifts(from: start, to: start + 12 * day).map {
        Shift(from: .seconds($0.moment), aheadSeconds: $0.aheadSeconds)
      })
  }
}
