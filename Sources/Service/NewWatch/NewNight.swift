import BergfriedCore

/// The night of a new watch, as it is given.
package struct NewNight: Equatable, Sendable {
  let bell: String
  let midnight: String
  /// What times are told by that do not say how far they are ahead of UTC.
  let timeZone: String?

  /// - Throws: ``Failure`` where one of them is no time, or midnight does not follow the bell.
  package init(bell: String, midnight: String, timeZone: String?) throws {
    let times = try [bell, midnight].map { text in
      guard let time = Ticks(iso: text, on: .utc) else {
        throw Failure(
          .questionAnswer,
          "'\(text)' is not a time with its date: give one such as 2026-12-05T21:00:00Z or "
            + "2026-12-05T22:00:00+01:00")
      }
      guard timeZone != nil || Ticks.aheadSeconds(saidIn: text) != nil else {
        throw Failure(
          .questionAnswer,
          "'\(text)' does not say how far it is ahead of UTC: end it in Z or +01:00, or give a "
            + "time zone such as Europe/Vaduz")
      }
      return time
    }
    guard times[0] < times[1] else {
      throw Failure(
        .questionAnswer, "\(midnight) is not after the bell of \(bell): give a later time")
    }
    (self.bell, self.midnight, self.timeZone) = (bell, midnight, timeZone)
  }
}
