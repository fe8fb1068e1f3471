import BergfriedCore
import BergfriedSurface
import Testing

@testable import BergfriedSight

@Suite struct SightlineTests {
  private func at(_ column: Double, _ row: Double) -> GridPlace {
    GridPlace(column: column, row: row)
  }

  /// Anywhere on a world or, for an eye, around it.
  private func ends(
    _ surface: Surface, _ random: inout SeededRandom, centred: Bool = false
  ) -> SightlineEnds? {
    let shape = surface.shape
    func place(isOutside: Bool) -> GridPlace {
      let column = random.unit() * Double(shape.columns) - 0.5
      let row = random.unit() * Double(shape.rows) - 0.5
      let place =
        isOutside
        ? at(3 * column - Double(shape.columns), 3 * row - Double(shape.rows)) : at(column, row)
      let kind = centred ? 0 : random.next() % 5
      return switch kind {
      case 0: GridPlace(place.cell)
      case 1: at(place.column, place.row.rounded())
      case 2: at(place.column.rounded(), place.row)
      default: place
      }
    }
    let from = place(isOutside: random.next() % 6 == 0)
    let to = place(isOutside: false)
    guard surface.heightMetres(at: to) != nil, from != to else { return nil }
    let above = [0, 0.3, 2, 10, 50].randomElement(using: &random)!
    return SightlineEnds(
      from: from,
      eye: surface.heightMetres(at: from) == nil
        ? .elevation(metres: random.unit() * 170 - 20) : .aboveGround(metres: above),
      to: to, targetHeightMetres: [0, 0, 1.7, 30].randomElement(using: &random)!)
  }

