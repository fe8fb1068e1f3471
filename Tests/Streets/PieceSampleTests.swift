import BergfriedCore
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
    case .deck(_, _, let share): #expect(way.isBridge && (0...1).contains(share))
    }
  }

  @Test(arguments: 1...8)
  func `a bridge drawn in parts has one deck`(parts: Int) {
    let points = (0...8).map { MapPoint(x: 1000 + Double($0) * 10, y: 0) }
    let stops = (0...parts).map { $0 * 8 / parts }
    // Every second part is drawn the other way round.
    let ways = zip(stops, stops.dropFirst()).enumerated().map { number, part in
      let line = Array(points[part.0...part.1])
      return Way(
        id: "\(number)", kind: "primary", isBridge: true,
        points: number % 2 == 0 ? line : line.reversed())
    }
    let road = Way(
      id: "road", kind: "primary", points: [MapPoint(x: 900, y: 0), points[0]])
    let graph = StreetGraph(ways: ways + [road])
    for piece in graph.pieces.indices {
      for sample in graph.samples(of: piece, on: PieceSampleTests.transform) {
        guard case .deck(let from, let to, let share) = sample.footing else {
          #expect(sample.point.x <= 1000)
          continue
        }
        let isForward = from == points[0]
        #expect(Set([from, to]) == Set([points[0], points[8]]))
        let expected = (sample.point.x - 1000) / 80
        #expect(abs((isForward ? share : 1 - share) - expected) < 1e-9)
      }
    }
  }

  @Test func `a bridge ends where a street on the ground meets it`() {
    let places = [0.0, 40, 80].map { MapPoint(x: 1000 + $0, y: 0) }
    let bridges = zip(places, places.dropFirst()).enumerated().map {
      Way(id: "\($0)", kind: "primary", isBridge: true, points: [$1.0, $1.1])
    }
    let stairs = Way(
      id: "stairs", kind: "steps", points: [places[1], MapPoint(x: 1040, y: 9)])
    let graph = StreetGraph(ways: bridges + [stairs], pieceLimitMetres: 100)
    for (piece, ends) in zip([0, 1], zip(places, places.dropFirst())) {
      for sample in graph.samples(of: piece, on: PieceSampleTests.transform) {
        let share = (sample.point.x - ends.0.x) / 40
        guard case .deck(ends.0, ends.1, let found) = sample.footing else {
          Issue.record("\(sample) is not on the bridge \(piece)")
          continue
        }
        #expect(abs(found - share) < 1e-9)
      }
    }
  }

  @Test func `a bridge in a ring has a deck`() {
    let corners = [(0.0, 0.0), (20, 0), (20, 20)].map { MapPoint(x: $0.0, y: $0.1) }
    let ways = (0..<3).map {
      Way(
        id: "\($0)", kind: "footway", isBridge: true,
        points: [corners[$0], corners[($0 + 1) % 3]])
    }
    let graph = StreetGraph(ways: ways)
    for piece in graph.pieces.indices {
      for sample in graph.samples(of: piece, on: PieceSampleTests.transform) {
        #expect(sample.footing != .ground)
      }
    }
  }
}
