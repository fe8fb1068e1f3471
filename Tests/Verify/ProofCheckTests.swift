import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// What is wrong with a proof is said in words.
@Suite struct ProofCheckTests {
  typealias Rows = [[(earliest: Int, end: Int)]]

  /// A row of streets; times are when they are free.
  ///
  ///     0 ──(3)── 1 ──(4)── 2 ──(5)── 3
  ///       0...10    2...9     5...20
  ///      12...20
  private static let network = {
    var draft = ReachDraft(nodeCount: 4)
    draft.add(
      from: 0, to: 1, travel: ticks(3),
      free: IntervalSet([ticks(0)..<ticks(10), ticks(12)..<ticks(20)]))
    draft.add(from: 1, to: 2, travel: ticks(4), free: IntervalSet(ticks(2)..<ticks(9)))
    draft.add(from: 2, to: 3, travel: ticks(5), free: IntervalSet(ticks(5)..<ticks(20)))
    return ReachNetwork(draft)
  }()
  /// From node 0 at once to node 3 before 12, when one would be there.
  private static let question = ReachQuestion(
    from: [spot(.node(0), 0...0)], to: [spot(.node(3), 0...11)])
  private static let rows: Rows = [[(0, 10)], [(3, 10)], [(7, 20)], [(12, 20)]]

  private static func spot(_ place: ReachPlace, _ window: ClosedRange<Int>) -> ReachSpot {
    ReachSpot(place, ticks(window.lowerBound)...ticks(window.upperBound))
  }

  private static func proof(_ rows: Rows) -> ReachProof {
    var proof = ReachProof(rows: [], offsets: [0])
    for node in rows {
      proof.rows += node.map { ReachProof.Row(earliest: ticks($0.earliest), end: ticks($0.end)) }
      proof.offsets.append(proof.rows.count)
    }
    return proof
  }

  /// What is said of rows when those of one node are others.
  private static func problem(
    _ node: Int? = nil, _ changed: [(Int, Int)] = [], of question: ReachQuestion = question,
    in rows: Rows = rows, on network: ReachNetwork = network
  ) -> String? {
    var rows = rows
    if let node { rows[node] = changed.map { (earliest: $0.0, end: $0.1) } }
    return ProofCheck.problem(in: proof(rows), of: question, on: network)
  }

