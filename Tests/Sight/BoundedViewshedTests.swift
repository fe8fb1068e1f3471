import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// What is surely and possibly seen of ground whose heights are known within bounds.
@Suite struct BoundedViewshedTests {
  /// A small world whose heights may be off by errors of their own.
  private struct Doubt {
    let world: RandomWorld
    let bounds: GroundBounds

    init(seed: UInt64, _ relief: RandomWorld.Relief, sides: ClosedRange<Int>) throws {
      var random = SeededRandom(seed: seed)
      world = try RandomWorld(seed: random.next(), relief: relief, sides: sides)
      let most = [0.2, 2, 12].randomElement(using: &random)!
      let errors = (0..<world.surface.shape.count).map { _ in
        random.unit() < 0.3 ? 0 : Float(random.unit() * most)
      }
      bounds = try GroundBounds(world.surface)
        .widened(by: HeightErrors(Raster(shape: world.surface.shape, values: errors)))
    }

    func draw(_ random: inout SeededRandom) throws -> Surface {
      try Surface(shape: world.surface.shape, cellSize: world.surface.cellSize) { heights in
        for index in heights.indices {
          let cell = world.surface.shape.cell(at: index)
          guard let low = bounds.lowest.height(at: cell), let high = bounds.highest.height(at: cell)
          else { continue }
          let share = Float(random.unit() * 1.6 - 0.3)
          heights[index] = min(max(low + share * (high - low), low), high)
        }
      }
    }

    /// What is said of a cell by walks alone: over heights that are all on one side but for those
    /// under the eye and the target.
    func literal(_ cell: Cell) throws -> Visibility {
      let surely = try walked(cell, over: bounds.highest, feet: bounds.lowest)
      if surely != .hidden { return surely }
      let possibly = try walked(cell, over: bounds.lowest, feet: bounds.highest)
      return possibly == .seen ? .possiblySeen : possibly
    }

    private func walked(_ cell: Cell, over ground: Surface, feet: Surface) throws -> Visibility {
      guard let foot = feet.height(at: cell) else { return .unknown }
      let shape = ground.shape
      var heights = ground.withHeights { Array($0) }
      heights[shape.index(of: cell)] = foot
      var observer = world.observer
      if case .aboveGround(let metres) = observer.eye {
        observer.eye = .elevation(metres: Double(feet.height(at: observer.cell)!) + metres)
      }
      observer.limits.pitchDegrees = -90...90
      let changed = try Surface(heights: heights, shape: shape, cellSize: ground.cellSize)
      return try changed.walkedViewshed(
        from: observer, curvature: world.curvature,
        window: GridWindow(
          column: cell.column, row: cell.row, shape: GridShape(columns: 1, rows: 1)))[cell]
    }
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func `both bounds are those of walks over extreme heights`(
    _ relief: RandomWorld.Relief
  ) throws {
    var seeds = SeededRandom(seed: 88_104)
    var counts: [Visibility: Int] = [:]
    for _ in 0..<25 {
      let seed = seeds.next()
      let doubt = try Doubt(seed: seed, relief, sides: 1...22)
      var observer = doubt.world.observer
      observer.limits.pitchDegrees = -90...90
      let seen = try doubt.bounds.viewshed(from: observer, curvature: doubt.world.curvature)
      for index in 0..<seen.window.shape.count {
        let place = seen.window.shape.cell(at: index)
        let cell = Cell(
          column: place.column + seen.window.column, row: place.row + seen.window.row)
        let literal = try doubt.literal(cell)
        counts[literal, default: 0] += 1
        #expect(seen[cell] == literal, "seed \(seed), \(cell) of \(doubt.world)")
      }
    }
    for state in [Visibility.seen, .possiblySeen, .hidden] {
      #expect(counts[state, default: 0] > 20, "\(relief): \(counts)")
    }
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func `they hold for every height drawn between the bounds`(
    _ relief: RandomWorld.Relief
  ) throws {
    var seeds = SeededRandom(seed: 4_930)
    for _ in 0..<25 {
      let seed = seeds.next()
      let doubt = try Doubt(seed: seed, relief, sides: 2...50)
      let world = doubt.world
      let told = try doubt.bounds.viewshed(from: world.observer, curvature: world.curvature)
      for _ in 0..<6 {
        let truth = try doubt.draw(&seeds).viewshed(
          from: world.observer, curvature: world.curvature)
        for (index, (said, found)) in zip(told.cells.values, truth.cells.values).enumerated() {
          let isFaulty =
            switch Visibility(rawValue: said)! {
            case .seen: found != Visibility.seen.rawValue
            case .hidden: found == Visibility.seen.rawValue
            case .unknown, .outsideLimits: found != said
            case .possiblySeen: false
            }
          #expect(!isFaulty, "seed \(seed), cell \(index), \(said) is \(found) of \(world)")
        }
      }
    }
  }

  @Test func `without errors it is the viewshed itself, on several cores too`() async throws {
    var seeds = SeededRandom(seed: 17)
    for relief in RandomWorld.Relief.allCases {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: 20...80)
      let plain = try world.surface.viewshed(from: world.observer, curvature: world.curvature)
      let exact = GroundBounds(world.surface)
      #expect(
        try exact.viewshed(from: world.observer, curvature: world.curvature).cells == plain.cells,
        "\(world)")
      let doubt = try Doubt(seed: world.seed, relief, sides: 20...80)
      let one = try doubt.bounds.viewshed(
        from: doubt.world.observer, curvature: doubt.world.curvature)
      let many = try await doubt.bounds.viewshed(
        from: doubt.world.observer, curvature: doubt.world.curvature, cores: 3)
      #expect(one.cells == many.cells, "\(doubt.world)")
    }
  }

  @Test func `an eye on ground that nobody knows is refused`() throws {
    let surface = try Surface(
      heights: [Surface.unknown, 1], shape: GridShape(columns: 2, rows: 1),
      cellSize: CellSize(metres: 1))
    let observer = Observer(cell: Cell(column: 0, row: 0), eye: .aboveGround(metres: 2))
    #expect(throws: SightError.noGroundUnderObserver(observer.cell)) {
      try GroundBounds(surface).widened(byMetres: 1).viewshed(from: observer)
    }
  }
}
