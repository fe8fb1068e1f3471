extension StreetGraph {
  /// What carries the street at a distance from a piece's start.
  public func footing(ofPiece piece: Int, atMetres distance: Double) -> PieceSample.Footing {
    guard let deck = decks[pieces[piece].way] else { return .ground }
    return .deck(
      from: deck.from, to: deck.to,
      share: deck.share(atMetres: pieces[piece].startMetres + distance))
  }
}
