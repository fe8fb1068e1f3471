package import BergfriedCore

extension Failure.Kind {
  /// What the program ends with, by `sysexits.h`.
  package var exitNumber: Int32 {
    switch self {
    case .usage: 64
    case .badData: 65
    case .missingInput: 66
    case .unavailable: 69
    case .internalError: 70
    case .cannotWrite: 73
    }
  }

  /// The same in a sentence.
  var exit: String {
    let always = "Exit code \(exitNumber), \(words)."
    guard self == .usage || self == .missingInput else { return always }
    return "Exit code \(exitNumber), \(words); \(Failure.Kind.badData.exitNumber) where it stands "
      + "in a watch file."
  }

  /// What exit codes of this kind are called.
  private var words: String {
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
