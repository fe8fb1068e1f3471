public import BergfriedCoverage
public import BergfriedDatum
public import BergfriedStreets

/// The streets of a watched town as someone finds them who must not be seen.
///
/// Its nodes and pieces are those of the town's streets, by the same numbers.
public struct SlipGround: Sendable {
  /// Which looks and doors count, and how fast one gets along a piece.
  public enum Bound: Sendable {
    /// Looks that surely hold a piece, travel times rounded down, and all doors that a house may
    /// have: who cannot pass here cannot pass at all.
    case lenient
    /// Looks that may hold part of a piece, travel times rounded up, and one door a house: who
    /// passes here passes.
    case strict
  }

  let coverage: Coverage
  /// From the bell to midnight; nobody is on the streets at other times.
  let times: Range<Ticks>
  let doors: HouseDoors

  /// - Complexity: O(corners of houses + nodes) where houses are refuges.
  public init(of coverage: Coverage, times: Range<Ticks>, refuges: SlipQuestion.Refuges) {
    self.coverage = coverage
    self.times = times
    doors = HouseDoors(of: refuges, in: coverage.town)
  }

  /// - Parameters:
  ///   - speed: in metres per second.
  ///   - grace: by how much every look is widened at both its ends.
  /// - Complexity: O(pieces + looks that hold them).
  public func network(
    _ bound: Bound, speed: Double, grace: Ticks = Ticks(count: 0)
  ) -> ReachNetwork {
    network(bound, speed: speed) { piece in
      let seen = seenTimes(ofPiece: piece, bound)
      return grace.count > 0 ? seen.dilated(by: grace) : seen
    }
  }

  /// The same with other looks at the pieces.
  func network(
    _ bound: Bound, speed: Double, seen: (Int) -> IntervalSet
  ) -> ReachNetwork {
    let streets = coverage.town.streets
    var draft = ReachDraft(nodeCount: streets.nodes.count)
    for (index, piece) in streets.pieces.enumerated() {
      draft.add(
        from: piece.from, to: piece.to, travel: travel(piece.lengthMetres / speed, bound),
        free: seen(index).complement(within: times))
    }
    for node in bound == .lenient ? doors.possible : doors.likely { draft.addRefuge(node) }
    return ReachNetwork(draft)
  }

  /// When a piece counts as seen.
  func seenTimes(ofPiece index: Int, _ bound: Bound) -> IntervalSet {
    let piece = coverage.pieces[index]
    if bound == .lenient { return piece.surelyTimes }
    // Of a piece without known heights nobody can tell that it is not seen.
    return piece.standing == .unknown ? IntervalSet(times) : piece.possiblyTimes
  }

  func travel(_ seconds: Double, _ bound: Bound) -> Ticks {
    let ticks = (seconds * 1e6).rounded(bound == .lenient ? .down : .up)
    return Ticks(count: Int64(min(max(ticks, 1), 1e17)))
  }
}
