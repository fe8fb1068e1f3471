import BergfriedDatum
import BergfriedStreets
import Testing

@Suite struct PieceSampleTests {
  private static let transform = GeoTransform(
    originX: 990.3, originY: 20.7, columnStep: 2, rowStep: -2)

  @Test(arguments: 1...60)
  func `samples are the cells under a piece, nearest to their centres`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let ways = RandomStreets.ways(count: 4, sideMetres: 9, &random)
    let graph = StreetGraph(ways: ways, pieceLimitMetres: 25)
    let transform = PieceSampleTests.transform
    for (number, piece) in graph.pieces.enumerated() {
      let samples = graph.samples(of: number, on: transform)
      var nearest: [Cell: Double] = [:]
      for (start, end) in zip(piece.points, piece.points.dropFirst()) {
        for step in 0...500 {
          let point = start.point(atShare: Double(step) / 500, to: end)
          let cell = try #require(transform.cell(of: point))
          let off = point.distanceMetres(to: transform.centrePoint(of: cell))
          nearest[cell] = min(nearest[cell] ?? .infinity, off)
        }
      }
      let cells = samples.map(\.cell)
      #expect(Set(cells).count == cells.count)
      #expect(Set(cells).isSuperset(of: nearest.keys))
      for sample in samples {
        let off = sample.point.distanceMetres(to: transform.centrePoint(of: sample.cell))
        // A cell of which only a corner is passed may lie between two steps.
        #expect(off < (nearest[sample.cell] ?? 2.0.squareRoot()) + 1e-9)
        #expect(graph.place(on: number, nearestTo: sample.point).distanceMetres < 1e-9)
        PieceSampleTests.check(sample, of: piece, on: ways[piece.way])
      }
    }
  }

  private static func check(_ sample: PieceSample, of piece: Piece, on way: Way) {
    switch sample.footing {
    case .ground: #expect(!way.isBridge)
    case .deck(let share):
      let metres = share * way.lengthMetres
      let point = RandomStreets.point(of: way, atMetres: metres)
      #expect(way.isBridge && point.distanceMetres(to: sample.point) < 1e-6)
      let end = piece.startMetres + piece.lengthMetres
      #expect(metres > piece.startMetres - 1e-6 && metres < end + 1e-6)
    }
  }
}
