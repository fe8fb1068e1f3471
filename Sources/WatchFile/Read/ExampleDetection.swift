public import BergfriedCoverage

/// Chances to be noticed for watches that say none, by the name of their first ladder.
public enum ExampleDetection {
  /// The example for a ladder; `nil` for one's own.
  public static func detection(of ladder: Ladder) -> Detection? {
    guard StandardLadder(rawValue: ladder.name)?.ladder == ladder else { return nil }
    let log = ProblemLog(file: "the example chances")
    guard let entry = Entry(yaml: yaml, log: log) else { preconditionFailure("\(log.problems)") }
    let pair = entry.pairs("ladders").first { $0.name == ladder.name }
    guard let pair, let detection = Detection(pair.value, of: ladder, isExample: true) else {
      preconditionFailure("no chances for \(ladder.name): \(log.problems)")
    }
    return detection
  }

  /// As a watch file would say them. The numbers are examples of this project's own choice: how
  /// soon someone is noticed hangs on who watches, how long, and in what light. Trials settle it.
  static let yaml = """
    dori-2015:
      per_second: { detect: 0.02, observe: 0.05, recognise: 0.1, identify: 0.2 }
    oodpcvs-2025:
      per_second:
        overview: 0.02
        outline: 0.03
        discern: 0.05
        perceive: 0.1
        characterise: 0.2
        validate: 0.3
        scrutinise: 0.4
    johnson-person:
      per_second: { detect: 0.02, recognise: 0.1, identify: 0.2 }
    johnson-vehicle:
      per_second: { detect: 0.02, recognise: 0.1, identify: 0.2 }
    johnson-smoke:
      per_second: { detect: 0.02, recognise: 0.1, identify: 0.2 }
    """
}
