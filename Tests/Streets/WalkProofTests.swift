import BergfriedCore
import BergfriedStreets
import BergfriedVerify
import Testing

/// What supports promise: nobody who walks unseen, in whatever way, is ever below them.
@Suite struct WalkProofTests {
  private static let speed = 1.5

  /// The supports of all places that someone may come to.
  private func table(_ walk: RandomWalk) -> WalkProof {
    WalkQuestion(from: walk.question.starts, to: [], times: walk.question.times)
      .proof(on: walk.network)!
  }

  private func walks(_ seed: UInt64, _ count: Int) -> [RandomWalk] {
    var seeds = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      RandomWalk(seed: seeds.next(), speed: WalkProofTests.speed, night: 90_000_000)
    }
  }

  @Test func `no walker is where supports exclude them`() {
    var random = SeededRandom(seed: 77)
    var (steps, cells) = (0, 0)
    for walk in walks(41, 150) {
      let proof = table(walk)
      for _ in 0..<12 {
        var walker = FreeWalker(walk, &random)
        var seen: Set<Int> = []
        while walker.step(&random) {
          steps += 1
          seen.insert(walker.cell)
          for label in walker.labels {
            let support = proof.supports[label]
            let own = walker.ticks / Double(proof.frame.unit) - proof.frame.exact(walker.point)
            let isWithin =
              support != WalkProof.unreached && all(SIMD8<Double>(support) .<= own + 1e-3)
            if !isWithin {
              Issue.record("seed \(walk.seed), cell \(walker.cell) at \(walker.ticks)")
            }
          }
        }
        cells += seen.count
      }
    }
    #expect(steps > 10_000 && cells > 3000, "\(steps), \(cells)")
  }

  /// On a field that nobody looks at, a place so far away is ruled out until shortly before one
  /// gets there: by the eight directions' factor and a cell or two.
  @Test func `little is lost`() {
    let side = 60
    let transform = GeoTransform(originX: 0, originY: 300, columnStep: 5, rowStep: -5)
    let grid = WalkGrid(over: GridShape(columns: side, rows: side), transform, side: 1)
    for degrees in stride(from: 0.0, to: 90, by: 15) {
      let step = Angle.direction(azimuthDegrees: degrees)
      let start = MapPoint(x: 21, y: 22)
      let goal = MapPoint(x: 21 + 240 * step.east, y: 22 + 240 * step.north)
      let ways = [start, goal].map { point in
        Way(id: "way/1", kind: "path", points: [point, MapPoint(x: point.x + 1, y: point.y)])
      }
      let graph = StreetGraph(ways: ways)
      let node = graph.nodes.firstIndex(of: goal)!
      func isShut(_ seconds: Double) -> Bool {
        let night = Ticks(count: 0)..<Ticks(count: Int64(seconds * 1e6))
        var draft = ReachDraft(nodeCount: graph.nodes.count)
        for piece in graph.pieces {
          draft.add(
            from: piece.from, to: piece.to, travel: .seconds(1), free: IntervalSet(night))
        }
        let network = WalkNetwork(
          graph, ReachNetwork(draft), grid: grid,
          free: WalkTimes(
            lists: [IntervalSet(night)], listOfCell: Array(repeating: 0, count: side * side)),
          metresPerSecond: 1, pace: .even(metresPerSecond: 1))
        let question = WalkQuestion(
          from: [graph.nodes.firstIndex(of: start)!], to: [node],
          times: night.lowerBound...night.upperBound)
        guard let proof = question.proof(on: network) else { return false }
        #expect(WalkProofCheck.problem(in: proof, of: question, on: network) == nil)
        return true
      }
      #expect(!isShut(240.01))
      #expect(isShut(240 / 1.0824 - 10), "\(degrees)")
    }
  }

  @Test func `a support raised anywhere it counts is refused`() {
    var random = SeededRandom(seed: 9)
    var (raised, dropped, count) = (0, 0, 0)
    for walk in walks(42, 80) {
      let proof = table(walk)
      let question = WalkQuestion(
        from: walk.question.starts, to: [], times: walk.question.times)
      #expect(WalkProofCheck.problem(in: proof, of: question, on: walk.network) == nil)
      let reached = proof.supports.indices.filter { proof.supports[$0] != WalkProof.unreached }
      for _ in 0..<4 {
        guard let label = reached.randomElement(using: &random) else { continue }
        var worse = proof
        let lane = Int.random(in: 0..<8, using: &random)
        worse.supports[label][lane] += 40_000_000 / Int32(proof.frame.unit)
        let problem = WalkProofCheck.problem(in: worse, of: question, on: walk.network)
        raised += problem == nil ? 0 : 1
        worse = proof
        worse.supports[label] = WalkProof.unreached
        let other = WalkProofCheck.problem(in: worse, of: question, on: walk.network)
        dropped += other == nil ? 0 : 1
        count += 1
      }
    }
    // Some places are come to only because the search rounds the ends of intervals.
    #expect(
      count > 250 && 20 * min(raised, dropped) > 19 * count, "\(raised), \(dropped), \(count)")
  }

  @Test func `what is wrong is told`() {
    guard
      let (walk, proof) = walks(43, 300).lazy.compactMap({ walk in
        walk.question.proof(on: walk.network).map { (walk, $0) }
      }).first(where: { $0.1.reachedCount > 4 })
    else {
      Issue.record("no proof")
      return
    }
    func problem(_ proof: WalkProof, _ question: WalkQuestion? = nil) -> String? {
      WalkProofCheck.problem(in: proof, of: question ?? walk.question, on: walk.network)
    }
    #expect(problem(proof) == nil)
    var worse = proof
    worse.supports.removeLast()
    #expect(problem(worse)?.contains("it has supports for") == true)
    worse = proof
    worse.frame = WalkFrame(
      origin: proof.frame.origin, unit: proof.frame.unit, point: proof.frame.point,
      metresPerSecond: proof.frame.metresPerSecond / 2)
    #expect(problem(worse)?.contains("its unit or its speed") == true)
    // A great unit would make little of any time, and one far away or of no size none at all.
    for (origin, unit, x) in [
      (proof.frame.origin.count, proof.frame.unit * 1_000_000_000, proof.frame.point.x),
      (proof.frame.origin.count, 0, proof.frame.point.x), (.min, 1, proof.frame.point.x),
      (proof.frame.origin.count + 1, proof.frame.unit, proof.frame.point.x),
      (proof.frame.origin.count, proof.frame.unit, 1e308),
    ] as [(Int64, Int64, Double)] {
      worse.frame = WalkFrame(
        origin: Ticks(count: origin), unit: unit,
        point: MapPoint(x: x, y: proof.frame.point.y),
        metresPerSecond: proof.frame.metresPerSecond)
      #expect(problem(worse)?.contains("its unit or its speed") == true)
    }
    worse = proof
    worse.supports[0] = SIMD8(repeating: .min)
    #expect(problem(worse)?.contains("beyond all times") == true)
    worse = proof
    worse.supports = worse.supports.map { _ in WalkProof.unreached }
    #expect(problem(worse)?.contains("is no place of who starts") == true)
    let there = WalkQuestion(
      from: walk.question.starts, to: walk.question.starts, times: walk.question.times)
    #expect(problem(proof, there)?.contains("can be reached from") == true)
    worse = proof
    let last = worse.supports.lastIndex { $0 != WalkProof.unreached }!
    worse.supports[last] = WalkProof.unreached
    #expect(
      problem(worse)?.contains("does not take in") == true
        || problem(worse)?.contains("is no place of who starts") == true)
  }
}
