import BergfriedCore
import BergfriedWatchFile

/// What the command line tells of an error: its text with the code that `explain` takes.
struct ErrorText {
  /// Without the word "Error" and without the last line's end.
  let text: String

  /// - Parameters:
  ///   - error: what was thrown.
  ///   - failure: the same as a failure.
  ///   - names: what settings are called.
  init(_ error: any Error, _ failure: Failure, naming names: SettingNames) {
    if case WatchFileError.problems(let problems) = error {
      text = problems.map { ErrorText.line("\($0)", $0.code) }.joined(separator: "\n")
    } else {
      text = ErrorText.line(failure.wording.told(by: names), failure.code)
    }
  }

  /// A text with a code at the end of its first line.
  private static func line(_ text: String, _ code: ErrorCode) -> String {
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    return text[..<end] + " [\(code)]" + text[end...]
  }
}