  @Test func `good proofs pass`() {
    #expect(Self.problem() == nil)
    // Later than any goal nothing is looked at.
    #expect(Self.problem(3, []) == nil)
    #expect(Self.problem(3, [(12, 13)]) == nil)
    // A row may claim more than is true.
    #expect(Self.problem(1, [(3, 10), (11, 20)]) == nil)
    #expect(Self.problem(0, [(-5, 40)]) == nil)
    #expect(
      Self.question.answer(in: Self.network)
        == .unreachable(Self.proof(Self.rows.dropLast() + [[]])))
  }

  @Test func `rows must be counted by nodes`() {
    for offsets in [
      [], [0, 1, 2, 4], [0, 1, 2, 3, 4, 4], [1, 1, 2, 3, 4], [0, 1, 2, 3, 3],
      [0, 2, 1, 3, 4], [-1, 1, 2, 3, 4], [0, 9, 9, 9, 4],
    ] {
      var proof = Self.proof(Self.rows)
      proof.offsets = offsets
      let problem = ProofCheck.problem(in: proof, of: Self.question, on: Self.network)
      #expect(problem == "rows are not counted by nodes", "\(offsets)")
    }
  }

  @Test func `rows must be in order and apart`() {
    let problem = "rows of node 1 are not in order"
    #expect(Self.problem(1, [(11, 10)]) == problem)
    #expect(Self.problem(1, [(3, 6), (6, 10)]) == problem)
    #expect(Self.problem(1, [(3, 7), (5, 10)]) == problem)
    #expect(Self.problem(1, [(12, 20), (3, 10)]) == problem)
    #expect(Self.problem(1, [(3, 10), (11, 20)]) == nil)
  }

  @Test func `a start at a node needs a row`() {
    let problem = "piece 0 at its from: node 0 has no row for a start at 0"
    for rows in [[], [(1, 10)], [(0, 9)], [(12, 20)]] { #expect(Self.problem(0, rows) == problem) }
    let late = ReachQuestion(from: [Self.spot(.node(1), 1...30)], to: Self.question.goals)
    #expect(
      Self.problem(of: late) == "piece 0 at its to: node 1 has no row for a start at 1")
    // Who would begin where it is seen, or after all goals, begins nowhere.
    for window in [11...11, 12...30, 21...30] {
      let never = ReachQuestion(from: [Self.spot(.node(0), window)], to: Self.question.goals)
      #expect(Self.problem(of: never, in: [[], [], [], []]) == nil)
    }
  }

  @Test func `a row must last as long as its node is free`() {
    #expect(
      Self.problem(2, [(7, 19)])
        == "piece 2 at its from: a row of node 2 ends before 20, when it is free yet")
    #expect(
      Self.problem(2, [(7, 9), (11, 20)])
        == "piece 2 at its from: a row of node 2 ends before 20, when it is free yet")
    #expect(
      Self.problem(
        1, [(1, 9)], of: ReachQuestion(from: [], to: Self.question.goals), in: [[], [], [], []])
        == "piece 0 at its to: a row of node 1 ends before 10, when it is free yet")
  }

  @Test func `who arrives needs a row`() {
    let first = "piece 0 at its from: node 1 has no row for who arrives at 3"
    for rows in [[], [(4, 10)], [(3, 9)], [(12, 20)]] { #expect(Self.problem(1, rows) == first) }
    #expect(
      Self.problem(2, []) == "piece 1 at its from: node 2 has no row for who arrives at 7")
    let back = ReachQuestion(from: [Self.spot(.node(2), 2...2)], to: [Self.spot(.node(3), 0...6)])
    #expect(
      Self.problem(1, [], of: back, in: [[], [], [(2, 20)], []])
        == "piece 1 at its to: node 1 has no row for who arrives at 6")
  }

  @Test func `no goal may lie in a row`() {
    func problem(_ window: ClosedRange<Int>) -> String? {
      let late = Self.question.goals + [Self.spot(.node(3), window)]
      return Self.problem(of: ReachQuestion(from: Self.question.starts, to: late))
    }
    #expect(problem(0...12) == "goal 3 can be reached at 12")
    #expect(problem(15...16) == "goal 3 can be reached at 15")
    #expect(problem(20...30) == "goal 3 can be reached at 20")
    #expect(problem(21...30) == nil)
  }

  /// One begins on piece 0, a tick from its `from`.
  private static let onPiece = spot(.point(piece: 0, offset: ticks(1)), 0...0)
  private static let rowsOnPiece: Rows = [[(1, 10)], [(2, 10)], [(6, 20)], [(11, 20)]]

  @Test func `a start on a piece reaches both its ends`() {
    let question = ReachQuestion(from: [Self.onPiece], to: [Self.spot(.node(3), 0...10)])
    func problem(_ node: Int? = nil, _ changed: [(Int, Int)] = []) -> String? {
      Self.problem(node, changed, of: question, in: Self.rowsOnPiece)
    }
    #expect(problem() == nil)
    #expect(problem(0, [(2, 10)]) == "piece 0: node 0 has no row for who starts on it at 0")
    #expect(
      problem(0, [(1, 9)])
        == "piece 0 at its from: a row of node 0 ends before 10, when it is free yet")
    #expect(problem(1, [(3, 10)]) == "piece 0: node 1 has no row for who starts on it at 0")
  }

  @Test func `no goal on a piece may be reached from its ends or from a start on it`() {
    func problem(_ piece: Int, _ offset: Int, _ window: ClosedRange<Int>) -> String? {
      let goal = Self.spot(.point(piece: piece, offset: ticks(offset)), window)
      let question = ReachQuestion(from: [Self.onPiece], to: [goal])
      return Self.problem(of: question, in: Self.rowsOnPiece)
    }
    #expect(problem(2, 2, 0...7) == nil)
    #expect(problem(2, 2, 0...8) == "piece 2: the goal on it can be reached at 8")
    #expect(problem(2, 2, 14...15) == "piece 2: the goal on it can be reached at 14")
    #expect(problem(2, 2, 21...22) == nil)
    #expect(problem(0, 2, 0...0) == nil)
    #expect(problem(0, 2, 0...1) == "piece 0: the goal on it can be reached at 1")
    #expect(problem(0, 2, 11...11) == nil)
    // From node 1, which is in a row from 2 on.
    #expect(problem(1, 1, 0...2) == nil)
    #expect(problem(1, 1, 0...3) == "piece 1: the goal on it can be reached at 3")
    // From node 2, from 6 on: sooner than round from node 1 at 5 is out of reach.
    #expect(problem(1, 3, 0...4) == nil)
    #expect(problem(1, 3, 0...5) == "piece 1: the goal on it can be reached at 5")
  }

  /// Node 1 is a refuge.
  ///
  ///     0 ──(5)── 1 ──(5)── 2
  ///       0...5     90...95
  private static let refuge = {
    var draft = ReachDraft(nodeCount: 3)
    draft.add(from: 0, to: 1, travel: ticks(5), free: IntervalSet(ticks(0)..<ticks(5)))
    draft.add(from: 1, to: 2, travel: ticks(5), free: IntervalSet(ticks(90)..<ticks(95)))
    draft.addRefuge(1)
    return ReachNetwork(draft)
  }()
  private static let forever = Int(ReachNetwork.always.upperBound.count)

  @Test func `who is in a refuge may stay`() {
    let question = ReachQuestion(
      from: [Self.spot(.node(0), 0...0)], to: [Self.spot(.node(2), 0...94)])
    let rows: Rows = [[(0, 5)], [(5, Self.forever)], [(95, 95)]]
    func problem(_ node: Int? = nil, _ changed: [(Int, Int)] = []) -> String? {
      Self.problem(node, changed, of: question, in: rows, on: Self.refuge)
    }
    #expect(problem() == nil)
    #expect(problem(1, [(5, 100)]) == "a row of refuge 1 ends at 100")
    #expect(problem(1, [(5, Self.forever - 1)]) == "a row of refuge 1 ends at \(Self.forever - 1)")
    #expect(problem(1, []) == "piece 0 at its from: node 1 has no row for who arrives at 5")
    let late = ReachQuestion(from: question.starts, to: [Self.spot(.node(2), 0...95)])
    #expect(
      Self.problem(of: late, in: rows, on: Self.refuge) == "goal 2 can be reached at 95")
    // A row after the question's end decides nothing.
    let early = ReachQuestion(from: question.starts, to: [Self.spot(.node(2), 0...4)])
    #expect(Self.problem(1, [(5, 100)], of: early, in: rows, on: Self.refuge) == nil)
  }

  @Test func `a start in a refuge needs a row while nothing is free there`() {
    let question = ReachQuestion(
      from: [Self.spot(.node(1), 30...40)], to: [Self.spot(.node(2), 0...94)])
    func problem(_ rows: [(Int, Int)]) -> String? {
      Self.problem(1, rows, of: question, in: [[], [], []], on: Self.refuge)
    }
    #expect(problem([(30, Self.forever)]) == nil)
    for rows in [[], [(31, Self.forever)], [(30, Self.forever - 1)]] {
      #expect(problem(rows) == "refuge 1 has no row for a start at 30")
    }
    // Nobody begins before or after all times.
    let never = ReachQuestion(
      from: [Self.spot(.node(1), Self.forever + 1...Self.forever + 2)], to: question.goals)
    #expect(Self.problem(of: never, in: [[], [], []], on: Self.refuge) == nil)
  }

  @Test func `a loop and a node without pieces are no trouble`() {
    var draft = ReachDraft(nodeCount: 2)
    draft.add(from: 0, to: 0, travel: ticks(4), free: IntervalSet(ticks(0)..<ticks(9)))
    let network = ReachNetwork(draft)
    func problem(_ rows: Rows, goal: ReachSpot) -> String? {
      let question = ReachQuestion(
        from: [Self.spot(.node(0), 2...3), Self.spot(.node(1), 0...9)], to: [goal])
      return Self.problem(of: question, in: rows, on: network)
    }
    let alone = Self.spot(.node(1), 0...20)
    #expect(problem([[(2, 9)], []], goal: alone) == nil)
    #expect(
      problem([[], []], goal: alone) == "piece 0 at its from: node 0 has no row for a start at 2")
    let far = ReachPlace.point(piece: 0, offset: ticks(3))
    #expect(problem([[(2, 9)], []], goal: Self.spot(far, 0...2)) == nil)
    #expect(
      problem([[(2, 9)], []], goal: Self.spot(far, 0...3))
        == "piece 0: the goal on it can be reached at 3")
  }
}
