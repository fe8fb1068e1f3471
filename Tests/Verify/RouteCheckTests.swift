import BergfriedDatum
import BergfriedStreets
import BergfriedVerify
import Testing

/// What is wrong with a route is said in words.
@Suite struct RouteCheckTests {
  /// Two pieces in a row; the first is seen from 4 to 6.
  private static let network = {
    var draft = ReachDraft(nodeCount: 3)
    draft.add(
      from: 0, to: 1, travel: ticks(3),
      free: IntervalSet([ticks(0)..<ticks(4), ticks(6)..<ticks(20)]))
    draft.add(from: 1, to: 2, travel: ticks(2), free: IntervalSet(ticks(0)..<ticks(20)))
    return ReachNetwork(draft)
  }()
  private static let question = ReachQuestion(
    from: [ReachSpot(.node(0), ticks(0)...ticks(9))], to: [ReachSpot(.node(2), ticks(0)...ticks(9))]
  )

  private static func leg(
    _ piece: Int, _ offsets: (Int, Int), _ times: (Int, Int)
  ) -> ReachRoute.Leg {
    ReachRoute.Leg(
      .piece(piece, from: ticks(offsets.0), to: ticks(offsets.1)), enter: ticks(times.0),
      leave: ticks(times.1))
  }

  private static func problem(_ legs: [ReachRoute.Leg]) -> String? {
    RouteCheck.problem(in: ReachRoute(legs: legs), of: question, on: network)
  }

  @Test func `good routes pass`() {
    #expect(Self.problem([Self.leg(0, (0, 3), (0, 3)), Self.leg(1, (0, 2), (3, 5))]) == nil)
    #expect(
      Self.problem([
        Self.leg(0, (0, 2), (0, 2)), Self.leg(0, (2, 1), (2, 3)), Self.leg(0, (1, 0), (3, 4)),
        Self.leg(0, (0, 0), (4, 4)),
      ]) == "ends at 4 at node 0, which is no goal then")
    #expect(
      Self.problem([
        Self.leg(0, (0, 1), (0, 1)), Self.leg(0, (1, 1), (1, 2)), Self.leg(0, (1, 3), (2, 4)),
        Self.leg(1, (0, 1), (4, 5)), Self.leg(1, (1, 0), (5, 6)), Self.leg(1, (0, 2), (6, 9)),
      ]) == nil)
  }

  @Test func `bad routes are told why`() {
    let over = Self.leg(1, (0, 2), (3, 5))
    #expect(Self.problem([]) == "the route has no legs")
    #expect(
      Self.problem([Self.leg(0, (0, 3), (0, 2)), over]) == "leg 0: is too fast on piece 0")
    #expect(Self.problem([Self.leg(0, (0, 2), (3, 5))]) == "leg 0: is seen on piece 0")
    #expect(Self.problem([Self.leg(0, (0, 3), (3, 6))]) == "leg 0: is seen on piece 0")
    #expect(Self.problem([Self.leg(0, (0, 3), (3, 1))]) == "leg 0: ends before it begins")
    #expect(Self.problem([Self.leg(7, (0, 3), (0, 3))]) == "leg 0: there is no piece 7")
    #expect(Self.problem([Self.leg(0, (0, 4), (0, 4))]) == "leg 0: leaves piece 0 at an end")
    #expect(
      Self.problem([Self.leg(0, (0, 3), (0, 3)), Self.leg(1, (0, 2), (4, 6))])
        == "leg 0 ends at 3, the next begins at 4")
    #expect(
      Self.problem([Self.leg(0, (0, 2), (0, 3)), over])
        == "leg 0 ends at 2 ticks along piece 0, the next begins elsewhere")
    #expect(Self.problem([over]) == "begins at 3 at node 1, which is no start then")
    #expect(
      Self.problem([Self.leg(0, (0, 3), (6, 9)), Self.leg(1, (0, 2), (9, 11))])
        == "ends at 11 at node 2, which is no goal then")
    let refuge = ReachRoute.Leg(.refuge(0), enter: ticks(0), leave: ticks(1))
    #expect(Self.problem([refuge]) == "leg 0: node 0 is no refuge")
  }
}

func ticks(_ count: Int) -> Ticks { Ticks(count: Int64(count)) }
