public import BergfriedCore

extension StreetGraph {
  /// Learns how long pieces are along the slope: over bridges straight from end to end of the deck,
  /// elsewhere as the ground rises and falls. Where nobody knows how high a way lies it may be as
  /// steep as stairs.
  ///
  /// - Parameters:
  ///   - step: heights are looked up so far apart, at the most.
  ///   - height: the ground's height; where it is unknown, the ground counts as level.
  /// - Complexity: O(length / step).
  public mutating func lie(
    stepMetres step: Double, height: (MapPoint) -> Double?
  ) {
    for number in pieces[..<insideCount].indices {
      let piece = pieces[number]
      if let deck = decks[piece.way], let start = height(deck.from), let end = height(deck.to) {
        let slope = (end - start) / deck.lengthMetres
        slopeMetres[number] = piece.lengthMetres * (1 + slope * slope).squareRoot()
      } else {
        slopeMetres[number] = StreetGraph.length(of: piece, step, height)
      }
      if let lift = ways[piece.way].lift, lift.riseMetres > 0 {
        slopeMetres[number] = max(slopeMetres[number], piece.lengthMetres * 2.0.squareRoot())
      }
    }
  }

  private static func length(
    of piece: Piece, _ step: Double, _ height: (MapPoint) -> Double?
  ) -> Double {
    var length = 0.0
    var last = height(piece.points[0])
    for (start, end) in zip(piece.points, piece.points.dropFirst()) {
      let metres = start.distanceMetres(to: end)
      let count = max(1, (metres / step).rounded(.up))
      for number in 1...Int(count) {
        let next = height(start.point(atShare: Double(number) / count, to: end))
        var rise = 0.0
        if let last, let next { rise = next - last }
        length += (metres / count * metres / count + rise * rise).squareRoot()
        last = next
      }
    }
    return max(length, piece.lengthMetres)
  }
}
