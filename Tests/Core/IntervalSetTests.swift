import BergfriedCore
import Testing

/// Interval sets against plain sets of ticks.
@Suite struct IntervalSetTests {
  private static let window = 0..<64

  private static func range(_ bounds: Range<Int>) -> Range<Ticks> {
    Ticks(count: Int64(bounds.lowerBound))..<Ticks(count: Int64(bounds.upperBound))
  }

  private static func bits(_ set: IntervalSet) -> Set<Int> {
    Set((-20..<90).filter { set.contains(Ticks(count: Int64($0))) })
  }

  private static func draw(_ random: inout SeededRandom) -> (IntervalSet, Set<Int>) {
    let drawn = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      let start = Int.random(in: window, using: &random)
      return start..<min(64, start + Int.random(in: 0...12, using: &random))
    }
    return (IntervalSet(drawn.map(range)), Set(drawn.joined()))
  }

  private static func isTidy(_ set: IntervalSet) -> Bool {
    set.intervals.allSatisfy { !$0.isEmpty }
      && zip(set.intervals, set.intervals.dropFirst()).allSatisfy {
        $0.upperBound < $1.lowerBound
      }
  }

  @Test(arguments: 1...500)
  func algebra(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (one, oneBits) = IntervalSetTests.draw(&random)
    let (two, twoBits) = IntervalSetTests.draw(&random)
    let start = Int.random(in: 0...40, using: &random)
    let part = start..<Int.random(in: start...64, using: &random)
    let results: [(IntervalSet, Set<Int>)] = [
      (one, oneBits), (one.union(two), oneBits.union(twoBits)),
      (IntervalSet(unionOf: [IntervalSet(), two, one, one]), oneBits.union(twoBits)),
      (IntervalSet(unionOf: [one, IntervalSet()]), oneBits), (IntervalSet(unionOf: []), []),
      (one.intersection(two), oneBits.intersection(twoBits)),
      (one.subtracting(two), oneBits.subtracting(twoBits)),
      (one.complement(within: IntervalSetTests.range(part)), Set(part).subtracting(oneBits)),
    ]
    for (set, bits) in results {
      #expect(IntervalSetTests.isTidy(set))
      #expect(IntervalSetTests.bits(set) == bits, "\(one), \(two), \(part)")
      #expect(set.duration.count == Int64(bits.count))
    }
    #expect(one.contains(IntervalSetTests.range(part)) == oneBits.isSuperset(of: part))
    #expect(one.overlaps(two) == !oneBits.isDisjoint(with: twoBits))
    #expect(one.isSubset(of: two) == oneBits.isSubset(of: twoBits))
    #expect(one.intersection(two).isSubset(of: one) && one.isSubset(of: two.union(one)))
  }

  @Test(arguments: 1...200)
  func `margins are taken off and added`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (set, bits) = IntervalSetTests.draw(&random)
    let margin = Int.random(in: 0...6, using: &random)
    let ticks = Ticks(count: Int64(margin))
    let all = -20..<90
    let near = { (time: Int) in (time - margin)...(time + margin) }
    let grown = Set(all.filter { near($0).contains { bits.contains($0) } })
    let shrunk = Set(all.filter { near($0).allSatisfy { bits.contains($0) } })
    #expect(IntervalSetTests.bits(set.dilated(by: ticks)) == grown)
    #expect(IntervalSetTests.bits(set.eroded(by: ticks)) == shrunk)
    #expect(IntervalSetTests.isTidy(set.dilated(by: ticks)))
  }
}