  /// Shares of a line: many, and those around every row and column of centres.
  private func shares(_ ends: SightlineEnds, _ random: inout SeededRandom) -> [Double] {
    var shares = (1..<1500).map { Double($0) / 1500 }
    for (start, end) in [(ends.from.column, ends.to.column), (ends.from.row, ends.to.row)] {
      for step in stride(from: min(start, end).rounded(.up), through: max(start, end), by: 1)
      where start != end {
        shares.append((step - start) / (end - start))
      }
    }
    return shares.filter { $0 > 1e-6 && $0 < 1 - 1e-6 }.sorted()
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func eachLineIsAsTheGroundIsPlaceByPlace(_ relief: RandomWorld.Relief) throws {
    var random = SeededRandom(seed: 11)
    var verdicts = (visible: 0, blocked: 0, unknown: 0)
    for _ in 0..<120 {
      let world = try RandomWorld(seed: random.next(), relief: relief, sides: 1...24)
      guard let ends = ends(world.surface, &random) else { continue }
      let line = try world.surface.sightline(ends, curvature: world.curvature)
      let truth = LiteralSightline(
        surface: world.surface, ends: ends, curvature: world.curvature)
      let about: Comment = "\(world), \(ends)"
      let shares = shares(ends, &random)
      let rises = shares.compactMap { share in truth.rise(at: share).map { (share, $0) } }
      let tolerance = 1e-9 * (1 + line.eyeMetres.magnitude + line.targetMetres.magnitude)
      let gaps = shares.filter { truth.isOnGrid(truth.place($0)) && truth.rise(at: $0) == nil }
      switch line.verdict {
      case .visible:
        verdicts.visible += 1
        #expect(rises.allSatisfy { $0.1 <= tolerance } && gaps.isEmpty, about)
        #expect(line.targetToAddMetres == 0 && line.eyeToAddMetres == 0, about)
      case .unknown:
        verdicts.unknown += 1
        #expect(rises.allSatisfy { $0.1 <= tolerance }, about)
        #expect(line.unknownMetres > 0, about)
      case .blocked(let place):
        verdicts.blocked += 1
        let share = place.distanceMetres / line.distanceMetres
        // No place demands more than is told, and the place that is told demands it.
        let need = try #require(line.targetToAddMetres, about)
        for (share, rise) in rises { #expect(rise / share <= need + tolerance / share, about) }
        if share > 1e-6 {
          let told = try #require(truth.rise(at: share), about)
          #expect((told / share - need).magnitude < 2e-6 + tolerance / share, about)
        }
        let eye = try #require(line.eyeToAddMetres, about)
        for (share, rise) in rises where share < 1 {
          #expect(rise / (1 - share) <= eye + tolerance / (1 - share), about)
        }
        try expectEntry(line, rises, tolerance, about)
      }
      try expectWorst(line, truth, rises, ends, tolerance, about)
    }
    #expect(verdicts.visible > 0 && verdicts.blocked + verdicts.unknown > 0, "\(verdicts)")
  }

  /// Nothing rises before the place where the line enters the ground.
  private func expectEntry(
    _ line: Sightline, _ rises: [(Double, Double)], _ tolerance: Double, _ about: Comment
  ) throws {
    let entry = try #require(line.entry, about)
    let share = entry.distanceMetres / line.distanceMetres
    for (other, rise) in rises where other < share - 1e-9 {
      #expect(rise <= tolerance, about)
    }
  }

  private func expectWorst(
    _ line: Sightline, _ truth: LiteralSightline, _ rises: [(Double, Double)],
    _ ends: SightlineEnds, _ tolerance: Double, _ about: Comment
  ) throws {
    guard let worst = line.worst else { return }
    let share = worst.distanceMetres / line.distanceMetres
    if let there = truth.rise(at: share) {
      #expect((there + worst.clearanceMetres).magnitude < 10 * tolerance, about)
    }
    // Between both ends; from them the ground may go nowhere but away from the line.
    let atEnds = [truth.rise(at: 0), truth.rise(at: 1)].compactMap(\.self)
    let highest = max(-worst.clearanceMetres, atEnds.max() ?? -.infinity)
    for (_, rise) in rises { #expect(rise <= highest + tolerance, about) }
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func betweenCentresItIsAsTheViewshedSaysOrTheGroundBulges(_ relief: RandomWorld.Relief) throws {
    var random = SeededRandom(seed: 5)
    var count = (alike: 0, explained: 0)
    for _ in 0..<400 {
      let world = try RandomWorld(seed: random.next(), relief: relief, sides: 2...20)
      guard let ends = ends(world.surface, &random, centred: true),
        let cell = ends.from.centredCell, let target = ends.to.centredCell,
        world.surface.shape.contains(cell)
      else { continue }
      let observer = Observer(
        cell: cell, eye: ends.eye, targetHeightMetres: ends.targetHeightMetres)
      let old = try world.surface.lineOfSight(
        from: observer, to: target, curvature: world.curvature)
      let line = try world.surface.sightline(ends, curvature: world.curvature)
      let about: Comment = "\(world), \(ends)"
      let crossings = try world.surface.crossings(ends, curvature: world.curvature)
      let edges = crossings.filter { $0.edge != .inside }
      let inside = crossings.contains { $0.edge == .inside && $0.clearanceMetres < 0 }
      let known = try world.surface.crossings(
        from: observer, to: target, curvature: world.curvature)
      #expect(edges.count == known.count, about)
      for (a, b) in zip(edges, known) {
        #expect((a.distanceMetres - b.distanceMetres).magnitude < 1e-6, about)
        #expect((a.clearanceMetres - b.clearanceMetres).magnitude < 1e-6, about)
        #expect((a.clearanceMetres < 0) == (b.clearanceMetres < 0), about)
        #expect(a.edge == b.edge, about)
      }
      #expect(line.distanceMetres == old.distanceMetres, about)
      #expect(line.azimuthDegrees == old.azimuthDegrees, about)
      #expect((line.pitchDegrees - old.pitchDegrees).magnitude < 1e-9, about)
      #expect(line.eyeMetres == old.eyeMetres && line.targetMetres == old.targetMetres, about)
      if line.verdict == .unknown {
        #expect(old.isVisible && line.unknownMetres > 0, about)
      } else if line.isVisible != old.isVisible {
        let end = line.entry.map { $0.distanceMetres == 0 } ?? false
        #expect(old.isVisible && (inside || end), about)
        count.explained += 1
      } else {
        count.alike += 1
      }
    }
    #expect(count.alike > 5 * count.explained, "\(count)")
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func addingWhatIsMissingIsJustEnough(_ relief: RandomWorld.Relief) throws {
    var random = SeededRandom(seed: 77)
    for _ in 0..<150 {
      let world = try RandomWorld(seed: random.next(), relief: relief, sides: 2...30)
      guard let ends = ends(world.surface, &random) else { continue }
      func isBlocked(eyeUp: Double = 0, targetUp: Double = 0) throws -> Bool {
        var ends = ends
        ends.targetHeightMetres += targetUp
        ends.eye =
          switch ends.eye {
          case .aboveGround(let metres): .aboveGround(metres: metres + eyeUp)
          case .elevation(let metres): .elevation(metres: metres + eyeUp)
          }
        let line = try world.surface.sightline(ends, curvature: world.curvature)
        if case .blocked = line.verdict { return true }
        return false
      }
      let line = try world.surface.sightline(ends, curvature: world.curvature)
      guard case .blocked = line.verdict, let up = line.targetToAddMetres,
        let eye = line.eyeToAddMetres
      else { continue }
      let about: Comment = "\(world), \(ends)"
      #expect(try !isBlocked(targetUp: up), about)
      #expect(try up < 0.02 || isBlocked(targetUp: up - 0.01), about)
      #expect(try !isBlocked(eyeUp: eye), about)
      #expect(try eye < 0.02 || isBlocked(eyeUp: eye - 0.01), about)
    }
  }

  @Test(arguments: RandomWorld.Relief.allCases)
  func partsAreSeenAsTheyAreByALookAtEachPlace(_ relief: RandomWorld.Relief) throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<80 {
      let world = try RandomWorld(seed: random.next(), relief: relief, sides: 2...20)
      guard world.surface.unknownCount == 0, let ends = ends(world.surface, &random),
        ends.from.column >= -0.5, world.surface.heightMetres(at: ends.from) != nil
      else { continue }
      let line = try world.surface.sightline(ends, curvature: world.curvature)
      let truth = LiteralSightline(
        surface: world.surface, ends: ends, curvature: world.curvature)
      let (eye, _) = truth.eyeAndTop()
      var horizon = -Double.infinity
      var part = 0
      for share in shares(ends, &random) {
        let slope = try #require(truth.ground(at: truth.place(share))) - eye
        let distance = share * line.distanceMetres
        while line.parts[part].endMetres < distance { part += 1 }
        // Samples tell no better than the distance between them.
        let margin = 1e-6 * (1 + horizon.magnitude)
        let isNear = line.parts.contains {
          ($0.startMetres - distance).magnitude < 0.002 * line.distanceMetres
        }
        if slope / share > horizon + margin, !isNear {
          #expect(line.parts[part].state == .seen, "\(world), \(ends), at \(share)")
        }
        if slope / share < horizon - margin, !isNear {
          #expect(line.parts[part].state == .hidden, "\(world), \(ends), at \(share)")
        }
        horizon = max(horizon, slope / share)
      }
      #expect(line.parts.first?.startMetres == 0)
      #expect(line.parts.last?.endMetres == line.distanceMetres)
      for (a, b) in zip(line.parts, line.parts.dropFirst()) {
        #expect(a.endMetres == b.startMetres && a.state != b.state, "\(world)")
      }
    }
  }

  /// Over a saddle between four centres the ground stands 5 m above the line through its middle.
  @Test func groundBetweenFourCentresBlocks() throws {
    let saddle = try Surface.drawn(
      """
      1 0
      0 1
      """)
    let ends = SightlineEnds(
      from: at(0, 1), eye: .aboveGround(metres: 0), to: at(1, 0), targetHeightMetres: 0)
    let line = try saddle.sightline(ends, curvature: .none)
    #expect(line.worst?.clearanceMetres == -5 && line.worst?.column == 0.5)
    #expect(line.worst?.edge == .inside && line.worst?.groundMetres == 5)
    #expect(!line.isVisible)
    let cells = try saddle.lineOfSight(
      from: Observer(cell: Cell(column: 0, row: 1), eye: .aboveGround(metres: 0)),
      to: Cell(column: 1, row: 0), curvature: .none)
    #expect(cells.isVisible)
  }

  @Test func theGroundUnderPlacesBetweenCentresIsBilinear() throws {
    let slope = try Surface.drawn(
      """
      0 1 2 3
      0 1 2 3
      """)
    let ends = SightlineEnds(
      from: at(0.25, 0.5), eye: .aboveGround(metres: 2), to: at(2.75, 0.25), targetHeightMetres: 1)
    let line = try slope.sightline(ends, curvature: .none)
    #expect(line.eyeGroundMetres == 2.5 && line.eyeMetres == 4.5)
    #expect(line.targetGroundMetres == 27.5 && line.targetMetres == 28.5)
    #expect(line.isVisible && line.parts.map(\.state) == [.seen])
    #expect((line.distanceMetres - (625 + 6.25).squareRoot()) == 0)
  }

  @Test func unknownGroundLeavesItOpenUnlessKnownGroundBlocks() throws {
    let ground = try Surface.drawn("0 ? 0 5 0 0")
    func line(_ from: Double, _ to: Double, eye: Double = 2) throws -> Sightline {
      try ground.sightline(
        SightlineEnds(
          from: at(from, 0), eye: .aboveGround(metres: eye), to: at(to, 0), targetHeightMetres: 2),
        curvature: .none)
    }
    #expect(try line(0, 2).verdict == .unknown)
    #expect(try line(0, 2).unknownMetres == 20)
    let blocked = try line(0, 5)
    #expect(!blocked.isVisible && blocked.verdict != .unknown)
    #expect(try line(0, 2).parts.map(\.state) == [.unknown])
    #expect(try line(4, 5).verdict == .visible)
    #expect(throws: SightError.noGroundAtTarget(Cell(column: 2, row: 0))) { try line(4, 1.5) }
  }

  @Test func anEndInTheGroundIsHelpedByNothingAtTheOther() throws {
    let plain = try Surface.drawn("0 0 0 0 0")
    func line(eye: Double, target: Double) throws -> Sightline {
      try plain.sightline(
        SightlineEnds(
          from: at(0.5, 0), eye: .aboveGround(metres: eye), to: at(3.5, 0),
          targetHeightMetres: target), curvature: .none)
    }
    let sunk = try line(eye: -3, target: 1)
    #expect(sunk.targetToAddMetres == nil && sunk.eyeToAddMetres == 3)
    let buried = try line(eye: 2, target: -1)
    #expect(buried.eyeToAddMetres == nil && buried.targetToAddMetres == 1)
    #expect(try line(eye: 0, target: 0).isVisible)
  }

  @Test func beyondTheGridNothingStands() throws {
    let ground = try Surface.drawn("0 0 0 0")
    let line = try ground.sightline(
      SightlineEnds(
        from: at(-10, 0), eye: .elevation(metres: 20), to: at(3, 0), targetHeightMetres: 0),
      curvature: .none)
    #expect(line.isVisible && (line.outsideMetres - 95).magnitude < 1e-9)
    #expect(line.eyeGroundMetres == nil)
  }

  @Test func aPlaceSeesItself() throws {
    let ground = try Surface.drawn("0 0")
    let line = try ground.sightline(
      SightlineEnds(from: at(0.5, 0), eye: .aboveGround(metres: 2), to: at(0.5, 0)))
    #expect(line.isVisible && line.distanceMetres == 0 && line.worst == nil)
  }
}
