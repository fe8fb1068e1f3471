import ArgumentParser
import BergfriedAnswers
import BergfriedCore
import BergfriedWatchFile

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What does this error mean, and what is to be done?",
    discussion: """
      Every error ends with a code in brackets, such as [terrain.no-crs]. Codes stay the same from \
      version to version. Told is what one means, why it is refused and what to do, with an \
      example; without a code, all of them with a line each.

        bergfried explain terrain.no-crs
        bergfried explain
        bergfried explain --markdown > Errors.md
      """)

  @Argument(help: ArgumentHelp("The code of an error.", valueName: "code"))
  var code: String?

  @Flag(help: "All of them as a page in Markdown.")
  var markdown = false

  func validate() throws {
    if markdown, code != nil {
      throw ValidationError("--markdown tells all codes: leave the code out")
    }
  }

  func run() throws {
    if markdown {
      print(ErrorPage(flags: .flags).text, terminator: "")
    } else if let code {
      let code = try ExplainCommand.code(named: code)
      print(CodeExplanation(of: code, flags: .flags).text, terminator: "")
    } else {
      print(CodeExplanation.list, terminator: "")
    }
  }

  /// - Throws: ``Failure`` with those that may have been meant.
  private static func code(named name: String) throws -> ErrorCode {
    let word = String(name.filter { !"[] ".contains($0) })
    if let code = ErrorCode.named(word.lowercased()) { return code }
    let near = word.nearest(of: ErrorCode.all.map(\.id), atMost: 3)
    throw Failure(
      .questionCode,
      "there is no error code '\(word)': "
        + (near.isEmpty
          ? "bergfried explain lists all of them"
          : "did you mean \(near.joined(separator: " or "))?"))
  }
}
