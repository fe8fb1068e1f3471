import BergfriedCore
import BergfriedCoverage
import BergfriedSight
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// What is seen of a town's ground from any place, against towns that it may truly be.
@Suite struct TownViewshedsTests {
  private func viewshed(
    _ viewsheds: TownViewsheds, _ question: CoverageQuestion, reach: Double = .infinity
  ) async throws -> Viewshed {
    try await viewsheds.viewshed(
      from: PlacedTower(question.towers[0], on: viewsheds.surface), asking: question,
      within: SightLimits(maxDistanceMetres: reach), cores: 2)
  }

  /// One surface that the town's cells may truly have, and the eye's elevation over it.
  private func truth(
    of world: RandomTown, _ random: inout SeededRandom
  ) throws -> (surface: Surface, eyeMetres: Double) {
    let own = world.town.surface
    let ground = try world.truth(&random).ground
    guard case .aboveGround(let metres) = world.question.towers[0].eye,
      let foot = ground.heightMetres(at: world.question.towers[0].point, in: own.transform)
    else { throw CancellationError() }
    var heights = ground.withHeights { Array($0) }
    for building in own.buildings {
      let held = heights.indices.filter {
        let centre = own.transform.centre(of: ground.shape.cell(at: $0))
        return building.area.contains(MapPoint(x: centre.x, y: centre.y))
      }
      let feet = held.compactMap { ground.height(at: ground.shape.cell(at: $0)) }
      guard let least = feet.min(), let most = feet.max() else { continue }
      let range = building.heightMetres
      let rise = range.lowerBound + random.unit() * (range.upperBound - range.lowerBound)
      let foot = least + (most - least) * Float(random.unit())
      let top = foot + Float(rise)
      for cell in held { heights[cell] = max(heights[cell], top) }
    }
    let surface = try Surface(heights: heights, shape: ground.shape, cellSize: ground.cellSize)
    return (surface, foot + metres)
  }

  @Test(arguments: [false, true])
  func `bounds hold for every true town`(hasErrorRaster: Bool) async throws {
    var seeds = SeededRandom(seed: 7_401)
    var counts: [Visibility: Int] = [:]
    for _ in 0..<60 {
      let world = try RandomTown(seed: seeds.next(), hasErrorRaster: hasErrorRaster)
      let told = try await viewshed(TownViewsheds(of: world.town), world.question)
      let cell = try #require(
        world.town.surface.transform.cell(of: world.question.towers[0].point))
      for _ in 0..<3 {
        let (surface, eyeMetres) = try truth(of: world, &seeds)
        let seen = try surface.viewshed(
          from: Observer(
            cell: cell, eye: .elevation(metres: eyeMetres),
            targetHeightMetres: world.question.targetHeightMetres),
          curvature: world.question.curvature)
        for index in 0..<surface.shape.count {
          let cell = surface.shape.cell(at: index)
          counts[told[cell], default: 0] += 1
          let isFaulty =
            told[cell] == .seen && seen[cell] == .hidden
            || told[cell] == .hidden && seen[cell] == .seen
          #expect(!isFaulty, "seed \(world.seed), \(cell): \(told[cell]), truly \(seen[cell])")
        }
      }
    }
    for state in [Visibility.seen, .possiblySeen, .hidden] {
      #expect(counts[state, default: 0] > 500, "\(counts)")
    }
  }

  @Test func `over bare ground it is what bounds say`() async throws {
    var random = SeededRandom(seed: 7_402)
    for number in 0..<30 {
      let ground = try Surface(columns: 40, rows: 30, cellMetres: 5) { _, _ in
        Float(400 + 12 * random.unit())
      }
      let town = Town(try TownSurface(on: ground, verticalErrorMetres: 0.5))
      let cell = Cell(column: 20, row: 15)
      let question = CoverageQuestion(
        towers: [
          Tower(name: "eye", point: MapPoint(x: 102.5, y: 72.5), eye: .elevation(metres: 415))
        ],
        targetHeightMetres: 1.7, ladders: [FlatTown.ladder], night: .seconds(0)..<(.seconds(9)))
      let expected = try GroundBounds(ground).widened(byMetres: 2).viewshed(
        from: Observer(
          cell: cell, eye: .elevation(metres: 415), targetHeightMetres: 1.7,
          limits: SightLimits(maxDistanceMetres: 70)))
      // An error that is not the town's own.
      let told = try await viewshed(
        TownViewsheds(of: town, verticalErrorMetres: 2), question, reach: 70)
      #expect(told.window == expected.window)
      for (index, state) in expected.cells.values.enumerated() {
        #expect(told.cells.values[index] == state, "ground \(number), cell \(index)")
      }
    }
  }

  @Test func `an eye in a house may look out of it, and over it from the roof`() async throws {
    var town = FlatTown(
      buildings: [FlatTown.house("way/7", x: 80...120, y: 80...120, metres: 8...10)])
    func far(_ eye: Tower.Eye) async throws -> Visibility {
      town.towers = [Tower(name: "tower", point: MapPoint(x: 101, y: 101), eye: eye)]
      let coverage = try await town.coverage()
      let told = try await viewshed(TownViewsheds(of: coverage.town), coverage.question)
      return told[Cell(column: 50, row: 2)]
    }
    #expect(try await far(.aboveGround(metres: 3)) == .possiblySeen)
    #expect(try await far(.aboveRoof(metres: 15)) == .seen)
    #expect(try await far(.aboveGround(metres: 40)) == .seen)
  }
}
