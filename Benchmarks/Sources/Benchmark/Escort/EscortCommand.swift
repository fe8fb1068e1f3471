import ArgumentParser
import BergfriedCore
import BergfriedEscort

/// How long fronts and safest ways take on a large made-up town.
struct EscortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escort", abstract: "Ways that stay in view: fronts and safest ways.")

  @Option(help: "How many pieces the town has, roughly.")
  var pieces = 100_000

  @Option(help: "The seed that the town follows from.")
  var seed: UInt64 = 1

  @Option(help: "How often each is measured, in turns.")
  var repeats = 5

  func validate() throws {
    guard repeats > 0 else { throw ValidationError("--repeats \(repeats): give 1 or more") }
  }

  func run() throws {
    for (name, reading) in [
      ("at any time", EscortQuestion.Reading.anyTime), ("as the looks are", .looks),
    ] {
      let town = EscortTown(pieces: pieces, isTimed: reading == .looks, seed: seed)
      print("\(name): \(town.streets.pieces.count) pieces")
      // Across half of the town and across all of it.
      for (start, goal) in [
        (town.side / 4 * (town.side + 1), town.side * 3 / 4 * (town.side + 1)),
        (0, town.side * town.side - 1),
      ] {
        let question = EscortQuestion(
          reading, from: [start], to: [goal], times: EscortTown.night, speedMetresPerSecond: 1.5)
        var seconds: [Double] = []
        var ways = 0
        for _ in 0..<repeats {
          let watch = Stopwatch()
          let escort = Escort(question, on: town.streets)
          seconds.append(watch.elapsed().cpuSeconds)
          ways = escort.front.count
        }
        let spread = Spread(seconds)
        print(
          "from \(start) to \(goal): \(ways) ways in \(Figure.fixed(spread.median, 2)) s, "
            + "at least \(Figure.fixed(spread.least, 2)) s")
      }
    }
  }
}
