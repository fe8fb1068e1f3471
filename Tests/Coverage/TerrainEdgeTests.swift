import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

/// Houses that stand partly where there is no terrain.
@Suite struct TerrainEdgeTests {
  /// A street along the south, a tower in the north-west, and between them a house of 1 m that
  /// reaches so far beyond the east.
  private func seen(beyondMetres: Double) async throws -> Set<Seen> {
    let shape = GridShape(columns: 40, rows: 40)
    let ground = try Surface(
      heights: [Float](repeating: 100, count: shape.count), shape: shape,
      cellSize: CellSize(metres: 1))
    let house = Building(
      id: "way/1", name: nil,
      area: MapPolygon(
        outline: [(20, 15), (39 + beyondMetres, 15), (39 + beyondMetres, 20), (20, 20)].map {
          MapPoint(x: $0.0, y: $0.1)
        }),
      heightMetres: 1...1)
    let surface = try TownSurface(
      ground: ground,
      transform: GeoTransform(originX: 0, originY: 40, columnStep: 1, rowStep: -1),
      buildings: [house], woods: [], verticalErrorMetres: 0)
    let way = Way(
      id: "way/2", kind: "residential", points: [MapPoint(x: 25, y: 5), MapPoint(x: 38, y: 5)])
    let question = CoverageQuestion(
      towers: [
        Tower(name: "Tower", point: MapPoint(x: 22, y: 38), eye: .aboveGround(metres: 30))
      ],
      targetHeightMetres: 1.7, ladders: [FlatTown.ladder],
      night: Ticks(count: 0)..<Ticks(count: 1))
    let coverage = try await Coverage(
      of: Town(
        surface: surface, streets: StreetGraph(ways: [way]), privateAreas: [],
        convergenceDegrees: 0), question, cores: 1)
    return Set(coverage.pieces.map(\.seen))
  }

  @Test func `how high they reach is not known`() async throws {
    #expect(try await seen(beyondMetres: 0) == [.surely])
    // The ground out there may be higher, and the house with it.
    #expect(try await seen(beyondMetres: 5) == [.possibly])
  }
}
