import BergfriedCore

/// Lines and points that are given a width, never less than the one that is asked for.
extension MapPolygon {
  /// More than coordinates of any map are rounded by.
  private static let roundingMetres = 0.001
  private static let pieceLimit = 1_000.0

  /// Rectangles that together hold all that is within half a width of a line.
  ///
  /// Each reaches beyond both ends of its piece by half the width, so that corners and ends are
  /// held too.
  ///
  /// - Parameter pieceMetres: how long a piece of the line may be. A part of the line between two
  ///   of its corners makes no more than a thousand.
  static func strips(
    along line: [MapPoint], halfWidthMetres: Double, pieceMetres: Double = .infinity
  ) -> [MapPolygon] {
    let half = halfWidthMetres + roundingMetres
    let strips = zip(line, line.dropFirst()).flatMap { start, end -> [MapPolygon] in
      let length = start.distanceMetres(to: end)
      guard length > 0, length.isFinite else { return [] }
      let count = Int(min(max((length / pieceMetres).rounded(.up), 1), pieceLimit))
      let (along, aside) = (
        MapPoint(x: (end.x - start.x) / length * half, y: (end.y - start.y) / length * half),
        MapPoint(x: (start.y - end.y) / length * half, y: (end.x - start.x) / length * half)
      )
      return (0..<count).map { piece in
        let from = start.point(atShare: Double(piece) / Double(count), to: end)
        let to = start.point(atShare: Double(piece + 1) / Double(count), to: end)
        return MapPolygon(
          outline: [
            MapPoint(x: from.x - along.x - aside.x, y: from.y - along.y - aside.y),
            MapPoint(x: to.x + along.x - aside.x, y: to.y + along.y - aside.y),
            MapPoint(x: to.x + along.x + aside.x, y: to.y + along.y + aside.y),
            MapPoint(x: from.x - along.x + aside.x, y: from.y - along.y + aside.y),
          ])
      }
    }
    guard strips.isEmpty, let point = line.first else { return strips }
    return [around(point, radiusMetres: halfWidthMetres)]
  }

  /// A square that holds a circle.
  static func around(_ point: MapPoint, radiusMetres: Double) -> MapPolygon {
    let radius = radiusMetres + roundingMetres
    return MapPolygon(
      outline: [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map {
        MapPoint(x: point.x + $0.0 * radius, y: point.y + $0.1 * radius)
      })
  }

  /// Points along a line, its corners among them, no farther apart than a step but where a part of
  /// it is a thousand steps long.
  static func points(along line: [MapPoint], stepMetres: Double) -> [MapPoint] {
    zip(line, line.dropFirst()).flatMap { start, end -> [MapPoint] in
      let length = start.distanceMetres(to: end)
      let steps = Int(min(max((length / stepMetres).rounded(.up), 1), pieceLimit))
      return (0..<steps).map { start.point(atShare: Double($0) / Double(steps), to: end) }
    } + line.suffix(1)
  }
}
