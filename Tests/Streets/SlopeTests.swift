import BergfriedCore
import BergfriedStreets
import Testing

/// How long streets are along the slope.
@Suite struct SlopeTests {
  private func graph(isBridge: Bool = false) -> StreetGraph {
    StreetGraph(ways: [
      Way(
        id: "w", kind: "steps", isBridge: isBridge,
        points: [MapPoint(x: 0, y: 0), MapPoint(x: 40, y: 0)])
    ])
  }

  @Test func `steps of 45 degrees are longer by the root of two`() {
    var graph = graph()
    #expect(graph.slopeMetres == [10, 10, 10, 10])
    graph.lie(stepMetres: 2) { $0.x }
    for metres in graph.slopeMetres { #expect((metres - 10 * 2.0.squareRoot()).magnitude < 1e-9) }
    #expect(graph.pieces.allSatisfy { $0.lengthMetres == 10 })
  }

  @Test func `what rises and falls between counts, and unknown ground is level`() {
    var graph = graph()
    graph.lie(stepMetres: 1) { point in
      point.x > 20 ? nil : Double(Int(point.x.rounded()) % 2)
    }
    #expect((graph.slopeMetres[0] - 10 * 2.0.squareRoot()).magnitude < 1e-9)
    #expect(graph.slopeMetres[3] == 10)
  }

  @Test func `a bridge leads straight over what is beneath it`() {
    var graph = graph(isBridge: true)
    graph.lie(stepMetres: 1) { point in
      point.x == 0 ? 0 : point.x == 40 ? 30 : -50
    }
    for metres in graph.slopeMetres { #expect((metres - 12.5).magnitude < 1e-9) }
  }
}
