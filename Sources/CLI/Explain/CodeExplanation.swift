import ArgumentParser
import BergfriedCore
import BergfriedWatchFile

/// What an error code means, for a terminal.
struct CodeExplanation {
  private let code: ErrorCode

  init(of code: ErrorCode) { self.code = code }

  /// The title, the meaning, the cure and the exit code, a paragraph each.
  var text: String {
    let guidance = code.guidance
    return [
      "\(code)  \(guidance.title)", guidance.meaning, guidance.cure.told(by: .flagsAndKeys),
      exit,
    ].map { $0.wrapped(at: 80) }.joined(separator: "\n\n") + "\n"
  }

  /// What the program ends with.
  var exit: String {
    let own = ExitCode(code.kind)
    let always = "Exit code \(own.rawValue), \(code.kind.words)."
    guard [.usage, .missingInput].contains(code.kind) else { return always }
    return "Exit code \(own.rawValue), \(code.kind.words); \(ExitCode.badData.rawValue) where it "
      + "stands in a watch file."
  }

  /// All codes with their titles.
  static var list: String {
    let width = ErrorCode.all.map(\.id.count).max() ?? 0
    return ErrorCode.groups.map { group in
      let lines = group.codes.map { code in
        "  " + code.id.padding(to: width + 2) + code.guidance.title + "\n"
      }
      return group.title + "\n" + lines.joined()
    }.joined(separator: "\n")
  }
}

extension SettingNames {
  /// By both names, for what is read without knowing who sets it.
  static let flagsAndKeys = SettingNames { setting, value in
    let flag = SettingNames.flags.words(for: setting, value)
    guard setting.watchKey != nil || setting == .assumesMetres else { return flag }
    return "\(flag) (in a watch file \(SettingNames.watch.words(for: setting, value)))"
  }

  /// The same as code in Markdown.
  static let codeOfFlagsAndKeys = SettingNames { setting, value in
    let flag = "`\(SettingNames.flags.words(for: setting, value))`"
    guard setting.watchKey != nil || setting == .assumesMetres else { return flag }
    return "\(flag) (in a watch file `\(SettingNames.watch.words(for: setting, value))`)"
  }
}

extension Failure.Kind {
  /// What exit codes of this kind are called.
  fileprivate var words: String {
    switch self {
    case .usage: "wrong usage"
    case .badData: "bad data"
    case .missingInput: "missing input"
    case .unavailable: "service unavailable"
    case .internalError: "internal error"
    case .cannotWrite: "cannot write"
    }
  }
}

extension String {
  /// With spaces at its end up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
