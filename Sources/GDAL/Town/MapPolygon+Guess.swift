import BergfriedCore

/// Where an area may lie of which the map has some lines only, or lines that do not close.
extension MapPolygon {
  /// Rings that are all there are areas as they are. What lines that do not close stand for lies on
  /// either side of them and beyond their ends, and around holes of no known ring; no more of it is
  /// taken to be missing than twice what is there.
  ///
  /// - Parameters:
  ///   - holes: lines that are told to be borders of holes.
  ///   - leastMetres: how far what is missing may reach beyond something small.
  static func guessed(
    from lines: [[MapPoint]], holes: [[MapPoint]] = [], leastMetres: Double
  ) -> [MapPolygon] {
    var areas: [MapPolygon] = []
    var loose: [MapPoint] = []
    for chain in chains(of: lines) {
      if chain.first == chain.last, chain.count > 3 {
        areas += around(chain)
      } else {
        loose += chain
      }
    }
    for hole in holes where !hole.allSatisfy({ corner in areas.contains { $0.contains(corner) } }) {
      loose += hole
    }
    guard let bounds = MapBounds(loose) else { return areas }
    let reach = max(bounds.widthMetres, bounds.heightMetres, leastMetres)
    return areas + [MapPolygon(outline: bounds.grown(byMetres: reach).corners)]
  }

  /// What a line stands for that should go around an area: what it goes around if it closes and
  /// does not cross itself, or else all of its hull.
  static func around(_ line: [MapPoint]) -> [MapPolygon] {
    let ring = MapPolygon(outline: Array(line.dropLast()))
    if line.first == line.last, ring.outline.count > 2, !ring.crossesItself { return [ring] }
    let hull = hull(of: line)
    return hull.count > 2
      ? [MapPolygon(outline: hull)] : strips(along: hull, halfWidthMetres: 1)
  }

  /// The corners of the smallest area without dents that holds all points, by Andrew's monotone
  /// chain.
  static func hull(of points: [MapPoint]) -> [MapPoint] {
    let sorted = Set(points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func half(_ points: some Sequence<MapPoint>) -> [MapPoint] {
      var chain: [MapPoint] = []
      for point in points {
        while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
          chain.removeLast()
        }
        chain.append(point)
      }
      return Array(chain.dropLast())
    }
    return half(sorted) + half(sorted.reversed())
  }

  /// Lines joined where they end at the same point.
  private static func chains(of lines: [[MapPoint]]) -> [[MapPoint]] {
    var rest = lines.filter { $0.count > 1 }
    var chains: [[MapPoint]] = []
    while var chain = rest.popLast() {
      while chain.first != chain.last,
        let next = rest.firstIndex(where: {
          [$0.first, $0.last].contains { $0 == chain.last || $0 == chain.first }
        })
      {
        var line = rest.remove(at: next)
        if line.first == chain.first || line.last == chain.first { chain.reverse() }
        if line.last == chain.last { line.reverse() }
        chain += line.dropFirst()
      }
      chains.append(chain)
    }
    return chains
  }

  /// Whether two of the outline's sides cross, so that it has no clear inside.
  ///
  /// - Complexity: O(n²), which outlines of houses are short enough for; not looked at beyond 2,000
  ///   corners.
  var crossesItself: Bool {
    let count = outline.count
    guard (4...2000).contains(count) else { return false }
    for first in 0..<count - 2 {
      let (a, b) = (outline[first], outline[first + 1])
      // The last side is next to the first.
      for second in first + 2..<(first == 0 ? count - 1 : count) {
        let (c, d) = (outline[second], outline[(second + 1) % count])
        if MapPolygon.cross(a, b, c, d) { return true }
      }
    }
    return false
  }

  /// Whether two lines cross; those that only touch do not.
  static func cross(_ a: MapPoint, _ b: MapPoint, _ c: MapPoint, _ d: MapPoint) -> Bool {
    if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
  }

  /// Above 0 where the way from the first point over the second to the third turns left.
  private static func turn(_ first: MapPoint, _ second: MapPoint, _ third: MapPoint) -> Double {
    (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)
  }
}
