import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Limits leave cells out and change nothing else.
@Suite struct LimitsTests {
  private struct Scene {
    let surface: Surface
    let observer: Observer
    let curvature: Curvature
    let free: Viewshed
  }

  private func scene(_ cell: Cell, size: CellSize = CellSize(metres: 10)) throws -> Scene {
    var random = SeededRandom(seed: 20_265)
    let shape = GridShape(columns: 61, rows: 47)
    let heights = (0..<shape.count).map { _ in
      random.next() % 40 == 0 ? Surface.unknown : Float(random.unit() * 60)
    }
    let surface = try Surface(heights: heights, shape: shape, cellSize: size)
    let observer = Observer(cell: cell, eye: .elevation(metres: 55), targetHeightMetres: 12)
    let curvature = Curvature(coefficient: 500)
    return Scene(
      surface: surface, observer: observer, curvature: curvature,
      free: try surface.viewshed(from: observer, curvature: curvature))
  }

  /// Compares a limited viewshed with the free one under a plain test for each cell.
  private func check(
    _ limits: SightLimits, from cell: Cell, size: CellSize = CellSize(metres: 10),
    admits: (LineOfSight, Cell) -> Bool
  ) throws {
    let scene = try scene(cell, size: size)
    var observer = scene.observer
    observer.limits = limits
    let limited = try scene.surface.viewshed(
      from: observer, curvature: scene.curvature, window: scene.surface.shape.window)
    var left = 0
    for index in 0..<scene.surface.shape.count {
      let target = scene.surface.shape.cell(at: index)
      guard scene.free[target] != .unknown else {
        #expect(limited[target] == .unknown)
        continue
      }
      let line = try scene.surface.lineOfSight(
        from: observer, to: target, curvature: scene.curvature)
      let isInside = admits(line, target)
      left += isInside ? 1 : 0
      #expect(
        limited[target] == (isInside ? scene.free[target] : .outsideLimits), "\(target), \(limits)")
    }
    #expect(left == limited.count(of: .seen) + limited.count(of: .hidden))
  }

  static let inside = Cell(column: 30, row: 20)
  static let outside = Cell(column: -13, row: 60)

  @Test(arguments: [
    (350.0, 10.0), (0, 180), (180, 0), (90, 270), (270, 90), (10, 350),
    (33, 34), (200, 199), (300, 123), (0, 360), (-90, 90), (720, 810),
  ])
  func sectors(start: Double, end: Double) throws {
    let sector = Sector(startDegrees: start, endDegrees: end)
    for cell in [LimitsTests.inside, LimitsTests.outside] {
      try check(SightLimits(sector: sector), from: cell) { line, target in
        target == cell || sector.contains(azimuthDegrees: line.azimuthDegrees)
          // An azimuth has rounding in it where an edge of the sector has none.
          || [start, end].contains {
            let off = Sector.wrapped(line.azimuthDegrees - $0)
            return min(off, 360 - off) < 1e-9
          }
      }
    }
  }

  @Test(arguments: [(0.0, 100.0), (50, 50), (49.9, 200), (120, 1e9), (0, 0), (0, .infinity)])
  func distances(least: Double, greatest: Double) throws {
    let limits = SightLimits(minDistanceMetres: least, maxDistanceMetres: greatest)
    for cell in [LimitsTests.inside, LimitsTests.outside] {
      for size in [CellSize(metres: 10), CellSize(widthMetres: 7, heightMetres: 13)] {
        try check(limits, from: cell, size: size) { line, _ in
          line.distanceMetres >= least && line.distanceMetres <= greatest
        }
      }
    }
  }

  @Test(arguments: [-90.0...0.0, 0...90, -5...5, -90 ... -20, 89...90, -3 ... -2.9])
  func pitches(_ range: ClosedRange<Double>) throws {
    for cell in [LimitsTests.inside, LimitsTests.outside] {
      try check(SightLimits(pitchDegrees: range), from: cell) { line, target in
        target == cell || range.contains(line.pitchDegrees)
      }
    }
  }

  @Test func allAtOnce() throws {
    let sector = Sector(startDegrees: 280.5, endDegrees: 99.5)
    let limits = SightLimits(
      minDistanceMetres: 35, maxDistanceMetres: 333, sector: sector, pitchDegrees: -12...4)
    for cell in [LimitsTests.inside, LimitsTests.outside] {
      try check(limits, from: cell) { line, _ in
        (35...333).contains(line.distanceMetres) && (-12...4).contains(line.pitchDegrees)
          && sector.contains(azimuthDegrees: line.azimuthDegrees)
      }
    }
  }

  @Test func aWindowIsAPartOfTheWhole() throws {
    var random = SeededRandom(seed: 5)
    for cell in [LimitsTests.inside, LimitsTests.outside, Cell(column: 0, row: 46)] {
      let scene = try scene(cell)
      let horizon = try scene.surface.horizon(from: scene.observer, curvature: scene.curvature)
      for _ in 0..<40 {
        let (column, row) = (Int(random.next() % 61), Int(random.next() % 47))
        let window = GridWindow(
          column: column, row: row,
          shape: GridShape(
            columns: 1 + Int(random.next() % UInt64(61 - column)),
            rows: 1 + Int(random.next() % UInt64(47 - row))))
        let part = try scene.surface.viewshed(
          from: scene.observer, curvature: scene.curvature, window: window)
        let heights = try scene.surface.horizon(
          from: scene.observer, curvature: scene.curvature, window: window)
        #expect(part.window == window && part.cells.shape == window.shape)
        for row in window.rows {
          for column in window.columns {
            let cell = Cell(column: column, row: row)
            #expect(part[cell] == scene.free[cell], "\(cell) of \(window)")
            #expect((heights[cell] - horizon[cell]).magnitude < 1e-3, "\(cell) of \(window)")
          }
        }
      }
    }
  }

  @Test func theWindowFollowsTheGreatestDistance() throws {
    let scene = try scene(LimitsTests.inside)
    var observer = scene.observer
    observer.limits.maxDistanceMetres = 105
    let near = try scene.surface.viewshed(from: observer)
    #expect(
      near.window
        == GridWindow(column: 20, row: 10, shape: GridShape(columns: 21, rows: 21)))
    observer.cell = Cell(column: -50, row: 5)
    let nothing = try scene.surface.viewshed(from: observer)
    #expect(nothing.cells.values == [Visibility.outsideLimits.rawValue])
  }
}
