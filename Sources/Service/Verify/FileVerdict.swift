import BergfriedAnswers

/// What `verify` says of a whole file.
package struct FileVerdict {
  private(set) var findings: [Finding] = []
  /// What is wrong with the file as a whole.
  private let problems: [String]
  private let notes: [String]

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
    notes =
      (crossings.note.map { ["Left out  \($0)"] } ?? [])
      + ["Unchecked \(unchecked.joined(separator: ", "))", FileVerdict.shared]
  }

  package var isRight: Bool { problems.isEmpty && findings.allSatisfy(\.isRight) }

  package var lines: [String] {
    findings.flatMap(\.lines) + problems.map { "Wrong     the file: \($0)" } + notes
  }

  /// What a fault in would be in the answer and in its check.
  private static let shared =
    "Shared    reading terrain, map and watch, cutting streets into pieces, what towers see of "
    + "them and when: made anew here, by the code that slip and escort use"
}
