import BergfriedCore
import Testing

/// Seeds printed by tests and worlds made from seeds mean the same for good.
@Suite struct SeededRandomTests {
  /// The first numbers of the reference implementation (prng.di.unimi.it/splitmix64.c).
  @Test func firstNumbersOfASeed() {
    var random = SeededRandom(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func unitsAreSpreadEvenly() {
    var random = SeededRandom(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<100_000 { counts[Int(random.unit() * 10)] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) }, "\(counts)")
  }
}
