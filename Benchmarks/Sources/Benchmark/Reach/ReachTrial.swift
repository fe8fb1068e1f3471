import ArgumentParser
import BergfriedCore
import BergfriedStreets
import BergfriedVerify

/// What is asked of a network, measured in turns: building, searching and checking.
struct ReachTrial {
  let network: ReachNetwork
  let draft: ReachDraft
  /// A question that is answered by a route, and one by a proof.
  let open: ReachQuestion
  let shut: ReachQuestion
  /// Another start.
  let other: ReachSpot

  /// The works in their order, with what each took in seconds, round by round.
  private struct Record {
    var works: [String] = []
    var seconds: [String: [Double]] = [:]

    mutating func measure<Result>(_ work: String, _ run: () -> Result) -> Result {
      let watch = Stopwatch()
      let result = run()
      let elapsed = watch.elapsed().cpuSeconds
      if seconds[work] == nil { works.append(work) }
      seconds[work, default: []].append(elapsed)
      return result
    }
  }

  /// A line per work: median and least, and the median for each free interval.
  ///
  /// - Throws: what is wrong with an answer.
  func report(rounds: Int) throws -> String {
    var record = Record()
    for _ in 0..<rounds { try run(&record) }
    return record.works.map { work in
      let spread = Spread(record.seconds[work]!)
      let (median, least) = (tenths(spread.median * 1e3), tenths(spread.least * 1e3))
      let each = tenths(spread.median * 1e9 / Double(network.cellCount))
      return "\(work): \(median) ms, at least \(least) ms; \(each) ns for each free interval"
    }.joined(separator: "\n")
  }

  private func run(_ record: inout Record) throws {
    _ = record.measure("build") { ReachNetwork(draft) }
    _ = record.measure("search all") { Reach(network, from: open.starts) }
    _ = record.measure("search all from another start") { Reach(network, from: [other]) }
    _ = record.measure("search all backward") { Reach(network, to: open.goals) }
    let yes = record.measure("answer with a route") { open.answer(in: network) }
    guard case .reached(let route) = yes else { throw ValidationError("there is no route") }
    let wrong = record.measure("check the route") {
      RouteCheck.problem(in: route, of: open, on: network)
    }
    let no = record.measure("answer with a proof") { shut.answer(in: network) }
    guard case .unreachable(let proof) = no else { throw ValidationError("there is a route") }
    let bad = record.measure("check the proof") {
      ProofCheck.problem(in: proof, of: shut, on: network)
    }
    if let problem = wrong ?? bad { throw ValidationError("an answer is wrong: \(problem)") }
  }

  private func tenths(_ number: Double) -> String { Figure.fixed(number, 1) }
}
