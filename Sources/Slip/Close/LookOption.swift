public import BergfriedCore
import BergfriedStreets

/// A look that could be added to a watch.
public struct LookOption: Hashable, Sendable {
  /// The pieces that it would surely hold, in ascending order.
  public let pieces: [Int]
  /// When it would be held.
  public let times: IntervalSet
  /// What it takes of its telescope's time, turning there and away included.
  public let room: IntervalSet
  /// What is paid for the look, beside its fees.
  public let cost: Int
  /// The fees that it needs paid, by their places among those of a ``SlipClose``.
  public let fees: [Int]
  /// Who makes it; a telescope looks one way at a time.
  public let telescope: Int?

  /// A look that could be added, and what it takes and costs.
  public init(
    pieces: [Int], times: IntervalSet, room: IntervalSet? = nil, cost: Int = 1, fees: [Int] = [],
    telescope: Int? = nil
  ) {
    precondition(cost >= 0, "a look cannot cost less than nothing")
    self.pieces = Set(pieces).sorted()
    self.times = times
    self.room = room ?? times
    self.cost = cost
    self.fees = fees
    self.telescope = telescope
  }

  /// Whether one telescope would have to make both at once.
  public func excludes(_ other: LookOption) -> Bool {
    telescope != nil && telescope == other.telescope && room.overlaps(other.room)
  }

  /// Whether it leaves room for all that another leaves room for.
  func isNoLonger(than other: LookOption) -> Bool {
    room.isSubset(of: other.room)
  }
}
