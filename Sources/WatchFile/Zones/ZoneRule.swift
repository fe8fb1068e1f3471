import BergfriedCore

/// How clocks go in the years after the last change that is known, as POSIX writes it in `TZ`:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
  /// How far clocks are ahead of UTC, in seconds.
  let standard: Int
  private var summer: Summer?

  /// The part of the year in which clocks show another time.
  private struct Summer {
    let aheadSeconds: Int
    let start: YearDay
    let end: YearDay
  }

  /// - Returns: `nil` where the text is no such rule.
  init?(_ text: String) {
    var scan = TextScan(text)
    guard scan.takeZoneName(), let west = scan.zoneTime() else { return nil }
    standard = -west
    guard !scan.isAtEnd else { return }
    guard scan.takeZoneName() else { return nil }
    // Summer time is an hour ahead of the other where nothing else is said.
    let ahead = scan.next == "," ? standard + 3600 : scan.zoneTime().map { -$0 }
    guard let ahead, scan.take(","), let start = YearDay(&scan), scan.take(","),
      let end = YearDay(&scan), scan.isAtEnd
    else { return nil }
    summer = Summer(aheadSeconds: ahead, start: start, end: end)
  }

  /// The changes of a year, by their moments.
  func changes(in year: Int) -> [ZoneFile.Change] {
    guard let summer else { return [] }
    // Clocks are read before they are changed.
    return [
      ZoneFile.Change(
        moment: summer.start.wallSeconds(in: year) - Int64(standard),
        aheadSeconds: summer.aheadSeconds),
      ZoneFile.Change(
        moment: summer.end.wallSeconds(in: year) - Int64(summer.aheadSeconds),
        aheadSeconds: standard),
    ].sorted { $0.moment < $1.moment }
  }
}
