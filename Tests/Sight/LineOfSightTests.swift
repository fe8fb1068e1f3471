import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite struct LineOfSightTests {
  private func at(_ column: Int, _ row: Int) -> Cell { Cell(column: column, row: row) }

  private func observer(_ column: Int, _ row: Int, eye: Double = 0) -> Observer {
    Observer(cell: at(column, row), eye: .aboveGround(metres: eye))
  }

  @Test func aHillBlocksAndSaysByHowMuch() throws {
    let ground = try Surface.drawn("0030001")
    let line = try ground.lineOfSight(from: observer(0, 0), to: at(6, 0), curvature: .none)
    guard case .blocked(let place) = line.verdict else {
      Issue.record("the hill does not block")
      return
    }
    #expect(place.edge == .alongColumn && place.column == 2 && place.row == 0)
    #expect(place.distanceMetres == 20 && place.groundMetres == 30)
    #expect((place.sightMetres - 10.0 / 3).magnitude < 1e-12)
    #expect((place.clearanceMetres - (10.0 / 3 - 30)).magnitude < 1e-12)
    // Over the hill the line climbs 30 m in 20 m: 90 m at the target, which has 10.
    #expect((0..<2e-6).contains(line.targetToAddMetres - 80))
    // From the target at 10 m it climbs 20 m in 40 m, so 10 m more up to the eye.
    #expect((0..<2e-6).contains(line.eyeToAddMetres - 40))
    #expect(line.distanceMetres == 60 && line.azimuthDegrees == 90)
  }

  /// Between the hills at the corners the line passes over the middle of an edge.
  @Test func groundBetweenCellsBlocks() throws {
    let ground = try Surface.drawn(
      """
      0 9 0
      0 9 5
      """)
    let line = try ground.lineOfSight(from: observer(0, 0), to: at(2, 1), curvature: .none)
    #expect(line.worst?.column == 1 && line.worst?.row == 0.5)
    #expect(line.worst?.groundMetres == 90 && !line.isVisible)
    #expect((0..<2e-6).contains(line.targetToAddMetres - 130))
  }

  @Test func equalSlopesAreVisible() throws {
    let slope = try Surface.drawn("0123456789")
    for column in 0..<10 {
      let line = try slope.lineOfSight(from: observer(0, 0), to: at(column, 0), curvature: .none)
      #expect(line.isVisible && line.targetToAddMetres == 0 && line.eyeToAddMetres == 0)
      if column > 1 { #expect(line.worst?.clearanceMetres == 0) }
    }
  }

  @Test func neighboursAreAlwaysVisible() throws {
    let pit = try Surface.drawn(
      """
      0 9 0
      9 5 9
      0 9 0
      """)
    for row in 0...2 {
      for column in 0...2 {
        var observer = observer(1, 1)
        observer.eye = .elevation(metres: -900)
        let line = try pit.lineOfSight(from: observer, to: at(column, row))
        #expect(line.isVisible && line.worst == nil)
        #expect(try pit.crossings(from: observer, to: at(column, row)).isEmpty)
      }
    }
  }

  @Test func unknownGroundDoesNotBlock() throws {
    let ground = try Surface.drawn("0 ? 0 0")
    #expect(try ground.lineOfSight(from: observer(0, 0), to: at(3, 0), curvature: .none).isVisible)
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func addingWhatIsMissingIsJustEnough(_ relief: RandomWorld.Relief) throws {
    var seeds = SeededRandom(seed: 20_264)
    for _ in 0..<200 {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: 3...40)
      let shape = world.surface.shape
      let target = shape.cell(at: Int(seeds.next() % UInt64(shape.count)))
      guard world.surface.height(at: target) != nil else { continue }
      func isVisible(eyeUp: Double = 0, targetUp: Double = 0) throws -> Bool {
        var observer = world.observer
        observer.targetHeightMetres += targetUp
        switch observer.eye {
        case .aboveGround(let metres): observer.eye = .aboveGround(metres: metres + eyeUp)
        case .elevation(let metres): observer.eye = .elevation(metres: metres + eyeUp)
        }
        return try world.surface.lineOfSight(
          from: observer, to: target, curvature: world.curvature
        ).isVisible
      }
      let line = try world.surface.lineOfSight(
        from: world.observer, to: target, curvature: world.curvature)
      guard case .blocked(let place) = line.verdict else { continue }
      #expect(place.clearanceMetres < 0, "to \(target), \(world)")
      #expect(place.targetToAddMetres == line.targetToAddMetres, "to \(target), \(world)")
      let (up, eye) = (line.targetToAddMetres, line.eyeToAddMetres)
      #expect(try isVisible(targetUp: up), "target, to \(target), \(world)")
      #expect(try up < 1e-5 || !isVisible(targetUp: up - 2e-6), "target, to \(target), \(world)")
      #expect(try isVisible(eyeUp: eye), "eye, to \(target), \(world)")
      #expect(try eye < 1e-5 || !isVisible(eyeUp: eye - 2e-6), "eye, to \(target), \(world)")
    }
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func eachLineIsAsTheViewshedSays(_ relief: RandomWorld.Relief) throws {
    let world = try RandomWorld(seed: 7, relief: relief, sides: 40...60, isLimited: false)
    let viewshed = try world.surface.viewshed(from: world.observer, curvature: world.curvature)
    for index in 0..<world.surface.shape.count {
      let cell = world.surface.shape.cell(at: index)
      guard viewshed[cell] != .unknown else { continue }
      let line = try world.surface.lineOfSight(
        from: world.observer, to: cell, curvature: world.curvature)
      #expect(line.isVisible == (viewshed[cell] == .seen), "\(cell), \(world)")
    }
  }

  @Test func crossingsComeInOrder() throws {
    let world = try RandomWorld(seed: 3, relief: .noise, sides: 30...30, isLimited: false)
    let observer = Observer(cell: at(0, 0), eye: .elevation(metres: 50))
    let target = try #require(
      (0..<world.surface.shape.count).reversed().map { world.surface.shape.cell(at: $0) }.first {
        world.surface.height(at: $0) != nil
      })
    let crossings = try world.surface.crossings(from: observer, to: target)
    #expect(crossings.count > 20)
    for (near, far) in zip(crossings, crossings.dropFirst()) {
      #expect(near.distanceMetres < far.distanceMetres)
    }
    let line = try world.surface.lineOfSight(from: observer, to: target)
    #expect(line.worst?.clearanceMetres == crossings.map(\.clearanceMetres).min())
  }

  @Test("Walked inwards or outwards, a line is blocked alike", arguments: 1...40)
  func inwards(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let world = try RandomWorld(seed: random.next(), relief: .allCases[seed % 3], sides: 1...40)
    let shape = world.surface.shape
    for _ in 0..<60 {
      let cell = shape.cell(at: Int(random.next() % UInt64(shape.count)))
      guard let ground = world.surface.height(at: cell) else { continue }
      var observer = world.observer
      observer.targetHeightMetres = random.unit() * 12 - 6
      let line = try world.surface.lineOfSight(
        from: observer, to: cell, curvature: world.curvature)
      let shows = try world.surface.showsTop(
        Double(ground) + observer.targetHeightMetres, over: cell, to: observer,
        curvature: world.curvature)
      #expect(shows == line.isVisible, "\(world), \(cell)")
    }
  }
}
