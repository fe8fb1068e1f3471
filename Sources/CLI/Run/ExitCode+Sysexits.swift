import ArgumentParser
import BergfriedAnswers
import BergfriedCore

/// The exit codes of `sysexits.h` that commands end with; success is 0 and wrong usage 64.
extension ExitCode {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let unavailable = ExitCode(69)
  static let internalError = ExitCode(70)
  static let cannotWrite = ExitCode(73)
  static let interrupted = ExitCode(130)
  /// The answer of `sightline --exit-code` where the line is blocked.
  static let blocked = ExitCode(10)
  /// The same where unknown ground leaves it open.
  static let unknown = ExitCode(20)

  /// The code that tells a kind of failure.
  init(_ kind: Failure.Kind) { self.init(kind.exitNumber) }
}
