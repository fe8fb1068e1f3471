import ArgumentParser
import BergfriedDatum
import BergfriedStreets
import BergfriedVerify

/// How long the search for unseen ways takes on a large made-up town.
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach", abstract: "The search for unseen ways: time and memory.")

  @Option(help: "How many pieces the town has, roughly.")
  var pieces = 200_000

  @Option(help: "How many looks pass over each street.")
  var looks = 8

  @Option(help: "The seed that the town follows from.")
  var seed: UInt64 = 1

  @Option(help: "How often each is measured; the fastest counts.")
  var repeats = 5

  func run() throws {
    let town = MadeSchedule(pieces: pieces, looks: looks, seed: seed)
    let draft = town.draft()
    try ResidentMemory.startPeak()
    let before = try ResidentMemory.bytesNow()
    let network = ReachNetwork(draft)
    print("\(network.pieceCount) pieces, \(network.cellCount) cells")
    print("\(network.nodeCount) nodes, \(network.nodeIntervalCount) node intervals")
    let goal = town.side * town.side - 1
    let end = town.night
    let question = ReachQuestion(
      from: [ReachSpot(.node(0))], to: [ReachSpot(.node(goal), end...end)])
    let corner = measure("build and search") {
      Reach(ReachNetwork(draft), from: question.starts)
    }
    try tell(corner, goal)
    measure("build") { ReachNetwork(draft) }
    measure("search") { Reach(network, from: question.starts) }
    let middle = town.side / 2 * (town.side + 1)
    let other = measure("another start") {
      Reach(network, from: [ReachSpot(.node(middle), Ticks.seconds(3600)...end)])
    }
    try tell(other, goal)
    measure("backward") { Reach(network, to: question.goals) }
    try check(question, on: network)
    let bytes = try ResidentMemory.peakBytes() - before
    print("memory beyond the draft: \(bytes / 1_000_000) MB at most")
  }

  /// A question that can be answered, and one that cannot.
  private func check(_ question: ReachQuestion, on network: ReachNetwork) throws {
    if case .reached(let route) = measure("answer", { question.answer(in: network) }) {
      let problem = measure("check the route of \(route.legs.count) legs") {
        RouteCheck.problem(in: route, of: question, on: network)
      }
      guard problem == nil else { throw ValidationError("the route is wrong: \(problem!)") }
    }
    let early = Ticks.seconds(1)...Ticks.seconds(2)
    let late = question.goals.map { ReachSpot($0.place, early) }
    // The question's end is the night's, so that the whole table is checked.
    let lonely = ReachQuestion(
      from: question.starts,
      to: late + [
        ReachSpot(.node(network.nodeCount - 1), Ticks.seconds(40_000)...Ticks.seconds(40_001))
      ])
    if case .unreachable(let proof) = measure("answer no", { lonely.answer(in: network) }) {
      let problem = measure("check the proof of \(proof.rows.count) rows") {
        ProofCheck.problem(in: proof, of: lonely, on: network)
      }
      guard problem == nil else { throw ValidationError("the proof is wrong: \(problem!)") }
    }
  }

  private func tell(_ reach: Reach, _ goal: Int) throws {
    let reached = (0..<reach.network.nodeCount).reduce(0) { sum, node in
      sum + reach.times(at: node).count { $0 != nil }
    }
    let time = reach.time(at: ReachSpot(.node(goal)))
    print("  \(reached) node intervals reached, the far corner at \(time?.seconds ?? -1) s")
  }

  @discardableResult
  private func measure<Result>(_ what: String, _ work: () -> Result) -> Result {
    var best = Double.infinity
    var result: Result?
    for _ in 0..<max(1, repeats) {
      let watch = Stopwatch()
      result = work()
      best = min(best, watch.elapsed().cpuSeconds)
    }
    print("\(what): \((best * 10_000).rounded() / 10) ms")
    return result!
  }
}
