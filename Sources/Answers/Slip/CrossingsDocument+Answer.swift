package import BergfriedCore
package import BergfriedSlip

extension CrossingsDocument.Answer {
  /// What is asked, without what is found.
  package init(from: [String], to: [String], _ question: SlipQuestion, _ verdict: Verdict) {
    self.init(
      schema: .crossing, from: from, to: to,
      bell: question.times.lowerBound.utc, midnight: question.times.upperBound.utc,
      speedMetresPerSecond: question.speedMetresPerSecond, refuges: question.refuges.rawValue,
      assumptions: Self.assumptions(of: question), verdict: verdict)
  }

  /// What a verdict rests on, a sentence each.
  ///
  /// - Parameter ground: how open ground is walked on; `nil` where only streets count.
  package static func assumptions(
    of question: SlipQuestion, over ground: CrossingsDocument.Ground? = nil
  ) -> [String] {
    let meeting =
      Set(question.starts).isDisjoint(with: question.goals)
      ? [] : ["Where from and where to have a place in common: who begins there is there already."]
    let streets =
      ground == nil ? ["Nobody leaves the streets: fields, yards and roofs are not crossed."] : []
    return meeting
      + ["Nobody is faster than \(Format.plain(question.speedMetresPerSecond)) m/s."] + streets + [
        question.refuges.assumption,
        "The looks are made as the watch has them, on time; nothing is seen while a telescope "
          + "turns.",
      ] + (ground?.assumptions ?? [])
  }

  /// What is asked, for a line that tells of it.
  public var subject: String { subject(on: .utc) }

  package func subject(on clock: WallClock) -> String {
    let times = [bell, midnight].map { text in Ticks(utc: text).map(clock.iso) ?? text }
    return "from \(fromText) to \(toText)\(verdict == .exposed ? "" : " unseen") "
      + "between \(times[0]) and \(times[1]) at "
      + "\(Format.plain(speedMetresPerSecond)) m/s"
  }

  /// Where from, as one phrase.
  public var fromText: String { EndPhrase.text(of: from) }
  /// Where to, as one phrase.
  public var toText: String { EndPhrase.text(of: to) }
}
