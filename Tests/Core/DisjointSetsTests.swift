import BergfriedCore
import Testing

/// Sets that are joined, beside going along all lines.
@Suite struct DisjointSetsTests {
  @Test func `what lines connect is one set, numbered by its first`() {
    var random = SeededRandom(seed: 18)
    for _ in 0..<300 {
      let count = Int.random(in: 1...30, using: &random)
      let lines = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let from = Int.random(in: 0..<count, using: &random)
        return (from: from, to: Int.random(in: 0..<count, using: &random))
      }
      var sets = DisjointSets(count: count, joining: lines)
      let firsts = (0..<count).map { first(of: $0, lines) }
      #expect((0..<count).map { sets.first(of: $0) } == firsts)
      for (one, other) in zip(0..<count, (0..<count).reversed()) {
        #expect(sets.areJoined(one, other) == (firsts[one] == firsts[other]))
      }
      let roots = Set(firsts).sorted()
      let (numbers, setCount) = sets.numbering()
      #expect(numbers == firsts.map { roots.firstIndex(of: $0)! })
      #expect(setCount == roots.count)
    }
  }

  /// The smallest number that can be reached.
  private func first(of number: Int, _ lines: [(from: Int, to: Int)]) -> Int {
    var reached: Set = [number]
    var count = 0
    while count < reached.count {
      count = reached.count
      for line in lines where reached.contains(line.from) || reached.contains(line.to) {
        reached.formUnion([line.from, line.to])
      }
    }
    return reached.min()!
  }
}
