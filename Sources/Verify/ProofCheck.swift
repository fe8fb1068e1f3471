import BergfriedCore
public import BergfriedStreets

/// Checks that a ``ReachProof`` is an invariant that no goal is part of, row by row and without
/// any search: the checker of a certificate of infeasibility.
///
/// Times after the question's end decide nothing and are not looked at.
public struct ProofCheck {
  private let proof: ReachProof
  private let question: ReachQuestion
  private let network: ReachNetwork
  private let end: Ticks
  /// Which spots begin or end at a node or on a piece.
  private let starts: SpotIndex
  private let goals: SpotIndex

  /// What is wrong with a proof, in words; `nil` if it shows that no goal can be reached.
  ///
  /// - Complexity: O(m log m) for m cells and rows.
  public static func problem(
    in proof: ReachProof, of question: ReachQuestion, on network: ReachNetwork
  ) -> String? {
    let check = ProofCheck(
      proof: proof, question: question, network: network, end: question.end,
      starts: SpotIndex(question.starts, on: network), goals: SpotIndex(question.goals, on: network)
    )
    return check.problemOfShape() ?? check.problemAtRefuges() ?? check.problemAtGoals()
      ?? (0..<network.pieceCount).lazy.compactMap(check.problem(onPiece:)).first
  }

  /// Rows must be sorted and apart, so that each time at a node has one row at most.
  private func problemOfShape() -> String? {
    let offsets = proof.offsets
    guard offsets.count == network.nodeCount + 1, offsets.first == 0,
      offsets.last == proof.rows.count, zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return "rows are not counted by nodes" }
    for node in 0..<network.nodeCount {
      let rows = proof.rows[offsets[node]..<offsets[node + 1]]
      guard rows.allSatisfy({ $0.earliest <= $0.end }),
        zip(rows, rows.dropFirst()).allSatisfy({ $0.end < $1.earliest })
      else { return "rows of node \(node) are not in order" }
    }
    return nil
  }

  /// Who is in a refuge may stay for good.
  private func problemAtRefuges() -> String? {
    let always = ReachNetwork.always
    for node in network.refuges {
      for window in starts.windows(at: node) {
        let start = max(window.lowerBound, always.lowerBound)
        if start <= min(window.upperBound, always.upperBound),
          !covers(node, start, always.upperBound)
        {
          return "refuge \(node) has no row for a start at \(start.count)"
        }
      }
      for row in proof.rows[proof.offsets[node]..<proof.offsets[node + 1]]
      where row.earliest <= end && row.end < always.upperBound {
        return "a row of refuge \(node) ends at \(row.end.count)"
      }
    }
    return nil
  }

  private func problemAtGoals() -> String? {
    for case .node(let node) in question.goals.map(\.place) {
      for window in goals.windows(at: node) {
        if let row = row(of: node, at: window.lowerBound), row.earliest <= window.upperBound {
          return "goal \(node) can be reached at \(max(row.earliest, window.lowerBound).count)"
        }
      }
    }
    return nil
  }

  private func problem(onPiece piece: Int) -> String? {
    let (from, to) = network.ends(of: piece)
    let travel = network.travel(along: piece)
    for cell in network.cells(of: piece) {
      let free = network.free(in: cell)
      for (here, there, side) in [(from, to, "from"), (to, from, "to")] {
        if let problem = problem(crossing: free, from: here, to: there, in: travel) {
          return "piece \(piece) at its \(side): \(problem)"
        }
      }
      if let problem = problem(atPointsOf: piece, free: free) {
        return "piece \(piece): \(problem)"
      }
    }
    return nil
  }

  /// Who begins or is at a node while a piece is free may wait there until it is not, and go over.
  private func problem(
    crossing free: ClosedRange<Ticks>, from here: Int, to there: Int, in travel: Ticks
  ) -> String? {
    for window in starts.windows(at: here) where window.overlaps(free) {
      let start = max(window.lowerBound, free.lowerBound)
      if !covers(here, start, free.upperBound) {
        return "node \(here) has no row for a start at \(start.count)"
      }
    }
    guard let entry = entry(of: here, free), entry <= end else { return nil }
    if !covers(here, entry, free.upperBound) {
      return "a row of node \(here) ends before \(free.upperBound.count), when it is free yet"
    }
    let arrival = entry + travel
    if arrival <= free.upperBound, !covers(there, arrival, free.upperBound) {
      return "node \(there) has no row for who arrives at \(arrival.count)"
    }
    return nil
  }

  private func problem(atPointsOf piece: Int, free: ClosedRange<Ticks>) -> String? {
    let (from, to) = network.ends(of: piece)
    let travel = network.travel(along: piece)
    var sources = [
      (offset: Ticks(count: 0), entry: entry(of: from, free)),
      (offset: travel, entry: entry(of: to, free)),
    ]
    for (offset, window) in starts.points(on: piece) where window.overlaps(free) {
      let start = max(window.lowerBound, free.lowerBound)
      sources.append((offset, start))
      for (node, arrival) in [(from, start + offset), (to, start + (travel - offset))]
      where arrival <= free.upperBound && !covers(node, arrival, free.upperBound) {
        return "node \(node) has no row for who starts on it at \(start.count)"
      }
    }
    for (offset, window) in goals.points(on: piece) {
      for source in sources {
        guard let entry = source.entry else { continue }
        let far = max(source.offset, offset) - min(source.offset, offset)
        let arrival = max(entry + far, window.lowerBound)
        if arrival <= min(free.upperBound, window.upperBound) {
          return "the goal on it can be reached at \(arrival.count)"
        }
      }
    }
    return nil
  }

  /// When a row of a node first meets an interval.
  private func entry(of node: Int, _ free: ClosedRange<Ticks>) -> Ticks? {
    guard let row = row(of: node, at: free.lowerBound), row.earliest <= free.upperBound
    else { return nil }
    return max(row.earliest, free.lowerBound)
  }

  private func covers(_ node: Int, _ start: Ticks, _ last: Ticks) -> Bool {
    if start > end { return true }
    guard let row = row(of: node, at: start) else { return false }
    return row.earliest <= start && row.end >= last
  }

  /// The first row of a node that does not end before a time.
  private func row(of node: Int, at time: Ticks) -> ReachProof.Row? {
    var (low, high) = (proof.offsets[node], proof.offsets[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if proof.rows[middle].end >= time { high = middle } else { low = middle + 1 }
    }
    return low < proof.offsets[node + 1] ? proof.rows[low] : nil
  }
}
