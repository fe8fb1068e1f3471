import BergfriedDatum
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

  private static func assumptions(of question: SlipQuestion) -> [String] {
    [
      "Nobody is faster than \(Write.plain(question.speedMetresPerSecond)) m/s.",
      "Nobody leaves the streets: fields, yards and roofs are not crossed.",
      question.refuges.sentence,
      "The looks are made as the watch has them, on time.",
    ]
  }

  /// What is asked, for a line that tells of it.
  var subject: String {
    "from \(fromText) to \(toText) unseen between \(bell) and \(midnight) at "
      + "\(Write.plain(speedMetresPerSecond)) m/s"
      + (refuges == SlipQuestion.Refuges.none.rawValue ? "" : ", refuges \(refuges)")
  }

  var fromText: String { from.joined(separator: " or ") }
  var toText: String { to.joined(separator: " or ") }
}

extension SlipQuestion.Refuges {
  fileprivate var sentence: String {
    switch self {
    case .none: "Nobody hides in houses."
    case .named: "Houses with a name on the map may be waited in, and nobody is seen there."
    case .all: "All houses may be waited in, and nobody is seen there."
    }
  }
}
