import Attack
import Foundation

/// Asks about made-up towns and compares the answers with what is true in real numbers.
///
///     attack [--seed N] [--towns N] [--minutes M] [--cell METRES] [--layout NAME] [--only KIND]
///
/// Town *k* follows from seed *N + k* alone, so that a fault's seed with `--towns 1` repeats it.
/// Ends with 1 where anything claimed is false.
@main
enum AttackMain {
  static func main() async {
    guard var run = AttackRun(Array(CommandLine.arguments.dropFirst())) else {
      print(AttackRun.usage)
      exit(64)
    }
    do {
      exit(try await run.run() == 0 ? 0 : 1)
    } catch {
      print("attack: \(error)")
      exit(70)
    }
  }
}
