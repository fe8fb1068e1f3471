import BergfriedCore
package import BergfriedWatchFile

/// What `check` tells about a watch file, as JSON and as text.
package struct CheckReport: Encodable, Sendable {
  package struct Fault: Encodable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
    package let key: String
    package let code: String
    package let text: String
  }

  package let schema = DocumentKind.check
  package let version: String
  package let path: String
  package let isRight: Bool
  package let problems: [Fault]
  /// Left out where the file is not right.
  package let watch: WatchSummary?
  /// What its files hold; left out where they were not opened.
  package var found: FoundSummary?
  /// What is right and likely not meant, or good to know.
  package var notes: [String] = []

  package init(_ watch: Watch, path: String, version: String) {
    self.version = version
    self.path = path
    isRight = true
    problems = []
    self.watch = WatchSummary(watch)
  }

  package init(_ problems: [Problem], path: String, version: String) {
    self.version = version
    self.path = path
    isRight = false
    self.problems = problems.map {
      Fault(
        file: $0.file, line: $0.line, column: $0.column, key: $0.key, code: $0.code.id,
        text: $0.text)
    }
    watch = nil
  }

  /// A few lines for a person.
  package var text: String {
    "Right     \(path)\n" + (watch?.text ?? "") + (found?.text ?? "")
      + notes.map { "Note      \($0)\n" }.joined()
  }
}
