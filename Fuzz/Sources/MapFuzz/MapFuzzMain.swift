import BergfriedCore
import BergfriedOSM
import Foundation

/// Feeds the reader of OpenStreetMap files small maps with spoilt bytes.
///
///     mapfuzz [--seed N] [--runs M] [--seconds S]
///
/// Round *k* follows from seed *N + k* alone. What must not be: a trap, wrong memory, a hang, or an
/// error that says nothing.
@main
enum MapFuzzMain {
  static func main() {
    var numbers = ["--seed": 1.0, "--runs": Double.infinity, "--seconds": Double.infinity]
    let arguments = Array(CommandLine.arguments.dropFirst())
    for place in stride(from: 0, to: arguments.count - 1, by: 2) {
      numbers[arguments[place]] = Double(arguments[place + 1])
    }
    guard numbers.count == 3, arguments.count % 2 == 0,
      numbers["--runs"]! < .infinity || numbers["--seconds"]! < .infinity
    else {
      print("usage: mapfuzz [--seed N] [--runs M] [--seconds S]")
      exit(64)
    }
    exit(rounds(UInt64(numbers["--seed"]!), numbers["--runs"]!, numbers["--seconds"]!) ? 0 : 1)
  }

  private static func rounds(_ first: UInt64, _ runs: Double, _ seconds: Double) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    var tally: [String: Int] = [:]
    var (round, failures) = (0, 0)
    while Double(round) < runs, Date() < end, failures < 20 {
      let seed = first &+ UInt64(round)
      let begin = Date()
      let outcome = self.round(seed)
      tally[outcome, default: 0] += 1
      let took = Date().timeIntervalSince(begin)
      if outcome == "silent" || took > 10 {
        print("seed \(seed): \(outcome) after \(took) s")
        failures += 1
      }
      round += 1
    }
    let kinds = tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "\(round) rounds from seed \(first), \(failures) failed: \(kinds.joined(separator: ", "))")
    return failures == 0
  }

  private static func round(_ seed: UInt64) -> String {

    var random = SeededRandom(seed: seed)
    let map = SmallMaps.all[Int(random.next() % UInt64(SmallMaps.all.count))]
    var bytes = map.bytes
    if seed % 16 != 0 { Mutation.spoil(&bytes, &random) }
    let box =
      random.next() % 2 == 0
      ? nil : DegreeBox(west: 9.5, south: 47.1, east: 9.502, north: 47.102)
    do {
      var count = 0
      try bytes.withUnsafeBytes { bytes in
        let file = try OSMFile(bytes: bytes, box: box)
        try file.forEachObject { object in
          count += object.tags.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
          for line in 0..<object.lineCount { count += object.degrees(ofLine: line).count }
        }
      }
      return count == 0 ? "nothing read" : "read"
    } catch OSMError.unreadable(let cause) {
      return cause.isEmpty ? "silent" : "refused"
    } catch {
      return "silent"
    }
  }
}
