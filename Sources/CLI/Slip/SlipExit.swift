import ArgumentParser
import BergfriedAnswers

/// The exit codes that tell verdicts, where they were asked for.
enum SlipExit {
  /// Ends with the code of the first verdict in the order of the table; where it was asked what
  /// closes the crossings, with the code of that answer.
  static func end(_ verdicts: [Verdict], closing: ClosingDocument?) throws {
    if let closing {
      if closing.isClosed { return }
      throw ExitCode(closing.state == "bounded" ? 20 : 10)
    }
    for (verdict, code) in codes where verdicts.contains(verdict) { throw ExitCode(code) }
  }

  private static let codes: [(Verdict, Int32)] = [
    (.route, 10), (.exposed, 10), (.undecided, 20), (.unconnected, 30),
  ]
}
