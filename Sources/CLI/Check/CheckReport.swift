import BergfriedCore
import BergfriedWatchFile

/// What `check` tells about a watch file, as JSON and as text.
struct CheckReport: Encodable {
  struct Fault: Encodable {
    let file: String
    let line: Int
    let column: Int
    let key: String
    let code: String
    let text: String
  }

  let version: String
  let path: String
  let isRight: Bool
  let problems: [Fault]
  /// Left out where the file is not right.
  let watch: WatchSummary?
  /// What its files hold; left out where they were not opened.
  var found: FoundSummary?
  /// What is right and likely not meant, or good to know.
  var notes: [String] = []

  init(_ watch: Watch, path: String) {
    version = BergfriedCommand.version
    self.path = path
    isRight = true
    problems = []
    self.watch = WatchSummary(watch)
  }

  init(_ problems: [Problem], path: String) {
    version = BergfriedCommand.version
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
  var text: String {
    "Right     \(path)\n" + (watch?.text ?? "") + (found?.text ?? "")
      + notes.map { "Note      \($0)\n" }.joined()
  }
}
