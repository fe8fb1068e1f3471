/// What is found wrong while a file is read.
final class ProblemLog {
  let file: String
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  func add(_ text: String, at mark: TextMark?, key: String) {
    problems.append(
      Problem(
        file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, key: key, text: text))
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
