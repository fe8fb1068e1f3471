import BergfriedDatum

/// A town as it truly is: who sees whom.
struct TrueTown {
  let town: MadeTown
  let solids: Solids
  let heights: TrueHeights
  /// By how much the earth falls away, per square metre of distance.
  let dropPerSquareMetre: Double

  /// What stands in the way, by its place in the town.
  enum Hider: Hashable {
    case house(Int)
    case grove(Int)
    case ground
  }

  enum Sight: Equatable {
    case free
    case hidden(by: Hider)
    /// Too near to touching to tell.
    case close
  }

  /// Nearer than this, in metres, nothing is said.
  private static let marginMetres = 0.001

  /// Whether a point so far above the ground is seen from a tower.
  func sight(
    of spot: Spot, above metres: Double, from mast: Int, _ crossed: Solids.Crossed
  ) -> Sight {
    let line = Line(
      eye: heights.eyes[mast], end: heights.ground(at: spot) + metres,
      drop: dropPerSquareMetre * crossed.metres * crossed.metres, metres: crossed.metres)
    var result = Sight.free
    for house in crossed.houses {
      switch block(house, line, from: town.masts[mast].spot, to: spot) {
      case .hidden: return .hidden(by: .house(house.house))
      case .close: result = .close
      case .free: break
      }
    }
    for (grove, shares) in crossed.groves {
      guard let leaves = heights.leaves[grove] else { continue }
      switch block(leaves, shares, line, from: town.masts[mast].spot, to: spot) {
      case .hidden: return .hidden(by: .grove(grove))
      case .close: result = .close
      case .free: break
      }
    }
    if !heights.isGroundEven {
      switch groundBlock(line, from: town.masts[mast].spot, to: spot) {
      case .hidden: return .hidden(by: .ground)
      case .close: result = .close
      case .free: break
      }
    }
    return result
  }

  private enum Block { case free, close, hidden }

  /// A sight line above the sea, straight but for the earth's fall.
  private struct Line {
    let eye: Double
    let end: Double
    let drop: Double
    let metres: Double

    func height(at share: Double) -> Double {
      eye + share * (end - eye) - drop * share * (1 - share)
    }

    func least(_ shares: ClosedRange<Double>) -> Double {
      var least = min(height(at: shares.lowerBound), height(at: shares.upperBound))
      if drop > 0 {
        let lowest = 0.5 - (end - eye) / (2 * drop)
        if shares.contains(lowest) { least = min(least, height(at: lowest)) }
      }
      return least
    }
  }

  private func block(
    _ crossed: Solids.Crossed.House, _ line: Line, from eye: Spot, to spot: Spot
  ) -> Block {
    let top = heights.tops[crossed.house]
    let clear = heights.clear[crossed.house]
    if clear == 0 || crossed.open.isEmpty { return block(below: top, crossed.shares, line) }
    var result = Block.free
    let ends = crossed.open.flatMap { [$0.lowerBound, $0.upperBound] }
      .filter { $0 > crossed.shares.lowerBound && $0 < crossed.shares.upperBound }
    let cuts = ([crossed.shares.lowerBound, crossed.shares.upperBound] + ends).sorted()
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      let isOpen = crossed.open.contains { $0.contains((start + end) / 2) }
      let part =
        isOpen
        ? block(start...end, line) { share in
          let foot = heights.ground(at: eye.at(share, to: spot))
          return (foot + clear, top)
        } : block(below: top, start...end, line)
      if part == .hidden { return .hidden }
      if part == .close { result = .close }
    }
    return result
  }

  private func block(below top: Double, _ shares: ClosedRange<Double>, _ line: Line) -> Block {
    let least = line.least(shares)
    let isThin = (shares.upperBound - shares.lowerBound) * line.metres < TrueTown.marginMetres
    if least > top + TrueTown.marginMetres { return .free }
    return least < top - TrueTown.marginMetres && !isThin ? .hidden : .close
  }

  private func block(
    _ leaves: ClosedRange<Double>, _ shares: ClosedRange<Double>, _ line: Line, from eye: Spot,
    to spot: Spot
  ) -> Block {
    let isThin = (shares.upperBound - shares.lowerBound) * line.metres < TrueTown.marginMetres
    let block = block(shares, line) { share in
      let foot = heights.ground(at: eye.at(share, to: spot))
      return (foot + leaves.lowerBound, foot + leaves.upperBound)
    }
    return isThin && block == .hidden ? .close : block
  }

  /// Whether a line runs between two heights somewhere in a part of it.
  private func block(
    _ shares: ClosedRange<Double>, _ line: Line, between bounds: (Double) -> (Double, Double)
  ) -> Block {
    let margin = TrueTown.marginMetres
    let steps = heights.isGroundEven ? 6 : 24
    var result = Block.free
    var last: (below: Double, above: Double)?
    for step in 0...steps {
      let share =
        shares.lowerBound
        + (shares.upperBound - shares.lowerBound) * Double(step) / Double(steps)
      let height = line.height(at: share)
      let (low, high) = bounds(share)
      let (below, above) = (low - height, height - high)
      if below < -margin, above < -margin { return .hidden }
      if below < margin, above < margin { result = .close }
      // From under it to above it between two looks: through it.
      if let last, (last.below > 0) != (below > 0), (last.above > 0) != (above > 0) {
        result = .close
      }
      last = (below, above)
    }
    return result
  }

  private func groundBlock(_ line: Line, from eye: Spot, to spot: Spot) -> Block {
    let steps = max(4, Int(line.metres / 0.5))
    var result = Block.free
    for step in 1..<steps {
      let share = Double(step) / Double(steps)
      let room = line.height(at: share) - heights.ground(at: eye.at(share, to: spot))
      if room < -TrueTown.marginMetres { return .hidden }
      if room < 0.02 { result = .close }
    }
    return result
  }
}
