import BergfriedStreets

extension TownMap {
  /// Adds the streets and squares of another map, but for those that this one has already: maps
  /// that meet, or hold each other, draw the same ones.
  ///
  /// - Complexity: O(points).
  public mutating func addStreets(of other: TownMap) {
    let (ownWays, ownSquares) = (Set(ways), Set(squares))
    ways += other.ways.filter { !ownWays.contains($0) }
    squares += other.squares.filter { !ownSquares.contains($0) }
  }
}
