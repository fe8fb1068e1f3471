/// What is known of the horizon in a group of 16 neighbouring angular bins.
///
/// A bin covers a narrow range of directions `u = side / ring`. Seen from the eye, the ground's
/// wire frame is made of straight segments over `u`, and the horizon is their upper envelope. Per
/// bin it is kept between two lines: an upper bound that is linear between `upperLeft` and
/// `upperRight`, the values at the bin's boundaries, plus `excess`; and a lower bound, linear
/// between `lowerLeft` and `lowerRight`. All are slopes: height per ring.
struct BinGroup {
  var upperLeft = lanes(HorizonBins.nothing)
  var upperRight = lanes(HorizonBins.nothing)
  var excess = Lanes.zero
  var lowerLeft = lanes(HorizonBins.nothing)
  var lowerRight = lanes(HorizonBins.nothing)
  /// How many candidates a bin has: rings, or runs of rings, that may make its horizon.
  var count = IntLanes.zero
  /// The candidate ring where there is just one; else they are in the group's ``CandidateList``.
  var ring = IntLanes.zero
  /// The ring that hid a cell when one was last settled by the walk, which is likely to hide the
  /// next; 0 before.
  var lastBlocker = IntLanes.zero

  /// A slope that no bin's lower bound is under.
  @inline(__always)
  var floor: Float { V.lowestLane(V.min(lowerLeft, lowerRight)) }
}
