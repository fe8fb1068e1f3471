import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import Testing

/// Leaks planted by hand, and places where there is none.
@Suite struct ReachLeakTests {
  private static let night = ticks(0)..<ticks(100)

  /// When a street's far end is reached from tick 0 on, along pieces seen so.
  private static func arrival(_ pieces: [(travel: Int, seen: [Range<Int>])]) -> Ticks? {
    var draft = ReachDraft(nodeCount: pieces.count + 1)
    for (number, piece) in pieces.enumerated() {
      let seen = IntervalSet(piece.seen.map { ticks($0.lowerBound)..<ticks($0.upperBound) })
      draft.add(
        from: number, to: number + 1, travel: ticks(piece.travel),
        free: seen.complement(within: night))
    }
    let start = ReachSpot(.node(0), ticks(0)...ticks(100))
    return Reach(ReachNetwork(draft), from: [start]).time(at: ReachSpot(.node(pieces.count)))
  }

  @Test func `a gap as long as the way lets through, a tick less does not`() {
    #expect(Self.arrival([(1, [0..<50, 51..<100])]) == ticks(51))
    #expect(Self.arrival([(2, [0..<50, 51..<100])]) == nil)
    #expect(Self.arrival([(7, [0..<50, 57..<100])]) == ticks(57))
    #expect(Self.arrival([(7, [0..<50, 56..<100])]) == nil)
  }

  @Test func `touching looks leak nothing`() {
    #expect(Self.arrival([(1, [0..<50, 50..<100])]) == nil)
    #expect(Self.arrival([(1, [50..<100, 0..<50])]) == nil)
    #expect(Self.arrival([(1, [0..<30, 20..<50, 50..<51, 51..<100])]) == nil)
  }

  @Test func `a look that ends as the next one begins lets through between pieces`() {
    // Whoever is at the node at 50 leaves the first piece as its look begins.
    #expect(Self.arrival([(5, [50..<100]), (5, [0..<50])]) == ticks(55))
    #expect(Self.arrival([(5, [50..<100]), (5, [0..<51])]) == nil)
    #expect(Self.arrival([(5, [0..<45, 50..<100]), (5, [0..<50, 55..<100])]) == ticks(55))
    #expect(Self.arrival([(5, [0..<46, 50..<100]), (5, [0..<50, 55..<100])]) == nil)
  }

  @Test func `who arrives as a look begins was not seen`() {
    #expect(Self.arrival([(9, [9..<100])]) == ticks(9))
    #expect(Self.arrival([(9, [8..<100])]) == nil)
    #expect(Self.arrival([(100, [])]) == ticks(100))
    #expect(Self.arrival([(101, [])]) == nil)
  }

  @Test func `a junction seen from one side only is a place to wait`() {
    func arrival(sideSeen: Range<Int>) -> Ticks? {
      var draft = ReachDraft(nodeCount: 4)
      let looks = [(0, 1, 10..<80), (1, 2, 0..<70), (1, 3, sideSeen)]
      for (from, to, seen) in looks {
        let look = IntervalSet(ticks(seen.lowerBound)..<ticks(seen.upperBound))
        draft.add(from: from, to: to, travel: ticks(8), free: look.complement(within: Self.night))
      }
      let start = ReachSpot(.node(0), ticks(0)...ticks(0))
      return Reach(ReachNetwork(draft), from: [start]).time(at: ReachSpot(.node(2)))
    }
    #expect(arrival(sideSeen: 90..<91) == ticks(78))
    #expect(arrival(sideSeen: 0..<10) == ticks(78))
    #expect(arrival(sideSeen: 70..<75) == ticks(78))
    #expect(arrival(sideSeen: 69..<70) == nil)
    #expect(arrival(sideSeen: 0..<11) == nil)
  }

  @Test func `a refuge is a place to wait for good`() {
    var draft = ReachDraft(nodeCount: 3)
    draft.add(from: 0, to: 1, travel: ticks(5), free: IntervalSet(ticks(0)..<ticks(5)))
    draft.add(from: 1, to: 2, travel: ticks(5), free: IntervalSet(ticks(90)..<ticks(95)))
    let start = [ReachSpot(.node(0), ticks(0)...ticks(0))]
    let goal = ReachSpot(.node(2))
    #expect(Reach(ReachNetwork(draft), from: start).time(at: goal) == nil)
    draft.addRefuge(1)
    #expect(Reach(ReachNetwork(draft), from: start).time(at: goal) == ticks(95))
  }

  @Test func `times at the ends of what is allowed do not overflow`() {
    let always = ReachNetwork.always
    var draft = ReachDraft(nodeCount: 3)
    draft.add(
      from: 0, to: 1, travel: always.upperBound,
      free: IntervalSet(always.lowerBound..<always.upperBound))
    draft.add(
      from: 1, to: 2, travel: always.upperBound,
      free: IntervalSet(always.lowerBound..<always.upperBound))
    let network = ReachNetwork(draft)
    let reach = Reach(network, from: [ReachSpot(.node(0))])
    #expect(reach.time(at: ReachSpot(.node(1))) == ticks(0))
    #expect(reach.time(at: ReachSpot(.node(2))) == always.upperBound)
    let back = Reach(network, to: [ReachSpot(.node(2))])
    #expect(back.time(at: ReachSpot(.node(0))) == always.lowerBound)
    let everywhere = reach.stretches(of: 0, at: always.upperBound)
    #expect(everywhere == [ticks(0)...always.upperBound])
  }
}
