/// A bridge in plan: what of it heights do not change.
struct BridgePlan {
  /// A rectangle for each straight part of the deck.
  let decks: [Ring]
  /// Those along its sides.
  let parapets: [Ring]

  private static let parapetWidthMetres = 0.3

  init(_ bridge: Bridge) {
    var (decks, parapets): ([Ring], [Ring]) = ([], [])
    for (start, end) in zip(bridge.points, bridge.points.dropFirst()) {
      let left = (end - start).unit.left
      func strip(_ from: Double, _ to: Double) -> Ring {
        Ring([
          start + left * from, end + left * from, end + left * to, start + left * to,
        ])
      }
      let (half, inner) = (
        bridge.halfWidthMetres, bridge.halfWidthMetres - BridgePlan.parapetWidthMetres
      )
      decks.append(strip(-half, half))
      parapets += [strip(-half, -inner), strip(inner, half)]
    }
    (self.decks, self.parapets) = (decks, parapets)
  }

  func holds(_ spot: Spot) -> Bool { decks.contains { $0.contains(spot) } }
}
