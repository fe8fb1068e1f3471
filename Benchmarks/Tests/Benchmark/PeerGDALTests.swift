import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Testing

@testable import Benchmark

@Suite("GDAL stands on the same ground")
struct PeerGDALTests {
  @Test func itSeesTheSameOnAnOpenBowl() throws {
    let ground = try MadeGround(world: .bowl, side: 101).ground()
    #expect(try PeerGDAL(ground: ground).seenCells().allSatisfy { $0 == 1 })
  }

  /// A wall hides what lies behind it, on the side where it stands.
  @Test func rowsAndColumnsAreTheSame() throws {
    let shape = GridShape(columns: 60, rows: 40)
    let surface = try Surface(shape: shape, cellSize: CellSize(metres: 10)) { heights in
      for index in heights.indices { heights[index] = index % 60 == 45 ? 100 : 0 }
    }
    let ground = Ground(name: "wall", surface: surface, eyeMetres: 10)
    let gdal = try PeerGDAL(ground: ground).seenCells()
    let exact = try surface.viewshed(from: ground.observer)
    #expect(Agreement.differences(exact.cells.values, gdal) == 0)
    #expect(exact.count(of: .hidden) == 40 * 14)
  }

  /// Far out on the flat the earth's own curve hides the ground, at the same distance for both.
  @Test func theEarthIsEquallyRound() throws {
    let surface = try Surface(
      heights: [Float](repeating: 0, count: 3000), shape: GridShape(columns: 3000, rows: 1),
      cellSize: CellSize(metres: 30))
    let ground = Ground(name: "sea", surface: surface, eyeMetres: 10)
    let gdal = try PeerGDAL(ground: ground).seenCells()
    let exact = try surface.viewshed(from: ground.observer)
    #expect(exact.count(of: .hidden) > 0)
    #expect(Agreement.differences(exact.cells.values, gdal) <= 2)
  }
}
