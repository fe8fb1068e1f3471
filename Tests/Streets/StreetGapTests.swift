import BergfriedCore
import BergfriedStreets
import Testing

/// Where streets come nearest that are not connected.
@Suite struct StreetGapTests {
  private func ways(_ places: [[(Double, Double)]]) -> [Way] {
    places.enumerated().map { number, points in
      Way(
        id: "way/\(number)", kind: "path", points: points.map { MapPoint(x: $0.0, y: $0.1) })
    }
  }

  private func node(_ graph: StreetGraph, _ x: Double, _ y: Double) throws -> Int {
    try #require(graph.nodes.firstIndex(of: MapPoint(x: x, y: y)))
  }

  @Test func `parts are counted and the gap between two of them is told`() throws {
    let graph = StreetGraph(
      ways: ways([
        [(0, 0), (100, 0)], [(100, 0), (100, 50)], [(33, 12), (60, 40)], [(500, 500), (600, 600)],
      ]))
    let (start, goal) = (try node(graph, 0, 0), try node(graph, 60, 40))
    let gap = try #require(graph.linkedGap(from: [start], to: [goal]))
    #expect(gap.partCount == 3 && gap.widthMetres == 12)
    #expect(gap.from == MapPoint(x: 33, y: 0) && gap.to == MapPoint(x: 33, y: 12))
    #expect(graph.linkedGap(from: [start], to: [try node(graph, 100, 50)]) == nil)
    #expect(graph.linkedGap(from: [start, goal], to: [goal]) == nil)
  }

  @Test func `links lead on for those who are kept from getting through alone`() throws {
    let graph = StreetGraph(ways: ways([[(0, 0), (100, 0)], [(100, 0.5), (200, 0)]]))
    let (start, goal) = (try node(graph, 0, 0), try node(graph, 200, 0))
    #expect(graph.linkedGap(from: [start], to: [goal]) == nil)
    // The nearest place of the slanting way lies a little beside its end.
    let width = try #require(graph.openGap(from: [start], to: [goal])?.widthMetres)
    #expect(abs(width - 0.5) < 1e-4)
  }

  @Test(arguments: 1...200)
  func `the gap is the least distance there is`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let drawn = RandomStreets.ways(count: 8, sideMetres: 13, &random)
    let graph = StreetGraph(ways: drawn)
    guard graph.nodes.count > 1 else { return }
    let (start, goal) = (0, graph.nodes.count - 1)
    let gap = graph.linkedGap(from: [start], to: [goal])
    let parts = graph.linkedComponents
    #expect((gap == nil) == (parts[start] == parts[goal]), "seed \(seed)")
    guard let gap else { return }
    // Places half a metre apart along both.
    func places(_ part: Int) -> [MapPoint] {
      graph.pieces.filter { parts[$0.from] == part }.flatMap { piece in
        (0...20).map { piece.point(atShare: Double($0) / 20) }
      }
    }
    var least = Double.infinity
    let far = places(parts[goal])
    for place in places(parts[start]) {
      for other in far { least = min(least, place.distanceMetres(to: other)) }
    }
    #expect(gap.widthMetres <= least + 1e-6 && gap.widthMetres >= least - 1, "seed \(seed)")
  }
}
