import BergfriedCore

/// What is found wrong while a file is read.
final class ProblemLog {
  let file: String
  private(set) var problems: [Problem] = []

  /// Nobody reads more.
  static let mostProblems = 1_000

  init(file: String) { self.file = file }

  /// Whether no more problems are kept, and so none need be looked for.
  var isFull: Bool { problems.count > ProblemLog.mostProblems }

  func add(_ code: ErrorCode, _ text: String, at mark: TextMark?, key: String) {
    guard !isFull else { return }
    let isLast = problems.count == ProblemLog.mostProblems
    let text = isLast ? "there are more problems than are told: mend these first" : text
    problems.append(
      Problem(
        isLast ? .watchTooMany : code, text,
        at: FailurePlace(
          file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, key: key)))
  }

  /// - Throws: all problems by line, if there are any.
  func check() throws(WatchFileError) {
    guard !problems.isEmpty else { return }
    // Ties keep the order in which they were found.
    let sorted = problems.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset)
        < ($1.element.line, $1.element.column, $1.offset)
    }
    throw .problems(sorted.map(\.element))
  }
}
