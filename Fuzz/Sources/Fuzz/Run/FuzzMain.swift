import Foundation

/// Feeds the library and the command random nonsense and tells what they could not stand.
///
///     fuzz engine [--seed N] [--runs M] [--seconds S]
///     fuzz command --bergfried PATH [--seed N] [--runs M] [--seconds S]
///
/// Round *k* follows from seed *N + k* alone, so that a failure's seed with `--runs 1` repeats it.
@main
enum FuzzMain {
  static func main() {
    guard let asked = AskedRounds(Array(CommandLine.arguments.dropFirst())) else {
      print(AskedRounds.usage)
      exit(64)
    }
    LastSeed.tellOnTrap()
    do {
      let failures = try run(asked)
      exit(failures == 0 ? 0 : 1)
    } catch {
      print("fuzz: \(error)")
      exit(70)
    }
  }

  private static func run(_ asked: AskedRounds) throws -> Int {
    var tally: [String: Int] = [:]
    var failures = 0
    var rounds = 0
    let command = try asked.bergfried.map { try CommandRounds(bergfried: $0) }
    defer { try? command?.clear() }
    let end = asked.seconds.map { Date(timeIntervalSinceNow: $0) } ?? .distantFuture
    while rounds < asked.runs, Date() < end, failures < 20 {
      let seed = asked.seed &+ UInt64(rounds)
      LastSeed.note(seed)
      let outcome = try command?.round(seed: seed) ?? EngineRound.run(seed: seed)
      tally[outcome.kind, default: 0] += 1
      for problem in outcome.problems {
        print("seed \(seed): \(problem)")
        if let words = outcome.command { print("  \(words)") }
      }
      failures += outcome.problems.isEmpty ? 0 : 1
      rounds += 1
    }
    let kinds = tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "\(rounds) rounds from seed \(asked.seed), \(failures) failed: "
        + kinds.joined(separator: ", "))
    return failures
  }
}
