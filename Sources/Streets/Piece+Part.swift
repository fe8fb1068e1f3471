public import BergfriedCore

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

  /// The line from one place on the piece to another, either way.
  public func line(fromShare first: Double, to last: Double) -> [MapPoint] {
    var between: [MapPoint] = []
    var along = 0.0
    for (start, end) in zip(points, points.dropFirst()) {
      if along > min(first, last) * lengthMetres, along < max(first, last) * lengthMetres {
        between.append(start)
      }
      along += start.distanceMetres(to: end)
    }
    return [point(atShare: first)] + (first < last ? between : between.reversed())
      + [point(atShare: last)]
  }
}
