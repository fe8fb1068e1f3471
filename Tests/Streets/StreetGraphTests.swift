import BergfriedCore
import BergfriedStreets
import Testing

@Suite struct StreetGraphTests {
  private static func metres(_ points: [MapPoint]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
  }

  private static func isNear(_ one: MapPoint, _ other: MapPoint) -> Bool {
    one.distanceMetres(to: other) < 1e-6
  }

  @Test(arguments: 1...200)
  func `pieces make up the ways`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = RandomStreets.ways(count: 12, sideMetres: 7 + random.unit() * 20, &random)
    let limit = 2 + random.unit() * 30
    let graph = StreetGraph(ways: ways, pieceLimitMetres: limit)
    let drawn = ways.reduce(0) { $0 + $1.lengthMetres }
    let cut = graph.pieces.reduce(0) { $0 + $1.lengthMetres }
    #expect(abs(drawn - cut) < 1e-6)
    for piece in graph.pieces {
      #expect(piece.lengthMetres > 0 && piece.lengthMetres <= limit * 1.000001)
      #expect(abs(StreetGraphTests.metres(piece.points) - piece.lengthMetres) < 1e-6)
      #expect(piece.points.first == graph.nodes[piece.from])
      #expect(piece.points.last == graph.nodes[piece.to])
      let start = RandomStreets.point(of: ways[piece.way], atMetres: piece.startMetres)
      #expect(StreetGraphTests.isNear(start, piece.points[0]))
    }
    let pointless = ways.filter { Set($0.points).count < 2 }.count
    #expect(graph.leftOut.reduce(0) { $0 + $1.count } == pointless)
  }

  @Test(arguments: 1...200)
  func `ways are joined where they share a point and nowhere else`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = RandomStreets.ways(count: 9, sideMetres: 20, &random)
    let graph = StreetGraph(ways: ways)
    // Flood from way to way over shared points.
    var groups = ways.filter { Set($0.points).count > 1 }.map { Set($0.points) }
    var count = 0
    while var group = groups.popLast() {
      while let next = groups.firstIndex(where: { !$0.isDisjoint(with: group) }) {
        group.formUnion(groups.remove(at: next))
      }
      count += 1
    }
    #expect(graph.componentCount == count)
    #expect(Set(graph.components).count == count)
    for piece in graph.pieces {
      #expect(graph.components[piece.from] == graph.components[piece.to])
    }
    // Where a node is no point of a way, a stretch was cut: two pieces meet there.
    let corners = Set(ways.flatMap(\.points))
    for (node, point) in graph.nodes.enumerated() where !corners.contains(point) {
      #expect(graph.pieces.filter { $0.from == node || $0.to == node }.count == 2)
    }
  }

  @Test(arguments: 1...200)
  func `what lies outside stays, cut off at the bounds and last`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = RandomStreets.ways(count: 12, sideMetres: 20, &random)
    let bounds = MapBounds(
      minX: 1000 + random.unit() * 60, minY: -150, maxX: 1070 + random.unit() * 100, maxY: -20)
    let graph = StreetGraph(ways: ways, bounds: bounds)
    let drawn = ways.reduce(0) { $0 + $1.lengthMetres }
    let cut = graph.pieces.reduce(0) { $0 + $1.lengthMetres }
    #expect(abs(drawn - cut) < 1e-6)
    let room = bounds.grown(byMetres: 1e-6)
    let hole = bounds.grown(byMetres: -1e-6)
    let (inside, outside) = (
      graph.pieces[..<graph.insideCount], graph.pieces[graph.insideCount...]
    )
    #expect(inside.allSatisfy { $0.lengthMetres <= 10.000_01 })
    #expect(inside.allSatisfy { $0.points.allSatisfy(room.contains) })
    #expect(outside.allSatisfy { $0.lengthMetres <= 100.000_1 })
    #expect(outside.allSatisfy { !$0.points.contains(where: hole.contains) })
    #expect(graph.outsideMetres == outside.reduce(0) { $0 + $1.lengthMetres })
    // Ways that run over each other meet where both are cut.
    let whole = StreetGraph(ways: ways).componentCount
    #expect((whole - 1...whole).contains(graph.componentCount))
    for piece in graph.pieces {
      let start = RandomStreets.point(of: ways[piece.way], atMetres: piece.startMetres)
      #expect(StreetGraphTests.isNear(start, piece.points[0]))
    }
    let grid = GeoTransform(originX: 0, originY: 0, columnStep: 2, rowStep: -2)
    for piece in outside.indices { #expect(graph.samples(of: piece, on: grid).isEmpty) }
  }

  @Test func `a way to nowhere on the earth ends at the bounds`() {
    let way = Way(
      id: "w", kind: "path",
      points: [0, 50, 1e18].map { MapPoint(x: $0, y: 0) } + [MapPoint(x: 0, y: 20)])
    let graph = StreetGraph(
      ways: [way], bounds: MapBounds(minX: -100, minY: -100, maxX: 100, maxY: 100))
    #expect(graph.pieces.allSatisfy { $0.points.allSatisfy { $0.x.magnitude < 1e9 } })
    #expect(graph.leftOut.map(\.count) == [1])
  }

  @Test func `a crossing joins, a bridge does not`() {
    func points(_ places: (Double, Double)...) -> [MapPoint] {
      places.map { MapPoint(x: $0.0, y: $0.1) }
    }
    let street = Way(
      id: "s", kind: "residential", points: points((0, 0), (25, 0), (25, 0), (60, 0)))
    let lane = Way(id: "l", kind: "footway", points: points((25, -8), (25, 0), (25, 9)))
    let bridge = Way(
      id: "b", kind: "primary", isBridge: true, points: points((40, -5), (40, 5)))
    let graph = StreetGraph(ways: [street, lane, bridge])
    #expect(graph.componentCount == 2 && graph.linkedComponentCount == 2 && graph.links.isEmpty)
    // 25 m make three pieces, 35 m four, 8 m, 9 m and 10 m one each.
    #expect(graph.pieces.map(\.way) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 2])
    #expect(graph.pieces[0].lengthMetres == 25.0 / 3 && graph.pieces[4].lengthMetres == 8.75)
    #expect(graph.pieces[2].to == graph.pieces[7].to)
    #expect(graph.leftOut.isEmpty)
  }

  @Test func `no ways make no streets`() {
    let point = MapPoint(x: 3, y: 4)
    let graph = StreetGraph(ways: [
      Way(id: "a", kind: "footway", points: []),
      Way(id: "b", kind: "footway", points: [point, point]),
    ])
    #expect(graph.pieces.isEmpty && graph.nodes.isEmpty && graph.componentCount == 0)
    #expect(graph.leftOut.map(\.count) == [2])
    #expect(graph.nearestPiece(to: point) == nil)
  }
}
