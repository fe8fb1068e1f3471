public import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// The streets of a watched town as someone finds them who must not be seen.
///
/// Its nodes are those of the town's streets, and its pieces their pieces and links, by the same
/// numbers.
public struct EvasionNetwork: Sendable {
  /// Which looks and doors count, and how fast one gets along a piece.
  public enum Bound: Sendable {
    /// Looks that surely hold a piece, travel times over the map rounded down, links, and all doors
    /// that a house may have: who cannot pass here cannot pass at all.
    case lenient
    /// Looks that may hold part of a piece, travel times along the slope rounded up, ways that
    /// anyone may walk along, and one door a house: who passes here passes.
    case strict
  }

  /// How fast escalators and travelators carry at the most, by the usual standards.
  public static let conveyorMetresPerSecond = 1.0

  let coverage: Coverage
  /// From the bell to midnight; nobody is on the streets at other times.
  let times: Range<Ticks>
  let doors: HouseDoors
  let links: LinkTimes

  /// - Complexity: O(corners of houses + nodes) where houses are refuges.
  public init(of coverage: Coverage, times: Range<Ticks>, refuges: SlipQuestion.Refuges) {
    self.coverage = coverage
    self.times = times
    doors = HouseDoors(of: refuges, in: coverage.town)
    links = LinkTimes(of: coverage.town.streets)
  }

  /// - Parameters:
  ///   - speed: in metres per second.
  ///   - grace: by how much every look is widened at both its ends.
  /// - Complexity: O(pieces + looks that hold them).
  public func network(
    _ bound: Bound, speed: Double, grace: Ticks = Ticks(count: 0)
  ) -> ReachNetwork {
    network(bound, speed: speed) { freeTimes(ofPart: $0, bound, grace: grace) }
  }

  /// The same with the pieces and links free at other times.
  func network(
    _ bound: Bound, speed: Double, free: (Int) -> IntervalSet
  ) -> ReachNetwork {
    let streets = coverage.town.streets
    var draft = ReachDraft(nodeCount: streets.nodes.count)
    for (index, piece) in streets.pieces.enumerated() {
      draft.add(
        from: piece.from, to: piece.to, travel: travel(ofPart: index, bound, speed: speed),
        free: free(index))
    }
    for (index, link) in streets.links.enumerated() {
      let part = streets.pieces.count + index
      draft.add(
        from: link.from, to: link.to, travel: travel(ofPart: part, bound, speed: speed),
        free: free(part))
    }
    for node in bound == .lenient ? doors.possible : doors.likely { draft.addRefuge(node) }
    return ReachNetwork(draft)
  }

  /// When a piece or link counts as free.
  func freeTimes(
    ofPart index: Int, _ bound: Bound, grace: Ticks = Ticks(count: 0)
  ) -> IntervalSet {
    let seen = seenTimes(ofPart: index, bound)
    return (grace.count > 0 ? seen.dilated(by: grace) : seen).complement(within: times)
  }

  /// A network of this ground for another speed.
  ///
  /// - Complexity: O(pieces + their free intervals).
  func network(_ network: ReachNetwork, _ bound: Bound, speed: Double) -> ReachNetwork {
    network.retimed { travel(ofPart: $0, bound, speed: speed) }
  }

  /// When a piece or link counts as seen.
  func seenTimes(ofPart index: Int, _ bound: Bound) -> IntervalSet {
    if bound == .strict, !coverage.town.streets.isSure(index) { return IntervalSet(times) }
    guard index < coverage.pieces.count else {
      return links.seen(index - coverage.pieces.count) { coverage.pieces[$0].surelyTimes }
    }
    let piece = coverage.pieces[index]
    if bound == .lenient { return piece.surelyTimes }
    // Of a piece without known heights nobody can tell that it is not seen.
    return piece.standing == .unknown ? IntervalSet(times) : piece.possiblyTimes
  }

  /// How long someone takes along a piece or link at their fastest.
  private func travel(ofPart index: Int, _ bound: Bound, speed: Double) -> Ticks {
    let pieces = coverage.town.streets.pieces.count
    return index < pieces
      ? travel(ofPiece: index, bound, speed: speed)
      : ticks(coverage.town.streets.links[index - pieces].lengthMetres / speed, bound)
  }

  /// How long someone takes along a piece at their fastest.
  func travel(ofPiece index: Int, _ bound: Bound, speed: Double) -> Ticks {
    if bound == .strict {
      return ticks(coverage.town.streets.slopeMetres[index] / speed, bound)
    }
    let way = coverage.town.streets.pieces[index].way
    let carried =
      coverage.town.streets.ways[way].isConveying ? EvasionNetwork.conveyorMetresPerSecond : 0
    return ticks(coverage.town.streets.pieces[index].lengthMetres / (speed + carried), bound)
  }

  func ticks(_ seconds: Double, _ bound: Bound) -> Ticks {
    let ticks = (seconds * 1e6).rounded(bound == .lenient ? .down : .up)
    return Ticks(count: Int64(min(max(ticks, 1), 1e17)))
  }
}
