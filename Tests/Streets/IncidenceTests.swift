import BergfriedCore
import BergfriedStreets
import Testing

/// What meets at a node, beside looking through all lines.
@Suite struct IncidenceTests {
  @Test func `every end of a line is at its node, in the order of the lines`() {
    var random = SeededRandom(seed: 19)
    for _ in 0..<200 {
      let count = Int.random(in: 1...12, using: &random)
      func node() -> Int { Int.random(in: 0..<count, using: &random) }
      let lines = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        (from: node(), to: node())
      }
      let incidence = Incidence(nodeCount: count, lines: lines)
      for node in 0..<count {
        let expected = lines.enumerated().flatMap { number, line in
          (line.from == node ? [2 * number] : []) + (line.to == node ? [2 * number + 1] : [])
        }
        #expect(incidence.sides(of: node).map(Int.init) == expected)
      }
    }
  }

  @Test func `a graph tells the pieces at a node without its links`() {
    let lines = [[(0.0, 0.0), (8.0, 0.0)], [(8.5, 0.0), (9.0, 5.0)]]
    let graph = StreetGraph(
      ways: lines.enumerated().map { number, line in
        Way(id: "\(number)", kind: "path", points: line.map { MapPoint(x: $0, y: $1) })
      })
    #expect(!graph.links.isEmpty)
    for node in graph.nodes.indices {
      let expected = graph.pieces.indices.filter {
        graph.pieces[$0].from == node || graph.pieces[$0].to == node
      }
      #expect(Array(graph.pieces(at: node)) == expected)
    }
  }
}
