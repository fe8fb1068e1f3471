import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport
import Foundation
import Testing

/// Where streets count as joined that the map has apart, against a look at all of them.
@Suite struct StreetLinkTests {
  /// Lines between the points of a lattice, whose ends and corners are off by up to 2 m, or a
  /// little, or not at all; some on other levels, over bridges and underground.
  private static func ways(_ random: inout SeededRandom) -> [Way] {
    (0..<Int.random(in: 2...8, using: &random)).map { number in
      let points = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        let off = [0, 0, 0.004, 0.7, 2].randomElement(using: &random)!
        return MapPoint(
          x: 30 * Double.random(in: 0...3, using: &random).rounded() + off * (random.unit() - 0.5),
          y: 30 * Double.random(in: 0...3, using: &random).rounded() + off * (random.unit() - 0.5))
      }
      return Way(
        id: "way/\(number)", kind: "path", level: random.unit() < 0.2 ? 1 : 0,
        isBridge: random.unit() < 0.15, isUnderground: random.unit() < 0.1, points: points)
    }
  }

  private static func lines(_ way: Way) -> [(MapPoint, MapPoint)] {
    zip(way.points, way.points.dropFirst()).filter { $0 != $1 }.map { ($0, $1) }
  }

  private static func metres(_ point: MapPoint, _ way: Way) -> Double {
    lines(way).map { line in
      line.0.point(atShare: point.nearestShare(ofLineFrom: line.0, to: line.1), to: line.1)
        .distanceMetres(to: point)
    }.min() ?? .infinity
  }

  private static func side(_ a: MapPoint, _ b: MapPoint, _ p: MapPoint) -> Double {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
  }

  private static func cross(_ one: Way, _ other: Way) -> Bool {
    lines(one).contains { a, b in
      lines(other).contains { c, d in
        side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
      }
    }
  }

  /// Whether two ways meet, as the model says.
  private static func meet(_ one: Way, _ other: Way) -> Bool {
    let (points, others) = (
      lines(one).flatMap { [$0.0, $0.1] }, lines(other).flatMap { [$0.0, $0.1] }
    )
    if !Set(points).isDisjoint(with: others) { return true }
    let isLevel =
      one.level == other.level && one.isBridge == other.isBridge
      && one.isUnderground == other.isUnderground
    if isLevel, cross(one, other) { return true }
    for (way, far) in [(one, other), (other, one)] {
      for point in lines(way).flatMap({ [$0.0, $0.1] }) {
        // What ends somewhere leads there, on whatever floor.
        let isEnd = point == way.points.first || point == way.points.last
        guard metres(point, far) <= (isEnd ? 1 : 0.01) else { continue }
        if isLevel || isEnd { return true }
        let ends = [far.points[0], far.points[far.points.count - 1]]
        if ends.contains(where: { $0.distanceMetres(to: point) <= metres(point, far) + 1e-9 }) {
          return true
        }
      }
    }
    return false
  }

  @Test(arguments: 1...400)
  func `links join what nearly meets and nothing else`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = StreetLinkTests.ways(&random).filter { Set($0.points).count > 1 }
    let graph = StreetGraph(ways: ways)
    var groups = ways.map { [$0] }
    var count = 0
    while var group = groups.popLast() {
      while let next = groups.firstIndex(where: { other in
        other.contains { way in group.contains { StreetLinkTests.meet($0, way) } }
      }) {
        group += groups.remove(at: next)
      }
      count += 1
    }
    #expect(graph.linkedComponentCount == count, "seed \(seed)")
    for link in graph.links {
      let metres = graph.nodes[link.from].distanceMetres(to: graph.nodes[link.to])
      #expect(metres <= 1.000_01 && (metres - link.lengthMetres).magnitude < 1e-5, "seed \(seed)")
    }
    // Nothing else becomes joined, nor any longer or shorter.
    #expect(graph.componentCount >= count)
    let drawn = ways.reduce(0) { $0 + $1.lengthMetres }
    #expect(abs(drawn - graph.pieces.reduce(0) { $0 + $1.lengthMetres }) < 1e-6)
  }

  private func way(
    _ id: String, level: Int = 0, isBridge: Bool = false, _ places: [(Double, Double)]
  )
    -> Way
  {
    Way(
      id: id, kind: "path", level: level, isBridge: isBridge,
      points: places.map { MapPoint(x: $0.0, y: $0.1) })
  }

  @Test func `gaps, ends on streets and crossings are told apart`() {
    let main = way("a", [(0, 0), (100, 0)])
    let graph = StreetGraph(ways: [
      main, way("b", [(100.4, 0), (150, 0)]), way("c", [(33, 0.5), (33, 40)]),
      way("d", [(60, -20), (60, 20)]), way("e", level: 1, isBridge: true, [(80, -20), (80, 20)]),
      way("f", [(0, 30), (0, 1.01)]),
    ])
    #expect(
      graph.links.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.crossing, .gap, .gap])
    #expect(graph.componentCount == 6 && graph.linkedComponentCount == 3)
  }

  @Test func `a path that ends at the middle of a bridge leads onto it`() {
    let bridge = way("bridge", level: 1, isBridge: true, [(0, 50), (0, 150)])
    let path = way("path", [(0.5, 100), (50, 100)])
    let graph = StreetGraph(ways: [bridge, path])
    #expect(graph.componentCount == 2 && graph.linkedComponentCount == 1)
    // One that goes on beneath does not.
    let below = way("below", [(-50, 100), (50, 100)])
    #expect(StreetGraph(ways: [bridge, below]).linkedComponentCount == 2)
  }

  @Test func `what the map joins within two metres needs no link`() {
    let graph = StreetGraph(ways: [
      way("a", [(0, 0), (50, 0), (100, 0)]), way("b", [(50, 0), (50, 0.9)]),
      way("c", [(0, 0.9), (50, 0.9), (100, 0.9)]),
    ])
    // But the ends of the two long ones are as near.
    #expect(graph.links.count == 2 && graph.componentCount == 1)
  }

  /// Streets that end in and about squares drawn at random, corner by corner about a middle.
  private static func town(_ random: inout SeededRandom, streets: Int) -> ([Way], Square) {
    let corners = (0..<Int.random(in: 3...9, using: &random)).map { _ in random.unit() * 360 }
      .sorted()
    let ring = corners.map { angle in
      let radius = 20 + 60 * random.unit()
      return MapPoint(
        x: radius * sin(angle * .pi / 180), y: radius * cos(angle * .pi / 180))
    }
    var ways = [Way(id: "square", kind: "pedestrian", points: ring + [ring[0]])]
    for number in 0..<streets {
      let corner = ring.randomElement(using: &random)!
      let end = MapPoint(x: 200 * random.unit() - 100, y: 200 * random.unit() - 100)
      ways.append(Way(id: "street \(number)", kind: "path", points: [corner, end]))
    }
    return (ways, Square(id: "square", area: MapPolygon(outline: ring)))
  }

  /// How far it is from a node to each other along pieces and links.
  private static func metres(from start: Int, in graph: StreetGraph) -> [Double] {
    var metres = [Double](repeating: .infinity, count: graph.nodes.count)
    metres[start] = 0
    for _ in graph.nodes.indices {
      var isDone = true
      for number in 0..<graph.partCount {
        let part = graph.part(number)
        for (from, to) in [(part.from, part.to), (part.to, part.from)]
        where metres[from] + part.lengthMetres < metres[to] {
          metres[to] = metres[from] + part.lengthMetres
          isDone = false
        }
      }
      if isDone { break }
    }
    return metres
  }

  /// However large the square is, and however many nodes lie in it, straight across is no shorter
  /// in truth; and where they are few, no longer here either.
  @Test(arguments: 1...60)
  func `squares are crossed straight`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let isDense = seed % 3 == 0
    let (ways, square) = StreetLinkTests.town(&random, streets: 3)
    let graph = StreetGraph(
      ways: ways, squares: [square], pieceLimitMetres: isDense ? 2 : 25)
    let inside = graph.nodes.indices.filter { square.area.contains(graph.nodes[$0]) }
    #expect(!graph.links.isEmpty)
    for start in Set([inside.first, inside.randomElement(using: &random)].compactMap { $0 }) {
      let metres = StreetLinkTests.metres(from: start, in: graph)
      for goal in inside {
        let straight = graph.nodes[start].distanceMetres(to: graph.nodes[goal])
        #expect(metres[goal] <= straight + 1e-6, "seed \(seed)")
        if !isDense { #expect(metres[goal] >= straight - 1e-6, "seed \(seed)") }
      }
    }
  }

  @Test func `a hole is walked around from any side, and streets on other levels pass by`() {
    let ring = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)].map {
      MapPoint(x: $0.0, y: $0.1)
    }
    let hole = [(40.0, 40.0), (60.0, 40.0), (60.0, 60.0), (40.0, 60.0)].map {
      MapPoint(x: $0.0, y: $0.1)
    }
    let square = Square(id: "s", area: MapPolygon(outline: ring, holes: [hole]))
    let outline = Way(id: "s", kind: "pedestrian", points: ring + [ring[0]])
    let ringed = Way(
      id: "s#2", kind: "pedestrian", passage: .doubtful, points: hole + [hole[0]])
    let yard = Way(
      id: "yard", kind: "path", points: [hole[0], MapPoint(x: 55, y: 50)])
    let bridge = way("b", level: 1, isBridge: true, [(50, -20), (50, 120)])
    let graph = StreetGraph(ways: [outline, ringed, yard, bridge], squares: [square])
    #expect(graph.componentCount == 3 && graph.linkedComponentCount == 2)
    let middle = graph.nodes.firstIndex(of: MapPoint(x: 55, y: 50))
    #expect(
      middle.map { node in graph.links.allSatisfy { $0.from != node && $0.to != node } } == true)
  }

  /// Side by side, with a gap or an overlap of up to 0.9 m, in any order: from any place to any
  /// other in no more than straight takes, through the middle of edges that have no node.
  @Test(arguments: 1...60)
  func `squares that touch are crossed as one`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 2...10, using: &random)
    var rings: [[MapPoint]] = []
    var left = 0.0
    for _ in 0..<count {
      let right = left + 6 + 10 * random.unit()
      let foot = 3 * random.unit()
      rings.append(MapPolygon(x: left...right, y: foot...(foot + 6 + 10 * random.unit())).outline)
      left = right + [0, 0, 0.9, -0.9].randomElement(using: &random)!
    }
    rings.shuffle(using: &random)
    let ways = rings.enumerated().map {
      Way(id: "\($0)", kind: "pedestrian", points: $1 + [$1[0]])
    }
    let squares = rings.enumerated().map { Square(id: "\($0)", area: MapPolygon(outline: $1)) }
    let graph = StreetGraph(ways: ways, squares: squares)
    #expect(graph.linkedComponentCount == 1, "seed \(seed)")
    let start = graph.nodes.indices.randomElement(using: &random)!
    let metres = StreetLinkTests.metres(from: start, in: graph)
    for goal in graph.nodes.indices {
      let straight = graph.nodes[start].distanceMetres(to: graph.nodes[goal])
      #expect(metres[goal] <= straight + 1e-6, "seed \(seed)")
    }
  }

  @Test func `squares apart or above each other are no one square`() {
    func graph(_ floor: Int, _ second: [MapPoint]) -> StreetGraph {
      let first = MapPolygon(x: 0...10, y: 0...10).outline
      return StreetGraph(
        ways: [
          Way(id: "a", kind: "pedestrian", points: first + [first[0]]),
          Way(id: "b", kind: "pedestrian", level: floor, points: second + [second[0]]),
        ],
        squares: [
          Square(id: "a", area: MapPolygon(outline: first)),
          Square(id: "b", area: MapPolygon(outline: second), level: floor),
        ])
    }
    let above = MapPolygon(x: -20...30, y: 3...7).outline
    #expect(graph(0, above).linkedComponentCount == 1)
    #expect(graph(1, above).linkedComponentCount == 2)
    #expect(graph(0, MapPolygon(x: 11.5...20, y: 0...10).outline).linkedComponentCount == 2)
    // A raised one that ends at the edge of the other comes to the ground there.
    #expect(graph(1, MapPolygon(x: 10...20, y: 3...7).outline).linkedComponentCount == 1)
  }
}
