import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Testing

@Suite("Several cores give what one gives")
struct CoresTests {
  @Test(arguments: RandomWorld.Relief.allCases)
  func sameAnswers(_ relief: RandomWorld.Relief) async throws {
    var seeds = SeededRandom(seed: 20_266)
    for _ in 0..<12 {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: 1...150)
      let (surface, observer, curvature) = (world.surface, world.observer, world.curvature)
      let one = try alone(world)
      for cores in [1, 2, 5] {
        let many = try await surface.viewshed(
          from: observer, curvature: curvature, cores: cores)
        #expect(many.cells == one.viewshed.cells, "\(cores) cores, \(world)")
        let heights = try await surface.horizon(
          from: observer, curvature: curvature, cores: cores)
        #expect(heights.window == one.horizon.window)
        let differ = zip(heights.elevations.values, one.horizon.elevations.values).contains {
          $0 != $1 && !(($0 - $1).magnitude <= max(1e-3, 2 * $0.ulp))
        }
        #expect(!differ, "heights on \(cores) cores, \(world)")
      }
    }
  }

  private func alone(_ world: RandomWorld) throws -> (viewshed: Viewshed, horizon: Horizon) {
    (
      try world.surface.viewshed(from: world.observer, curvature: world.curvature),
      try world.surface.horizon(from: world.observer, curvature: world.curvature)
    )
  }

  @Test func aCancelledTaskGivesUp() async throws {
    let ground = try World.smooth.surface(shape: GridShape(columns: 300, rows: 300))
    let observer = Observer(
      cell: Cell(column: 150, row: 150), eye: .aboveGround(metres: 2))
    let viewshed = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await ground.viewshed(from: observer, cores: 2).cells.values.count
    }
    await #expect(throws: CancellationError.self) { try await viewshed.value }
    let horizon = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await ground.horizon(from: observer, cores: 2).elevations.values.count
    }
    await #expect(throws: CancellationError.self) { try await horizon.value }
  }
}
