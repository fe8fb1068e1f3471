import ArgumentParser
import BergfriedCore
import BergfriedSlip
import BergfriedStreets

/// How long both bounds on the least exposure take on a large made-up town, and how near they are.
struct ExposureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure", abstract: "The least exposed way: time, bounds and memory.")

  @Option(help: "How many pieces the town has, roughly.")
  var pieces = 100_000

  @Option(help: "How many slots the night of three hours is cut into.")
  var slots: Int64 = 3600

  @Option(help: "How many looks pass over each street.")
  var looks = 8

  @Option(help: "The seed that the town follows from.")
  var seed: UInt64 = 1

  @Option(help: "How often it is measured.")
  var repeats = 5

  @Option(help: "How many cores are used.")
  var cores = 2

  func validate() throws {
    guard slots > 0 else { throw ValidationError("--slots \(slots): give 1 or more") }
    guard repeats > 0 else { throw ValidationError("--repeats \(repeats): give 1 or more") }
  }

  func run() async throws {
    let town = WatchedGrid(pieces: pieces, looks: looks, seed: seed)
    let network = town.network()
    print("\(network.pieceCount) pieces, \(network.nodeCount) nodes, \(slots) slots")
    let step = Ticks(count: (town.night.count + slots - 1) / slots)
    var seconds: [Double] = []
    for _ in 0..<repeats {
      let watch = Stopwatch()
      // The work of one pass is the limit, so that there is no second one with shorter slots.
      let answer = await LeastExposure(
        in: network, from: [0], to: [town.side * town.side - 1], cores: cores, first: step,
        work: 0)
      seconds.append(watch.elapsed().wallSeconds)
      let chances = answer.chances
      if seconds.count == 1 {
        print(
          "noticed with a chance of \(chances.lowerBound) to \(chances.upperBound), "
            + "\(answer.route?.legs.count ?? 0) legs")
      }
    }
    let spread = Spread(seconds)
    let peak = try ResidentMemory.peakBytes()
    print(
      "\(Figure.fixed(spread.median, 2)) s, at least \(Figure.fixed(spread.least, 2)) s, "
        + "\(peak / 1_000_000) MB at most for the whole process")
  }
}
