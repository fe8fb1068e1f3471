import BergfriedCore
import BergfriedEssentials

/// Where the time of a run went, stage by stage.
package struct Timings {
  private let clock = ContinuousClock()
  private var begin: ContinuousClock.Instant
  package private(set) var stages: [Stage] = []

  package struct Stage: Encodable, Sendable {
    package let name: String
    package let seconds: Double
  }

  package init() { begin = clock.now }

  /// Ends the stage that has run since the last one ended.
  package mutating func end(_ name: String) {
    let now = clock.now
    stages.append(Stage(name: name, seconds: Format.seconds(now - begin)))
    begin = now
  }

  /// One line per stage.
  package static func text(_ stages: [Stage]) -> String {
    let total = Stage(name: "all", seconds: stages.reduce(0) { $0 + $1.seconds })
    return "Time\n"
      + (stages + [total]).map { stage in
        "  " + Format.padded(stage.name, to: 10)
          + Format.fixed(stage.seconds, 3) + " s\n"
      }.joined()
  }
}
