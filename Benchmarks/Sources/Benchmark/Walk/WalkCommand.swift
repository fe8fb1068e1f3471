import ArgumentParser
import BergfriedCore
import BergfriedStreets
import BergfriedVerify

/// How long the search for unseen ways over open ground takes, and how much memory.
struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk", abstract: "Unseen ways over open ground: time and memory.")

  @Option(help: "How many cells the ground has along a side.")
  var side = 1000

  @Option(help: "How many towers with four telescopes each look at it.")
  var towers = 12

  @Option(help: "The greatest speed in metres per second.")
  var speed = 1.5

  @Option(help: "The seed that the looks follow from.")
  var seed: UInt64 = 1

  @Option(help: "How often each is measured, in turns.")
  var repeats = 3

  func validate() throws {
    guard repeats > 0, side > 60, towers > 0, speed > 0 else {
      throw ValidationError("give more than 60 cells, and a tower, speed and turn or more")
    }
  }

  func run() throws {
    let field = MadeField(side: side, towers: towers, seed: seed)
    let network = field.network(metresPerSecond: speed)
    let times = field.night.lowerBound...field.night.upperBound
    let last = network.graph.nodes.count - 1
    let shut = WalkQuestion(from: [0], to: [last], times: times)
    print("\(network.grid.shape.count) cells, \(network.groundCount) free intervals")
    var seconds: [String: [Double]] = [:]
    func measure<Result>(_ work: String, _ run: () -> Result) -> Result {
      let watch = Stopwatch()
      let result = run()
      seconds[work, default: []].append(watch.elapsed().cpuSeconds)
      return result
    }
    for _ in 0..<repeats {
      _ = measure("make the network") { field.network(metresPerSecond: speed) }
      let proof = measure("find a proof") { shut.proof(on: network) }
      guard let proof else { throw ValidationError("someone gets through: take another seed") }
      print("\(proof.reachedCount) of them are come to")
      let problem = measure("check it") {
        WalkProofCheck.problem(in: proof, of: shut, on: network)
      }
      if let problem { throw ValidationError("the proof is wrong: \(problem)") }
      let route = measure("look for a route everywhere") { shut.route(on: network) }
      if route != nil { throw ValidationError("a route is where none can be") }
    }
    for (work, all) in seconds.sorted(by: { $0.key < $1.key }) {
      let spread = Spread(all)
      print(
        "\(work): \(Figure.fixed(spread.median, 2)) s, at least \(Figure.fixed(spread.least, 2)) s")
    }
    print("\(try ResidentMemory.peakBytes() / 1_000_000) MB at most for the whole process")
  }
}
