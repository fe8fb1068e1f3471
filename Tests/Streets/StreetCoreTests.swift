import BergfriedCore
import BergfriedStreets
import Testing

@Suite struct StreetCoreTests {
  /// A lattice of streets, and a long road that leads out of it to the east.
  private let graph = StreetGraph(
    ways: (0...10).flatMap { line in
      let place = Double(line) * 100
      return [
        Way(id: "row", kind: "street", points: stops.map { MapPoint(x: $0, y: place) }),
        Way(id: "column", kind: "street", points: stops.map { MapPoint(x: place, y: $0) }),
      ]
    } + [
      Way(
        id: "road", kind: "road", points: [MapPoint(x: 1000, y: 500), MapPoint(x: 1090, y: 500)])
    ])
  private static let stops = stride(from: 0.0, through: 1000, by: 100)

  @Test func `the core holds nearly all streets`() throws {
    let core = try #require(graph.coreBounds)
    let inside = graph.pieces.count { core.contains($0.point(atShare: 0.5)) }
    #expect(Double(inside) >= 0.98 * Double(graph.pieces.count))
    #expect(core.maxX <= 1000 && core.minX >= 0 && core.minX < 20)
  }

  /// A walk over all streets inside the rim never leaves the core.
  @Test func `who leaves the core passes its rim`() throws {
    let core = try #require(graph.coreBounds)
    let rim = Set(graph.rimNodes)
    #expect(!rim.isEmpty && rim.count < graph.nodes.count / 5)
    for piece in graph.pieces {
      let isOut = [piece.from, piece.to].map { !core.contains(graph.nodes[$0]) }
      if isOut[0] != isOut[1] { #expect(rim.contains(piece.from) || rim.contains(piece.to)) }
      for (node, isOut) in zip([piece.from, piece.to], isOut) where isOut {
        #expect(rim.contains(node))
      }
    }
    let end = try #require(graph.nodes.firstIndex(of: MapPoint(x: 1090, y: 500)))
    let middle = try #require(graph.nodes.firstIndex(of: MapPoint(x: 500, y: 500)))
    #expect(rim.contains(end) && !rim.contains(middle))
  }

  @Test func `no streets have no core`() {
    let none = StreetGraph(ways: [])
    #expect(none.coreBounds == nil && none.rimNodes.isEmpty)
  }
}
