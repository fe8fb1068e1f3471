import Foundation

/// What must hold of every run of the command, whatever it was asked.
enum CommandCheck {
  /// Those that come with an answer; 10 says "blocked" and 20 "unknown".
  static let answers: Set<Int32> = [0, 10, 20]
  /// The documented exit codes but 70, which stands for a mistake of the program's own.
  static let statuses = answers.union([64, 65, 66, 69, 73, 129, 130, 143])
  static let outputs: Set = ["out.tif", "out.png", "out.geojson", "out.svg"]

  static func problems(of command: FinishedCommand, _ arguments: [String]) -> [String] {
    guard !command.isTooSlow else {
      return ["no end within \(FinishedCommand.greatestSeconds) s"]
    }
    guard let status = command.status else { return ["ended by a signal"] }
    var problems: [String] = []
    if !statuses.contains(status) { problems.append("exit code \(status)") }
    let isAnswer = answers.contains(status)
    if !isAnswer {
      if command.errors.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
        problems.append("exit code \(status) without a word")
      }
      if !command.output.isEmpty { problems.append("refused, and yet printed an answer") }
    }
    if isAnswer, arguments.contains("--json"), !isJSON(command.output) {
      problems.append("the answer is no JSON")
    }
    for word in ["Fatal error", "Internal error", "ERROR ", "Optional(", "CocoaError"]
    where command.errors.contains(word) {
      problems.append("the error text has '\(word)' in it")
    }
    return problems
  }

  /// Inputs stay as they are; outputs are written whole or not at all, and nothing else is left.
  static func problems(
    before: [String: Data], after: [String: Data], status: Int32?
  ) -> [String] {
    var problems: [String] = []
    let isAnswer = status.map(answers.contains) ?? false
    for (name, content) in before where after[name] != content {
      let mayChange = isAnswer && outputs.contains(name)
      if !mayChange { problems.append("\(name) has changed or is gone") }
    }
    for name in after.keys where before[name] == nil {
      // Some formats put files beside the main one.
      let isOutput = name.hasPrefix("out.")
      if !isOutput || !isAnswer { problems.append("\(name) is left behind") }
    }
    return problems
  }

  private static func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
  }
}
