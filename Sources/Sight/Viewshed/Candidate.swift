/// A ring, or a run of rings, that may make the horizon in one bin: a line over the bin that all
/// its segments stay under, and one that they do not fall below.
struct Candidate {
  var first: Int32
  var last: Int32
  var upperLeft: Float
  var upperRight: Float
  var lowerLeft: Float
  var lowerRight: Float

  /// One run of this candidate and the next, and of all rings between.
  func joined(with next: Candidate) -> Candidate {
    var run = self
    run.last = next.last
    run.upperLeft = max(upperLeft, next.upperLeft)
    run.upperRight = max(upperRight, next.upperRight)
    if next.lowerLeft + next.lowerRight > lowerLeft + lowerRight {
      (run.lowerLeft, run.lowerRight) = (next.lowerLeft, next.lowerRight)
    }
    return run
  }
}
