import BergfriedCore
import Foundation

extension WallClock {
  /// The clocks of a time zone around some moment; `nil` where there is no zone of that name.
  ///
  /// - Parameter name: as the tz database has it, such as `Europe/Vaduz`.
  init?(zone name: String, around time: Ticks) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    let day = 86_400.0
    var moment = Date(timeIntervalSince1970: time.seconds - 2 * day)
    let end = moment + 12 * day
    var shifts: [Shift] = []
    while moment < end {
      let from = Ticks.seconds(Int64(moment.timeIntervalSince1970.rounded()))
      shifts.append(Shift(from: from, aheadSeconds: zone.secondsFromGMT(for: moment)))
      guard let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment else {
        break
      }
      moment = next
    }
    self.init(name: name, shifts: shifts)
  }
}
