public import BergfriedStreets

extension Slip {
  /// When someone could be where without having been seen, by the bound that the verdict rests on.
  ///
  /// - Complexity: one search.
  public var reach: Reach {
    Reach(network, from: question.reach.starts, until: question.times.upperBound)
  }
}
