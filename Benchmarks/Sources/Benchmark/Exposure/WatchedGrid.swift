import BergfriedCore
import BergfriedCoverage
import BergfriedSlip

/// Streets in a square grid under random looks that notice at various rates, from a seed.
///
/// Every street between two crossings is a chain of pieces of some 10 m. Looks pass over whole
/// streets, for minutes; each piece is seen a little earlier or later than the one before.
struct WatchedGrid {
  /// Crossings along a side.
  let side: Int
  /// Pieces of a street between two crossings.
  let chain = 10
  let looks: Int
  let seed: UInt64
  let night = Ticks.seconds(3 * 3600)

  init(pieces: Int, looks: Int, seed: UInt64) {
    var side = 2
    while 2 * side * (side - 1) * 10 < pieces { side += 1 }
    self.side = side
    self.looks = looks
    self.seed = seed
  }

  func network() -> ExposureNetwork {
    var random = SeededRandom(seed: seed)
    let crossings = side * side
    var network = ExposureNetwork(
      nodeCount: crossings + 2 * side * (side - 1) * (chain - 1), times: Ticks(count: 0)..<night)
    var next = crossings
    for row in 0..<side {
      for column in 0..<side {
        let here = row * side + column
        for (isThere, end) in [(column + 1 < side, here + 1), (row + 1 < side, here + side)]
        where isThere {
          let passing = street(&random)
          var from = here
          for piece in 0..<chain {
            let to = piece + 1 < chain ? next : end
            if piece + 1 < chain { next += 1 }
            let travel = Ticks(count: Int64.random(in: 5_000_000...6_700_000, using: &random))
            network.add(from: from, to: to, travel: travel, rate: rate(of: passing, &random))
            from = to
          }
        }
      }
    }
    return network
  }

  /// The looks at a street.
  private func street(_ random: inout SeededRandom) -> [DetectionRate.Step] {
    (0..<looks).map { _ in
      let start = Int64.random(in: 0..<night.count, using: &random)
      let end = start + Int64.random(in: 300_000_000...3_000_000_000, using: &random)
      return DetectionRate.Step(
        Ticks(count: start)..<Ticks(count: end),
        perSecond: [0.0002, 0.001, 0.005].randomElement(using: &random)!)
    }
  }

  /// The same at one of its pieces.
  private func rate(
    of looks: [DetectionRate.Step], _ random: inout SeededRandom
  ) -> DetectionRate {
    DetectionRate(
      sum: looks.map { look in
        let shift = Int64.random(in: -9_000_000...9_000_000, using: &random)
        let start = min(max(0, look.times.lowerBound.count + shift), night.count)
        let end = min(max(0, look.times.upperBound.count + shift), night.count)
        return DetectionRate.Step(
          Ticks(count: start)..<Ticks(count: end), perSecond: look.perSecond)
      })
  }
}
