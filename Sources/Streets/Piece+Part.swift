public import BergfriedDatum

extension Piece {
  /// The place at a share of the piece's length from its start.
  public func point(atShare share: Double) -> MapPoint {
    var rest = min(max(share, 0), 1) * lengthMetres
    for (start, end) in zip(points, points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      if rest <= length, length > 0 {
        return MapPoint(
          x: start.x + rest / length * (end.x - start.x),
          y: start.y + rest / length * (end.y - start.y))
      }
      rest -= length
    }
    return points[points.count - 1]
  }
}
