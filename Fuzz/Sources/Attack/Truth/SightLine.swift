/// A sight line above the sea, straight but for the earth's fall.
struct SightLine {
  let eye: Double
  let end: Double
  let drop: Double
  let metres: Double
  let from: Spot
  let to: Spot

  func height(at share: Double) -> Double {
    eye + share * (end - eye) - drop * share * (1 - share)
  }

  func spot(at share: Double) -> Spot { from.at(share, to: to) }

  func least(_ shares: ClosedRange<Double>) -> Double {
    var least = min(height(at: shares.lowerBound), height(at: shares.upperBound))
    if drop > 0 {
      let lowest = 0.5 - (end - eye) / (2 * drop)
      if shares.contains(lowest) { least = min(least, height(at: lowest)) }
    }
    return least
  }

  /// From which share on it may be lower than a height.
  func firstShare(below height: Double) -> Double {
    let sag = drop.magnitude / 4
    guard eye - sag > height else { return 0 }
    guard end - sag < height else { return 1 }
    return min(max((eye - sag - height) / (eye - end), 0), 1)
  }
}
