import BergfriedAnswers

/// What `verify` says of a whole file.
package struct FileVerdict {
  private(set) var findings: [Finding] = []
  /// What is wrong with the file as a whole.
  private let problems: [String]
  /// What the watch asks and the file leaves out.
  private let leftOut: String?
  private let unchecked: [String]

  package init(of file: AnswerFile, by checks: inout AnswerChecks) async throws {
    let crossings: AskedCrossings
    var unchecked = ["version"]
    switch file {
    case .slip(let file):
      crossings = AskedCrossings(file, in: checks.watch)
      for answer in file.answers { findings.append(try await checks.slip.finding(of: answer)) }
      if file.close != nil {
        unchecked.append("close (ask slip about the watch that it wrote, and check that answer)")
      }
    case .escort(let file):
      crossings = AskedCrossings(file, in: checks.watch)
      for answer in file.escorts { findings.append(try checks.escort.finding(of: answer)) }
    }
    problems = crossings.problems
    leftOut = crossings.note
    self.unchecked = unchecked
  }

  package var isRight: Bool { problems.isEmpty && findings.allSatisfy(\.isRight) }

  package var lines: [String] {
    findings.flatMap(\.lines) + problems.map { "Wrong     the file: \($0)" }
      + (leftOut.map { ["Left out  \($0)"] } ?? [])
      + ["Unchecked \(unchecked.joined(separator: ", "))", "Shared    \(FileVerdict.shared)"]
  }

  /// The same as a document.
  package func document(version: String) -> VerificationDocument {
    VerificationDocument(
      version: version, isRight: isRight,
      answers: findings.map {
        VerificationDocument.Answer(
          asked: $0.subject, isRight: $0.isRight, problems: $0.problems, replay: $0.replay,
          checked: $0.checked, repeated: $0.repeated, unchecked: $0.older)
      },
      problems: problems, leftOut: leftOut, unchecked: unchecked, shared: FileVerdict.shared)
  }

  /// What a fault in would be in the answer and in its check.
  private static let shared =
    "reading terrain, map and watch, cutting streets into pieces, what towers see of "
    + "them and when: made anew here, by the code that slip and escort use"
}
