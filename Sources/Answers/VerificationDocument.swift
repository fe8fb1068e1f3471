/// What `verify` says of a file.
package struct VerificationDocument: Encodable {
  let schema = DocumentKind.verification
  let version: String
  /// Of the file as a whole.
  let isRight: Bool
  let answers: [Answer]
  /// What is wrong with the file as a whole.
  let problems: [String]
  /// What the watch asks and the file leaves out.
  let leftOut: String?
  /// What of the file was not looked at.
  let unchecked: [String]
  /// What a fault in would be in the answer and in its check.
  let shared: String?

  /// What was found of one answer.
  package struct Answer: Encodable {
    let asked: String
    let isRight: Bool
    let problems: [String]
    let replay: String?
    let checked: [String]
    let repeated: [String]
    let unchecked: [String]

    package init(
      asked: String, isRight: Bool, problems: [String], replay: String?, checked: [String],
      repeated: [String], unchecked: [String]
    ) {
      self.asked = asked
      self.isRight = isRight
      self.problems = problems
      self.replay = replay
      self.checked = checked
      self.repeated = repeated
      self.unchecked = unchecked
    }
  }

  package init(
    version: String, isRight: Bool, answers: [Answer] = [], problems: [String],
    leftOut: String? = nil, unchecked: [String] = [], shared: String? = nil
  ) {
    self.version = version
    self.isRight = isRight
    self.answers = answers
    self.problems = problems
    self.leftOut = leftOut
    self.unchecked = unchecked
    self.shared = shared
  }
}
