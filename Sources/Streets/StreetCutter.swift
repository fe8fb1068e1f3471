import BergfriedDatum

/// Cuts ways into pieces between the points they share.
struct StreetCutter {
  private(set) var nodes: [MapPoint] = []
  private(set) var pieces: [Piece] = []
  private let ways: [Way]
  private let bounds: MapBounds?
  private let limit: Double
  private var nodeAt: [MapPoint: Int] = [:]
  /// How often a point stands in the ways, ends counted twice.
  private var uses: [MapPoint: Int] = [:]
  private var degenerateCount = 0
  private var outside = (count: 0, lengthMetres: 0.0)

  init(ways: [Way], bounds: MapBounds?, limitMetres: Double) {
    self.ways = ways
    self.bounds = bounds
    limit = limitMetres
    for way in ways {
      let points = StreetCutter.distinct(way.points)
      for point in points { uses[point, default: 0] += 1 }
    }
  }

  var leftOut: [StreetGraph.LeftOut] {
    var result: [StreetGraph.LeftOut] = []
    if degenerateCount > 0 {
      result.append(
        StreetGraph.LeftOut(
          reason: "ways without length", count: degenerateCount, lengthMetres: 0))
    }
    if outside.count > 0 {
      result.append(
        StreetGraph.LeftOut(
          reason: "pieces outside the terrain", count: outside.count,
          lengthMetres: outside.lengthMetres))
    }
    return result
  }

  /// Points that follow each other without repeating.
  private static func distinct(_ points: [MapPoint]) -> [MapPoint] {
    var kept: [MapPoint] = []
    for point in points where point != kept.last { kept.append(point) }
    return kept
  }

  mutating func cut(_ way: Int) {
    let points = StreetCutter.distinct(ways[way].points)
    guard points.count > 1 else {
      degenerateCount += 1
      return
    }
    var start = 0
    for end in 1..<points.count where end == points.count - 1 || uses[points[end]]! > 1 {
      cut(Array(points[start...end]), way)
      start = end
    }
  }

  /// Cuts a stretch between two shared points, or ends, into equal pieces.
  private mutating func cut(_ line: [MapPoint], _ way: Int) {
    let steps = zip(line, line.dropFirst()).map { $0.distanceMetres(to: $1) }
    let length = steps.reduce(0, +)
    let count = max(1, Int((length / limit).rounded(.up)))
    var part = [line[0]]
    var made = 0
    var passed = 0.0
    func end(_ number: Int) -> Double { length * Double(number) / Double(count) }
    for (corner, step) in steps.enumerated() {
      let reached = passed + step
      while made + 1 < count && end(made + 1) < reached {
        let share = (end(made + 1) - passed) / step
        let (a, b) = (line[corner], line[corner + 1])
        let place = MapPoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
        if place != part.last { part.append(place) }
        add(part, way)
        part = [place]
        made += 1
      }
      if line[corner + 1] != part.last { part.append(line[corner + 1]) }
      passed = reached
    }
    add(part, way)
  }

  private mutating func add(_ points: [MapPoint], _ way: Int) {
    guard points.count > 1 else { return }
    let length = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
    if let bounds, !points.allSatisfy(bounds.contains) {
      outside.count += 1
      outside.lengthMetres += length
      return
    }
    pieces.append(
      Piece(
        way: way, from: node(points[0]), to: node(points[points.count - 1]), points: points,
        lengthMetres: length))
  }

  private mutating func node(_ point: MapPoint) -> Int {
    if let known = nodeAt[point] { return known }
    nodes.append(point)
    nodeAt[point] = nodes.count - 1
    return nodes.count - 1
  }
}
