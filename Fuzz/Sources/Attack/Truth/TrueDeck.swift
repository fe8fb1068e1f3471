import BergfriedCore

/// A bridge's deck as it may truly be: a plate with a height along its line, and parapets at its
/// sides.
struct TrueDeck {
  private let line: MeasuredLine
  private let ends: (Double, Double)
  /// By how much its middle is above the straight line between its ends, and along which share of
  /// it each of its ramps rises to that.
  private let humpMetres: Double
  private let rampShare: Double
  /// The plate's, downwards.
  let thickMetres: Double
  let parapetMetres: Double

  /// - Parameters:
  ///   - ground: the true ground.
  ///   - random: draws the height, so that people pass below it where they can.
  init?(
    of town: MadeTown, ground: (Spot) -> Double, _ random: inout SeededRandom
  ) {
    guard let bridge = town.bridge else { return nil }
    let line = MeasuredLine(bridge.points)
    let ends = (ground(line.points[0]), ground(line.points[line.points.count - 1]))
    (self.line, self.ends) = (line, ends)
    thickMetres = random.pick([0.2, 0.5, 1.5])
    parapetMetres = Bridge.parapetMetres * random.pick([0, 0.7, 0.999])
    let rampShare = random.pick([0.15, 0.3, 0.45, 0.5])
    self.rampShare = rampShare
    // Nobody builds ramps steeper than stairs.
    let rest = (ends.1 - ends.0).magnitude / line.metres
    let most = min(
      town.riseMetres * 0.999, max(0, 0.95 - rest) * rampShare * line.metres)
    var least = 0.0
    for (spot, share) in TrueDeck.crossings(of: town, line) {
      let clear = ground(spot) + town.personMetres + thickMetres + 0.3
      let ramp = min(1, min(share, 1 - share) / rampShare)
      let straight = ends.0 + (ends.1 - ends.0) * share
      if ramp > 0.05 { least = max(least, (clear - straight) / ramp) }
    }
    humpMetres = min(most, least + (most - least) * random.extreme())
  }

  /// Where streets pass under a bridge, and at which share of its line.
  private static func crossings(
    of town: MadeTown, _ line: MeasuredLine
  ) -> [(spot: Spot, share: Double)] {
    town.lanes.filter { !$0.isOnBridge }.flatMap { lane in
      zip(lane.points, lane.points.dropFirst()).flatMap { from, to in
        zip(line.points, line.points.dropFirst()).compactMap { start, end in
          Spot.crossing(from, to, start, end).map { from.at($0.0, to: to) }
        }
      }
    }.map { ($0, line.share(nearestTo: $0)) }
  }

  private func straight(_ share: Double) -> Double { ends.0 + (ends.1 - ends.0) * share }

  /// The deck's height over a place in plan, where the ground does not come up through it.
  func metres(at spot: Spot) -> Double {
    let share = line.share(nearestTo: spot)
    return straight(share) + humpMetres * min(1, min(share, 1 - share) / rampShare)
  }
}
