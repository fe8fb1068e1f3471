import ArgumentParser
import BergfriedSight

/// The exit codes that tell verdicts, where they were asked for.
enum SightlineExit {
  /// Ends with the code of a line that is blocked, or else of one of which that is unknown.
  static func end(_ verdicts: [Sightline.Verdict]) throws {
    let isBlocked = verdicts.contains { if case .blocked = $0 { true } else { false } }
    if isBlocked { throw ExitCode.blocked }
    if verdicts.contains(.unknown) { throw ExitCode.unknown }
  }
}
