import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Testing

/// Large grounds, where bins are split again and again and most blocks are passed over. A walk to
/// every cell would take hours, so cells are sampled: at random, and where the answer changes.
@Suite(.serialized) struct LargeGroundTests {
  private func ground(_ world: World, _ side: Int) throws -> Surface {
    try world.surface(shape: GridShape(columns: side, rows: side))
  }

  @Test(arguments: [World.alpine, .smooth, .town])
  func sixteenMillionCells(_ world: World) throws {
    let ground = try ground(world, 4_000)
    for (column, row, eye) in [(0.5, 0.5, 2.0), (0.23, 0.81, 30)] {
      let walk = SampledWalk(ground, atColumn: column, row: row, eye: eye)
      let fault = try walk.viewshedFault(samples: 3_000, seed: 31)
      #expect(fault == nil, "\(world) from \(walk.observer.cell)")
    }
  }

  @Test(arguments: [World.alpine, .smooth, .town])
  func heightsOverSixteenMillionCells(_ world: World) throws {
    let walk = SampledWalk(try ground(world, 4_000), atColumn: 0.41, row: 0.57, eye: 10)
    let fault = try walk.horizonFault(samples: 1_000, seed: 32)
    #expect(fault == nil, "\(world) from \(walk.observer.cell)")
  }

  @Test func aHundredMillionCells() throws {
    let walk = SampledWalk(try ground(.alpine, 10_000), atColumn: 0.5, row: 0.5, eye: 2)
    #expect(try walk.viewshedFault(samples: 3_000, seed: 33) == nil)
    #expect(try walk.horizonFault(samples: 1_000, seed: 34) == nil)
  }
}
