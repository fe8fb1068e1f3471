import BergfriedCore
import BergfriedSurface
import BergfriedWorlds
import Testing

@Suite struct WorldTests {
  static let small = GridShape(columns: 61, rows: 47)

  /// What each small world's bits hash to on every machine.
  static let fingerprints: [World: UInt64] = [
    .alpine: 0x4085_592F_B208_83FA,
    .smooth: 0x1E42_2905_E968_E3E2,
    .town: 0xDD20_9469_197A_0330,
    .bowl: 0x5090_9725_63C3_0DAF,
    .flat: 0xBDD8_26A9_5C59_34F7,
    .plain: 0xEF55_E0B9_2E6D_34F7,
    .stairs: 0x76A2_1E3C_94D1_34F7,
    .spikes: 0x216E_7916_795F_34F7,
    .noise: 0x8F92_ECCE_906D_5B1A,
    .walls: 0xC6E1_F0EB_B147_34F7,
    .plateaus: 0x79FB_6BC7_EF62_34F7,
    .cones: 0x4D5B_28C3_1458_1740,
    .ridges: 0xD567_91BF_EF21_AD36,
    .holes: 0x356C_7809_B110_FE0E,
  ]

  @Test("The same seed gives the same bits on every machine", arguments: World.allCases)
  func sameBits(world: World) throws {
    let surface = try world.surface(shape: WorldTests.small, seed: 7)
    let hash = surface.fingerprint
    #expect(
      hash == WorldTests.fingerprints[world],
      ".\(world): 0x\(String(hash, radix: 16, uppercase: true)),")
    #expect(try world.surface(shape: WorldTests.small, seed: 7).fingerprint == hash)
  }

  @Test("Another seed is another world, where there is anything random in it")
  func seedsDiffer() throws {
    let even: Set<World> = [.bowl, .flat, .plain, .stairs]
    for world in World.allCases {
      let one = try world.surface(shape: WorldTests.small, seed: 1)
      let other = try world.surface(shape: WorldTests.small, seed: 2)
      #expect((one.fingerprint == other.fingerprint) == even.contains(world), "\(world)")
    }
  }

  @Test(
    "Mean and deviation are those promised",
    arguments: [(World.alpine, 1800.0, 600.0), (.smooth, 300, 60)])
  func statistics(world: World, mean: Double, deviation: Double) throws {
    let surface = try world.surface(shape: GridShape(columns: 300, rows: 200))
    let found = Statistics(of: surface)
    #expect((found.mean - mean).magnitude < 0.01)
    #expect((found.deviation - deviation).magnitude < 0.01)
  }

  @Test("Alpine ground is rough at every scale, smooth ground is not")
  func roughness() throws {
    let shape = GridShape(columns: 400, rows: 400)
    let alpine = Statistics(of: try World.alpine.surface(shape: shape))
    let smooth = Statistics(of: try World.smooth.surface(shape: shape))
    #expect(alpine.meanStep > 2 && alpine.meanStep < 20)
    #expect(smooth.meanStep < 1)
  }

  @Test("A town has walls of four metres and more, and streets between them")
  func town() throws {
    let shape = GridShape(columns: 360, rows: 360)
    let town = try World.town.surface(shape: shape)
    let steps = town.withHeights { heights in
      zip(heights, heights.dropFirst()).map { ($1 - $0).magnitude }
    }
    let walls = steps.count { $0 > 3 }
    #expect(walls > 1000 && walls < shape.count / 20)
    #expect(town.cellSize == CellSize(metres: 1))
  }

  @Test("A bowl is convex along every row, column and diagonal")
  func bowl() throws {
    let shape = GridShape(columns: 33, rows: 21)
    let bowl = try World.bowl.surface(
      shape: shape, cellSize: CellSize(widthMetres: 8, heightMetres: 4))
    for (right, down) in [(1, 0), (0, 1), (1, 1), (1, -1)] {
      for row in 1..<20 {
        for column in 1..<32 {
          let here = try #require(bowl.height(at: Cell(column: column, row: row)))
          let back = bowl.height(at: Cell(column: column - right, row: row - down)) ?? 0
          let ahead = bowl.height(at: Cell(column: column + right, row: row + down)) ?? 0
          #expect(back + ahead > 2 * here)
        }
      }
    }
    #expect(bowl.height(at: Cell(column: 16, row: 10)) == 0)
  }

  @Test("Only the world with holes has unknown cells")
  func holes() throws {
    for world in World.allCases {
      let surface = try world.surface(shape: WorldTests.small)
      #expect((surface.unknownCount > 0) == (world == .holes), "\(world)")
    }
  }

  @Test("Any shape will do", arguments: World.allCases)
  func shapes(world: World) throws {
    for (columns, rows) in [(1, 1), (1, 9), (17, 1), (16, 3)] {
      let shape = GridShape(columns: columns, rows: rows)
      #expect(try world.surface(shape: shape).shape == shape)
    }
  }
}
