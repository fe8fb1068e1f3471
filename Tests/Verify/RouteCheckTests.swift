import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
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

  /// A refuge between two pieces that are never free at once; starts and goals on pieces.
  private static let refuge = {
    var draft = ReachDraft(nodeCount: 3)
    draft.add(from: 0, to: 1, travel: ticks(5), free: IntervalSet(ticks(0)..<ticks(5)))
    draft.add(from: 1, to: 2, travel: ticks(5), free: IntervalSet(ticks(90)..<ticks(95)))
    draft.addRefuge(1)
    return ReachNetwork(draft)
  }()

  @Test func `routes over refuges and from point to point`() {
    let start = ReachSpot(.point(piece: 0, offset: ticks(2)), ticks(1)...ticks(3))
    let goal = ReachSpot(.point(piece: 1, offset: ticks(4)), ticks(94)...ticks(99))
    let question = ReachQuestion(from: [start], to: [goal])
    func problem(_ legs: [ReachRoute.Leg]) -> String? {
      RouteCheck.problem(in: ReachRoute(legs: legs), of: question, on: Self.refuge)
    }
    func wait(_ node: Int, _ enter: Int, _ leave: Int) -> ReachRoute.Leg {
      ReachRoute.Leg(.refuge(node), enter: ticks(enter), leave: ticks(leave))
    }
    let (first, last) = (Self.leg(0, (2, 5), (2, 5)), Self.leg(1, (0, 4), (90, 94)))
    #expect(problem([first, wait(1, 5, 90), last]) == nil)
    #expect(problem([first, wait(1, 5, 40), wait(1, 40, 90), last]) == nil)
    #expect(
      problem([first, Self.leg(0, (5, 5), (5, 90)), last]) == "leg 1: is seen on piece 0")
    #expect(problem([first, wait(2, 5, 90), last]) == "leg 1: node 2 is no refuge")
    #expect(problem([first, wait(-1, 5, 90), last]) == "leg 1: node -1 is no refuge")
    #expect(problem([wait(1, 5, 4)]) == "leg 0: ends before it begins")
    #expect(
      problem([Self.leg(0, (1, 5), (1, 5)), wait(1, 5, 90), last])
        == "begins at 1 at 1 ticks along piece 0, which is no start then")
    #expect(
      problem([Self.leg(0, (2, 5), (0, 5)), wait(1, 5, 90), last])
        == "begins at 0 at 2 ticks along piece 0, which is no start then")
    #expect(
      problem([first, wait(1, 5, 90), Self.leg(1, (0, 3), (90, 94))])
        == "ends at 94 at 3 ticks along piece 1, which is no goal then")
    #expect(
      problem([first, wait(1, 5, 90), Self.leg(1, (0, 4), (90, 94)), wait(1, 94, 99)])
        == "leg 2 ends at 4 ticks along piece 1, the next begins elsewhere")
    #expect(
      problem([first, last]) == "leg 0 ends at 5, the next begins at 90")
  }

  @Test func `times out of range are refused, and the last of all is not`() {
    let always = ReachNetwork.always
    let beyond = ReachRoute.Leg(
      .refuge(1), enter: ticks(0), leave: always.upperBound + ticks(1))
    let before = ReachRoute.Leg(
      .refuge(1), enter: always.lowerBound - ticks(1), leave: ticks(0))
    let all = ReachRoute.Leg(.refuge(1), enter: always.lowerBound, leave: always.upperBound)
    let question = ReachQuestion(from: [ReachSpot(.node(1))], to: [ReachSpot(.node(1))])
    func problem(_ leg: ReachRoute.Leg) -> String? {
      RouteCheck.problem(in: ReachRoute(legs: [leg]), of: question, on: Self.refuge)
    }
    #expect(problem(beyond) == "leg 0: is out of time")
    #expect(problem(before) == "leg 0: is out of time")
    #expect(problem(all) == nil)
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
    #expect(Self.problem([Self.leg(-1, (0, 3), (0, 3))]) == "leg 0: there is no piece -1")
    #expect(Self.problem([Self.leg(0, (0, 4), (0, 4))]) == "leg 0: leaves piece 0 at an end")
    #expect(Self.problem([Self.leg(0, (-1, 0), (0, 1))]) == "leg 0: leaves piece 0 at an end")
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
