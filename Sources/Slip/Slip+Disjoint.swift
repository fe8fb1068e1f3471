import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

extension Slip {
  /// How many routes there are of which no two share a piece of street: at least as many as were
  /// found one after the other, and at most as many as the streets that routes pass let through.
  /// `nil` without a route, or where one begins at its goal.
  ///
  /// - Complexity: O(k m log m) for k routes and m cells.
  public var disjointRoutes: ClosedRange<Int>? {
    guard case .route(let first) = verdict, Set(question.starts).isDisjoint(with: question.goals)
    else { return nil }
    let most = PieceFlow(
      over: network, ground.coverage.town.streets.incidence, by: livePieces
    ).count(from: question.starts, to: question.goals)
    var barred = Set(first.walkedPieces)
    var count = 1
    while count < most {
      let rest = ground.network(.strict, speed: question.speedMetresPerSecond) { piece in
        barred.contains(piece) ? IntervalSet() : ground.freeTimes(ofPart: piece, .strict)
      }
      guard let next = route(in: rest) else { break }
      barred.formUnion(next.walkedPieces)
      count += 1
    }
    return count...max(count, most)
  }

  /// The pieces that someone can go along, from end to end, on the way from a start to a goal.
  private var livePieces: [Int] {
    let onward = Reach(network, from: question.reach.starts, until: question.times.upperBound)
    let back = Reach(network, to: question.reach.goals, since: question.times.lowerBound)
    return (0..<network.pieceCount).filter { piece in
      let travel = network.travel(along: piece)
      return zip(onward.entries(of: piece), back.entries(of: piece)).contains { come, go in
        [(come.from, go.to), (come.to, go.from)].contains { entry, leave in
          guard let entry, let leave else { return false }
          return entry + travel <= leave
        }
      }
    }
  }
}

extension ReachRoute {
  /// The pieces that it goes along. Whoever waits on one between its ends goes along it too.
  fileprivate var walkedPieces: [Int] {
    legs.compactMap { leg in
      guard case .piece(let piece, let from, let to) = leg.place else { return nil }
      return from != to ? piece : nil
    }
  }

  /// The pieces that it is on, in order, some of them again.
  var pieces: [Int] {
    legs.compactMap { leg in
      if case .piece(let piece, _, _) = leg.place { piece } else { nil }
    }
  }
}

/// How many ways that share no piece lead from some nodes to others, whatever the times: the
/// greatest flow where each piece carries one (Ford & Fulkerson 1956).
private struct PieceFlow {
  private let network: ReachNetwork
  private let incidence: Incidence
  private var isLive: [Bool]
  /// 1 where a way leads along the piece, -1 where one leads back.
  private var flow: [Int8]

  /// - Parameter incidence: which ends of the network's pieces meet at its nodes.
  init(over network: ReachNetwork, _ incidence: Incidence, by live: [Int]) {
    self.network = network
    self.incidence = incidence
    isLive = Array(repeating: false, count: network.pieceCount)
    for piece in live { isLive[piece] = true }
    flow = Array(repeating: 0, count: network.pieceCount)
  }

  /// - Complexity: O(k n) for k ways and n pieces.
  consuming func count(from starts: [Int], to goals: [Int]) -> Int {
    let goals = Set(goals)
    var count = 0
    while addWay(from: starts, to: goals) { count += 1 }
    return count
  }

  /// Finds one more way, which may take back parts of others.
  private mutating func addWay(from starts: [Int], to goals: Set<Int>) -> Bool {
    var parents = [Int?](repeating: nil, count: network.nodeCount)
    var isFound = [Bool](repeating: false, count: network.nodeCount)
    var queue = starts
    for start in starts { isFound[start] = true }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if goals.contains(node) {
        trace(node, parents)
        return true
      }
      for side in incidence.sides(of: node) {
        let piece = Int(side >> 1)
        if !isLive[piece] { continue }
        let ends = network.ends(of: piece)
        let isForth = ends.from == node
        let other = isForth ? ends.to : ends.from
        if isFound[other] || flow[piece] == (isForth ? 1 : -1) { continue }
        isFound[other] = true
        parents[other] = piece
        queue.append(other)
      }
    }
    return false
  }

  private mutating func trace(_ goal: Int, _ parents: [Int?]) {
    var node = goal
    while let piece = parents[node] {
      let ends = network.ends(of: piece)
      let isForth = ends.to == node
      flow[piece] += isForth ? 1 : -1
      node = isForth ? ends.from : ends.to
    }
  }
}
