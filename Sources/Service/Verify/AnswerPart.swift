package import BergfriedAnswers

/// One of the fields of an answer, by its name in the file.
package struct AnswerPart<Answer> {
  package let name: String
  package let isSame: (Answer, Answer) -> Bool
  /// Whether an answer has it.
  package let isThere: (Answer) -> Bool

  package init<Value: Equatable>(_ name: String, _ path: KeyPath<Answer, Value>) {
    self.name = name
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    isThere = { _ in true }
  }

  package init<Value: Equatable>(_ name: String, _ path: KeyPath<Answer, Value?>) {
    self.name = name
    isSame = { $0[keyPath: path] == $1[keyPath: path] }
    isThere = { $0[keyPath: path] != nil }
  }
}

extension AnswerPart {
  /// What is wrong with an answer that should be another, by the names of its fields.
  package static func problem(
    in told: Answer, that should: Answer, _ parts: [AnswerPart]
  ) -> String? where Answer: Equatable {
    if told == should { return nil }
    let names = parts.filter { !$0.isSame(told, should) }.map(\.name)
    return "what the same search gives is another: \(names.joined(separator: ", "))"
  }
}

extension CrossingsDocument.Answer {
  /// What is asked, and told with every verdict.
  package static var asked: [AnswerPart<Self>] {
    [
      AnswerPart("schema", \.schema), AnswerPart("from", \.from), AnswerPart("to", \.to),
      AnswerPart("bell", \.bell),
      AnswerPart("midnight", \.midnight),
      AnswerPart("speedMetresPerSecond", \.speedMetresPerSecond),
      AnswerPart("refuges", \.refuges), AnswerPart("openGround", \.openGround),
      AnswerPart("verdictOnly", \.verdictOnly),
    ]
  }

  /// What shows a verdict.
  package static var shown: [AnswerPart<Self>] {
    [
      AnswerPart("verdict", \.verdict), AnswerPart("legs", \.legs), AnswerPart("proof", \.proof),
      AnswerPart("groundProof", \.groundProof),
    ]
  }

  /// What stands with it.
  package static var figures: [AnswerPart<Self>] {
    [
      AnswerPart("assumptions", \.assumptions),
      AnswerPart("criticalSpeedMetresPerSecond", \.criticalSpeedMetresPerSecond),
      AnswerPart("graceSeconds", \.graceSeconds), AnswerPart("escapes", \.escapes),
      AnswerPart("earliestMidnight", \.earliestMidnight),
      AnswerPart("latestBell", \.latestBell), AnswerPart("disjointRoutes", \.disjointRoutes),
      AnswerPart("doubts", \.doubts), AnswerPart("gap", \.gap), AnswerPart("exposure", \.exposure),
    ]
  }
}
