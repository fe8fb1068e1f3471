public import BergfriedCore

extension Village {
  /// A street: the line of its middle and its width.
  public struct Street: Hashable, Sendable {
    /// What people there call it.
    public let name: String
    /// The line of its middle, both ends included.
    public let points: [MapPoint]
    /// From side to side.
    public let widthMetres: Double

    /// Of the line of its middle, on the map.
    public var lengthMetres: Double {
      zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
    }

    /// The point at a share of the street's length, from 0 at its start to 1.
    public func point(atShare share: Double) -> MapPoint? {
      place(atMetres: share * lengthMetres)?.point
    }

    /// The place so many metres from the street's start, and the way it leads there.
    func place(atMetres distance: Double) -> (point: MapPoint, direction: Direction)? {
      var rest = distance
      for (start, end) in zip(points, points.dropFirst()) {
        let length = start.distanceMetres(to: end)
        if rest <= length, length > 0 {
          let share = rest / length
          return (
            MapPoint(
              x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share),
            Direction(from: start, to: end)
          )
        }
        rest -= length
      }
      return nil
    }

    /// The ground the street takes up, leg by leg.
    var pavement: [Footprint] {
      zip(points, points.dropFirst()).map { start, end in
        Footprint(
          centre: MapPoint(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2),
          lengthMetres: start.distanceMetres(to: end), widthMetres: widthMetres,
          along: Direction(from: start, to: end))
      }
    }
  }
}
