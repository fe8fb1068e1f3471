import BergfriedCore
import BergfriedStreets

/// Ways drawn over the points of a lattice, so that they share many, and cross without sharing any
/// as often.
enum RandomStreets {
  static func ways(count: Int, sideMetres: Double, _ random: inout SeededRandom) -> [Way] {
    (0..<count).map { number in
      var (x, y) = (Int.random(in: 0...8, using: &random), Int.random(in: 0...8, using: &random))
      let points = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        x += Int.random(in: -2...2, using: &random)
        y += Int.random(in: -2...2, using: &random)
        return MapPoint(x: 1000 + Double(x) * sideMetres, y: -Double(y) * sideMetres)
      }
      return Way(
        id: "way/\(number)", kind: "residential", isBridge: random.unit() < 0.2, points: points)
    }
  }

  /// The point so far along a way.
  static func point(of way: Way, atMetres distance: Double) -> MapPoint {
    var rest = distance
    for (start, end) in zip(way.points, way.points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      if rest <= length, length > 0 { return start.point(atShare: rest / length, to: end) }
      rest -= length
    }
    return way.points.last!
  }
}
