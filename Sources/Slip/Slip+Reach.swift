public import BergfriedStreets

extension Slip {
  /// When someone could be where without having been seen, by the bound that the verdict rests on.
  ///
  /// - Complexity: one search.
  public var reach: Reach {
    let network = SlipGround.network(
      of: coverage, bound, speed: question.speedMetresPerSecond, times: question.times,
      refuges: question.refuges)
    return Reach(network, from: question.reach.starts, until: question.times.upperBound)
  }
}
