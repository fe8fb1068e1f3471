import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Houses that stand partly where there is no terrain.
@Suite struct TerrainEdgeTests {
  /// A street along the south, a tower in the north-west, and between them a house of 1 m that
  /// reaches so far beyond the east.
  private func seen(beyondMetres: Double) async throws -> Set<Seen> {
    let house = FlatTown.house("way/1", x: 20...39 + beyondMetres, y: 15...20, metres: 1...1)
    let surface = try TownSurface(
      on: Surface(columns: 40, rows: 40, cellMetres: 1), buildings: [house])
    let way = Way(
      id: "way/2", kind: "residential", points: [MapPoint(x: 25, y: 5), MapPoint(x: 38, y: 5)])
    let question = CoverageQuestion(
      towers: [
        Tower(name: "Tower", point: MapPoint(x: 22, y: 38), eye: .aboveGround(metres: 30))
      ],
      targetHeightMetres: 1.7, ladders: [FlatTown.ladder],
      night: Ticks(count: 0)..<Ticks(count: 1))
    let coverage = try await Coverage(of: Town(surface, ways: [way]), question, cores: 1)
    return Set(coverage.pieces.map(\.seen))
  }

  @Test func `how high they reach is not known`() async throws {
    #expect(try await seen(beyondMetres: 0) == [.surely])
    // The ground out there may be higher, and the house with it.
    #expect(try await seen(beyondMetres: 5) == [.possibly])
  }
}
