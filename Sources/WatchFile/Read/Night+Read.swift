import BergfriedCoverage
import BergfriedDatum

extension Watch.Night {
  private static let longest = Ticks.seconds(7 * 86_400)

  init?(_ entry: Entry) {
    guard let section = Section<NightKey>(entry) else { return nil }
    let bell = section.required(.bell, "when the watch begins")?.time()
    let midnight = section.required(.midnight, "when the watch ends")?.time()
    let visibility = section.number(.visibility, "a number of metres", 10...1e6)
    guard let bell, let midnight else { return nil }
    guard bell < midnight else {
      section[.midnight]?.fail("is not after the bell of \(bell.utc): give a later time")
      return nil
    }
    guard midnight - bell <= Self.longest else {
      section[.midnight]?.fail("is more than 7 days after the bell: give a shorter night")
      return nil
    }
    self.init(
      times: bell..<midnight, air: visibility.map { Haze.visibility(metres: $0) } ?? .clear)
  }
}
