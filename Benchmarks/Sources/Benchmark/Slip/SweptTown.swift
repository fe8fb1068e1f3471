import BergfriedCore
import BergfriedStreets

/// A square grid of streets over which telescopes pass strips of view, again and again.
///
/// Every second telescope's strip goes from west to east, the others' from south to north, each at
/// a speed and with a phase of its own; whole metres per second, so that all times follow from the
/// seed by whole numbers alone. A piece is held while it lies in the strip from end to end; some
/// are hidden from some telescopes, and some streets are missing.
struct SweptTown {
  /// Crossings along a side.
  var side: Int
  /// Pieces of a street between two crossings, ten metres long each.
  var chain = 4
  var telescopes: Int
  /// How wide a strip is, in metres.
  var strip: Int
  /// How many crossings are houses with an open door.
  var refuges = 0
  var seed: UInt64

  static let night = Ticks(count: 0)..<Ticks.seconds(900)

  private struct Telescope {
    let isEastward: Bool
    let metresPerSecond: Int
    let phase: Int
  }

  /// Who leaves the south-west corner in the first two minutes, to the north-east one.
  var question: ReachQuestion {
    let end = SweptTown.night.upperBound
    return ReachQuestion(
      from: [ReachSpot(.node(0), Ticks(count: 0)...Ticks.seconds(120))],
      to: [ReachSpot(.node(side * side - 1), Ticks(count: 0)...end)])
  }

  func network() -> ReachNetwork {
    var random = SeededRandom(seed: seed)
    let telescopes = (0..<telescopes).map { number in
      Telescope(
        isEastward: number % 2 == 0, metresPerSecond: Int.random(in: 1...4, using: &random),
        phase: Int.random(in: 0..<600_000_000, using: &random))
    }
    let streets = streets(&random)
    var draft = ReachDraft(nodeCount: side * side + streets.count * (chain - 1))
    for (number, street) in streets.enumerated() {
      let inner = side * side + number * (chain - 1)
      for place in 0..<chain {
        let from = place == 0 ? street.from : inner + place - 1
        let to = place == chain - 1 ? street.to : inner + place
        let travel = Int64.random(in: 7_000_000...7_500_000, using: &random)
        let seen = telescopes.flatMap { telescope in
          Int.random(in: 0..<6, using: &random) == 0
            ? [] : looks(of: telescope, at: extent(of: place, on: street, telescope.isEastward))
        }
        draft.add(
          from: from, to: to, travel: Ticks(count: travel),
          free: IntervalSet(seen).complement(within: SweptTown.night))
      }
    }
    for _ in 0..<refuges { draft.addRefuge(Int.random(in: 1..<side * side - 1, using: &random)) }
    return ReachNetwork(draft)
  }

  /// From a crossing to its neighbour in the east or north; one in eight is missing.
  private func streets(_ random: inout SeededRandom) -> [(from: Int, to: Int)] {
    (0..<side * side).flatMap { here -> [(from: Int, to: Int)] in
      let east = here % side + 1 < side ? [(here, here + 1)] : []
      let north = here / side + 1 < side ? [(here, here + side)] : []
      return (east + north).filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
    }
  }

  /// From where to where a piece reaches, eastward or northward, in metres.
  private func extent(
    of place: Int, on street: (from: Int, to: Int), _ isEastward: Bool
  ) -> ClosedRange<Int> {
    let block = 10 * chain
    let isAlong = (street.to == street.from + 1) == isEastward
    let corner = block * (isEastward ? street.from % side : street.from / side)
    return isAlong ? corner + 10 * place...corner + 10 * (place + 1) : corner...corner
  }

  /// When a strip holds an extent: from when its front has passed all of it until its back comes.
  private func looks(of telescope: Telescope, at extent: ClosedRange<Int>) -> [Range<Ticks>] {
    let ticks = 1_000_000 / telescope.metresPerSecond
    let round = (10 * chain * (side - 1) + strip) * ticks
    let start = extent.upperBound * ticks - telescope.phase
    let duration = (strip + extent.lowerBound - extent.upperBound) * ticks
    let night = SweptTown.night.upperBound.count
    return stride(from: start, to: Int(night), by: round).compactMap { start in
      let (first, last) = (max(0, start), min(Int(night), start + duration))
      return first < last ? Ticks(count: Int64(first))..<Ticks(count: Int64(last)) : nil
    }
  }
}
