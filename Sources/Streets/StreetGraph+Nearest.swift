public import BergfriedCore

extension StreetGraph {
  /// The place on any street that is nearest to a point; of several the one on the first piece.
  ///
  /// - Returns: `nil` where the graph has no pieces.
  /// - Complexity: O(1) near streets; it grows with the empty ground round the point.
  public func nearestPiece(to point: MapPoint) -> PiecePlace? {
    var best: PiecePlace?
    index.search(from: point) { number in
      let place = place(on: number, nearestTo: point)
      if let known = best {
        let isNearer =
          (place.distanceMetres, number) < (known.distanceMetres, known.piece)
        if isNearer { best = place }
      } else {
        best = place
      }
      return best?.distanceMetres ?? .infinity
    }
    return best
  }

  /// The place on a piece that is nearest to a point.
  public func place(on piece: Int, nearestTo point: MapPoint) -> PiecePlace {
    let points = pieces[piece].points
    var (nearest, distance) = (points[0], points[0].distanceMetres(to: point))
    for (start, end) in zip(points, points.dropFirst()) {
      let share = point.nearestShare(ofLineFrom: start, to: end)
      let candidate = start.point(atShare: share, to: end)
      let metres = candidate.distanceMetres(to: point)
      if metres < distance { (nearest, distance) = (candidate, metres) }
    }
    return PiecePlace(piece: piece, point: nearest, distanceMetres: distance)
  }
}
