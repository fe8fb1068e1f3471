extension TrueTown {
  /// Between two looks at a deck it bends by no more than this.
  private static let bendMetres = 0.06
  private static let stepMetres = 0.2

  /// Whether someone would have to stoop to be where he is, under a deck: of him nothing is said.
  func isStuck(_ standing: Standing) -> Bool {
    guard standing.footing != .deck, let deck = heights.deck, let plan = solids.bridge,
      plan.holds(standing.spot)
    else { return false }
    let level = heights.ground(at: standing.spot)
    return heights.deckMetres(at: standing.spot) - deck.thickMetres
      < level + town.personMetres + 0.05
  }

  /// Whether an eye is within a deck, where nobody would put one.
  func isInDeck(_ line: SightLine) -> Bool {
    guard let deck = heights.deck, let plan = solids.bridge, plan.holds(line.from) else {
      return false
    }
    let top = heights.deckMetres(at: line.from)
    return line.eye > top - deck.thickMetres - 0.1 && line.eye < top + deck.parapetMetres + 0.1
  }

  func deckBlock(_ crossed: Solids.Crossed, _ line: SightLine) -> Block {
    guard let deck = heights.deck else { return .free }
    var result = Block.free
    func note(_ shares: [ClosedRange<Double>], below: Double, above: Double) -> Bool {
      for shares in shares {
        let block = plateBlock(shares, line, deck, below: below, above: above)
        if block == .hidden { return true }
        if block == .close { result = .close }
      }
      return false
    }
    if note(crossed.decks, below: deck.thickMetres, above: 0) { return .hidden }
    if deck.parapetMetres > 0, note(crossed.parapets, below: 0, above: deck.parapetMetres) {
      return .hidden
    }
    return result
  }

  /// Whether a line meets what reaches so far below and above the deck. A deck does not break off
  /// between two looks, so who is above it and then below it has passed through it.
  private func plateBlock(
    _ shares: ClosedRange<Double>, _ line: SightLine, _ deck: TrueDeck, below: Double,
    above: Double
  ) -> Block {
    let length = (shares.upperBound - shares.lowerBound) * line.metres
    let steps = max(2, Int((length / TrueTown.stepMetres).rounded(.up)))
    let isThin = length < TrueTown.marginMetres
    var result = Block.free
    var side = 0
    for step in 0...steps {
      let share =
        shares.lowerBound
        + (shares.upperBound - shares.lowerBound) * Double(step) / Double(steps)
      // Where the ground comes up through a deck it hides by itself.
      let rise = line.height(at: share) - deck.metres(at: line.spot(at: share))
      let (over, under) = (rise - above, -below - rise)
      let isInside = over < -TrueTown.marginMetres && under < -TrueTown.marginMetres
      let now = over > TrueTown.marginMetres ? 1 : under > TrueTown.marginMetres ? -1 : 0
      if isInside || now * side < 0 {
        if !isThin { return .hidden }
        result = .close
      }
      if over < TrueTown.bendMetres, under < TrueTown.bendMetres { result = .close }
      side = now
    }
    return result
  }
}
