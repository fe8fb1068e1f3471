package import BergfriedCore
import BergfriedWatchFile

/// What an error code means, for a terminal.
package struct CodeExplanation {
  private let code: ErrorCode
  /// What settings are called by the user.
  private let names: SettingNames

  /// - Parameter flags: what settings are called outside watch files.
  package init(of code: ErrorCode, flags: SettingNames) {
    self.code = code
    names = .both(flags)
  }

  /// The title, the meaning, the cure and the exit code, a paragraph each.
  package var text: String {
    let guidance = code.guidance
    return [
      "\(code)  \(guidance.title)", guidance.meaning, guidance.cure.told(by: names), code.kind.exit,
    ].map { $0.wrapped(at: 80) }.joined(separator: "\n\n") + "\n"
  }

  /// All codes with their titles.
  package static var list: String {
    let width = ErrorCode.all.map(\.id.count).max() ?? 0
    return ErrorCode.groups.map { group in
      let lines = group.codes.map { code in
        "  " + Format.padded(code.id, to: width + 2) + code.guidance.title + "\n"
      }
      return group.title + "\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
