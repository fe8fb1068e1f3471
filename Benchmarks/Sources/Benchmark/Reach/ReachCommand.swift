import ArgumentParser
import BergfriedCore
import BergfriedStreets
import BergfriedVerify

/// How long the search for unseen ways takes on a large made-up town, and how much memory.
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "The search for unseen ways: time and memory.")

  @Option(help: "How many pieces the town has, roughly.")
  var pieces = 200_000

  @Option(help: "How many looks pass over each street.")
  var looks = 8

  @Option(help: "The seed that the town follows from.")
  var seed: UInt64 = 1

  @Option(help: "How often each is measured, in turns.")
  var repeats = 9

  func validate() throws {
    guard repeats > 0 else { throw ValidationError("--repeats \(repeats): give 1 or more") }
  }

  func run() throws {
    let town = MadeSchedule(pieces: pieces, looks: looks, seed: seed)
    let network = ReachNetwork(town.draft())
    let reach = Reach(network, from: [ReachSpot(.node(0))])
    let peak = try ResidentMemory.peakBytes()
    print("\(network.pieceCount) pieces, \(network.cellCount) free intervals")
    print("\(network.nodeCount) nodes, \(network.nodeIntervalCount) of their free intervals")
    print("\(peak / 1_000_000) MB at most for the whole process, town and answer included")
    let corner = town.side * town.side - 1
    let end = town.night
    let goal = ReachSpot(.node(corner), Ticks(count: 0)...end)
    guard let arrival = reach.time(at: goal) else {
      throw ValidationError("nobody gets to the far corner: take another seed")
    }
    print("the far corner is reached after \(arrival.seconds) s")
    let trial = ReachTrial(
      network: network, draft: town.draft(),
      open: ReachQuestion(from: [ReachSpot(.node(0))], to: [goal]),
      shut: ReachQuestion(
        from: [ReachSpot(.node(0))],
        to: [ReachSpot(.node(corner), Ticks(count: 0)...arrival - Ticks(count: 1))]),
      other: ReachSpot(.node(town.side / 2 * (town.side + 1)), Ticks.seconds(3600)...end))
    print(try trial.report(rounds: repeats))
  }
}
