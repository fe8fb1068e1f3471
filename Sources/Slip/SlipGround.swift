public import BergfriedCoverage
public import BergfriedDatum
public import BergfriedStreets

/// The streets of a watched town as someone finds them who must not be seen.
///
/// Its nodes and pieces are those of the town's streets, by the same numbers.
public enum SlipGround {
  /// Which looks count, and how fast one gets along a piece.
  public enum Bound: Sendable {
    /// Looks that surely hold a piece, and travel times rounded down: who cannot pass here cannot
    /// pass at all.
    case lenient
    /// Looks that may hold part of a piece, and travel times rounded up: who passes here passes.
    case strict
  }

  /// - Parameters:
  ///   - times: from the bell to midnight; nobody is on the streets at other times.
  ///   - graceTicks: by how much every look is widened at both its ends.
  /// - Complexity: O(pieces + looks that hold them).
  public static func network(
    of coverage: Coverage, _ bound: Bound, speed metresPerSecond: Double, times: Range<Ticks>,
    refuges: [Int] = [], grace: Ticks = Ticks(count: 0)
  ) -> ReachNetwork {
    let streets = coverage.town.streets
    var draft = ReachDraft(nodeCount: streets.nodes.count)
    for (index, piece) in streets.pieces.enumerated() {
      let held = coverage.pieces[index]
      let seen = bound == .lenient ? held.surelyTimes : held.possiblyTimes
      let wide = grace.count > 0 ? seen.dilated(by: grace) : seen
      draft.add(
        from: piece.from, to: piece.to,
        travel: travel(piece.lengthMetres / metresPerSecond, bound),
        free: wide.complement(within: times))
    }
    for node in refuges { draft.addRefuge(node) }
    return ReachNetwork(draft)
  }

  private static func travel(_ seconds: Double, _ bound: Bound) -> Ticks {
    let ticks = (seconds * 1e6).rounded(bound == .lenient ? .down : .up)
    // Slower than a week a piece is no motion.
    return Ticks(count: Int64(min(max(ticks, 1), 6e11)))
  }
}
