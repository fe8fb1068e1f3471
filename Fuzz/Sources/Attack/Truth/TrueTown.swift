import BergfriedCore

/// A town as it truly is: who sees whom.
struct TrueTown {
  let town: MadeTown
  let solids: Solids
  let heights: TrueHeights
  /// By how much the earth falls away, per square metre of distance.
  var dropPerSquareMetre: Double { town.dropPerSquareMetre }

  /// What stands in the way, by its place in the town.
  enum Hider: Hashable {
    case house(Int)
    case grove(Int)
    case ground
    case deck
  }

  enum Sight: Equatable {
    case free
    case hidden(by: Hider)
    /// Too near to touching to tell.
    case close
  }

  /// Nearer than this, in metres, nothing is said.
  static let marginMetres = 0.001

  /// Whether a point of someone, so far above what he stands on, is seen from a tower.
  func sight(of standing: Standing, above metres: Double, from mast: Int) -> Sight {
    let crossed = standing.crossed[mast]
    let line = SightLine(
      eye: heights.eyes[mast], end: heights.level(of: standing) + metres,
      drop: dropPerSquareMetre * crossed.metres * crossed.metres, metres: crossed.metres,
      from: town.masts[mast].spot, to: standing.spot)
    if standing.footing == .below { return heights.isSunkenHidden ? .hidden(by: .ground) : .close }
    if isStuck(standing) || isInDeck(line) { return .close }
    var result = Sight.free
    for (hider, block) in blocks(line, crossed) {
      if block == .hidden { return .hidden(by: hider) }
      if block == .close { result = .close }
    }
    return result
  }

  /// What each thing that the line passes does to it; nothing after what hides.
  private func blocks(
    _ line: SightLine, _ crossed: Solids.Crossed
  ) -> [(Hider, Block)] {
    var blocks: [(Hider, Block)] = []
    for house in crossed.houses {
      blocks.append((.house(house.house), block(house, line)))
      if blocks[blocks.count - 1].1 == .hidden { return blocks }
    }
    for (grove, shares) in crossed.groves {
      guard let leaves = heights.leaves[grove] else { continue }
      blocks.append((.grove(grove), block(leaves, shares, line)))
      if blocks[blocks.count - 1].1 == .hidden { return blocks }
    }
    if heights.deck != nil { blocks.append((.deck, deckBlock(crossed, line))) }
    blocks.append((.ground, groundBlock(line)))
    return blocks
  }
}
