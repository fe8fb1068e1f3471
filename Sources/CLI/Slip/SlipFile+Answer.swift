import BergfriedCore
import BergfriedSlip

extension SlipFile.Answer {
  /// What is asked, without what is found.
  init(_ crossing: SlipRun.Crossing, _ question: SlipQuestion) {
    self.init(
      from: crossing.from.map(\.text), to: crossing.to.map(\.text),
      bell: question.times.lowerBound.utc, midnight: question.times.upperBound.utc,
      speedMetresPerSecond: question.speedMetresPerSecond, refuges: question.refuges.rawValue,
      assumptions: Self.assumptions(of: question), verdict: "")
  }

  static func assumptions(of question: SlipQuestion) -> [String] {
    let meeting =
      Set(question.starts).isDisjoint(with: question.goals)
      ? [] : ["Where from and where to have a place in common: who begins there is there already."]
    return meeting + [
      "Nobody is faster than \(Format.plain(question.speedMetresPerSecond)) m/s.",
      "Nobody leaves the streets: fields, yards and roofs are not crossed.",
      question.refuges.assumption,
      "The looks are made as the watch has them, on time; nothing is seen while a telescope turns.",
    ]
  }

  /// What is asked, for a line that tells of it.
  var subject: String { subject(on: .utc) }

  func subject(on clock: WallClock) -> String {
    let times = [bell, midnight].map { text in Ticks(utc: text).map(clock.iso) ?? text }
    return "from \(fromText) to \(toText)\(verdict == "exposed" ? "" : " unseen") "
      + "between \(times[0]) and \(times[1]) at "
      + "\(Format.plain(speedMetresPerSecond)) m/s"
  }

  var fromText: String { SlipRun.Crossing.text(of: from) }
  var toText: String { SlipRun.Crossing.text(of: to) }
}
