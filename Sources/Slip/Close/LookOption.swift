public import BergfriedDatum
import BergfriedStreets

/// A look that could be added to a watch.
public struct LookOption: Hashable, Sendable {
  /// The pieces that it would surely hold, in ascending order.
  public let pieces: [Int]
  public let times: Range<Ticks>
  public let cost: Int

  public init(pieces: [Int], times: Range<Ticks>, cost: Int = 1) {
    precondition(cost >= 0, "a look cannot cost less than nothing")
    self.pieces = Set(pieces).sorted()
    self.times = times
    self.cost = cost
  }
}

extension ReachRoute {
  /// Whether a look at some pieces, by whether each is among them, would see the mover.
  ///
  /// Who is on a piece at the very instant when a look begins or ends is not seen by it.
  func isSeen(on isHeld: (Int) -> Bool, during times: Range<Ticks>) -> Bool {
    legs.contains { leg in
      guard case .piece(let piece, _, _) = leg.place, isHeld(piece) else { return false }
      return leg.enter < times.upperBound && times.lowerBound < leg.leave
    }
  }
}
