import BergfriedCore
import BergfriedStreets
import Testing

@Suite struct NearestPieceTests {
  @Test(arguments: 1...100)
  func `the index finds what a look at all pieces finds`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = RandomStreets.ways(count: seed % 12 + 1, sideMetres: 40, &random)
    let graph = StreetGraph(ways: ways, pieceLimitMetres: 3 + random.unit() * 60)
    for _ in 0..<40 {
      let reach = random.unit() < 0.2 ? 5000.0 : 500
      let point = MapPoint(
        x: 1160 + (random.unit() - 0.5) * reach, y: -160 + (random.unit() - 0.5) * reach)
      let all = graph.pieces.indices.map { graph.place(on: $0, nearestTo: point) }
      let expected = all.min {
        ($0.distanceMetres, $0.piece) < ($1.distanceMetres, $1.piece)
      }
      #expect(graph.nearestPiece(to: point) == expected)
    }
  }
}
