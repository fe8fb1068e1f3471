import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite struct PanoramaTests {
  /// One column that looks exactly along an azimuth.
  private func ray(_ azimuth: Double, within metres: Double = .infinity) -> PanoramaView {
    PanoramaView(
      sector: Sector(startDegrees: azimuth - 0.5, endDegrees: azimuth + 0.5),
      pitches: .degrees(-90...90), pixelsPerDegree: 1, maxDistanceMetres: metres)
  }

  private func eyeMetres(_ world: RandomWorld) -> Double {
    switch world.observer.eye {
    case .elevation(let metres): metres
    case .aboveGround(let metres):
      Double(world.surface.height(at: world.observer.cell)!) + metres
    }
  }

  private func literal(_ world: RandomWorld, _ azimuth: Double) -> PanoramaLiteralRay {
    PanoramaLiteralRay(
      world.surface, from: world.observer.cell, eyeMetres: eyeMetres(world),
      curvature: world.curvature, azimuthDegrees: azimuth)
  }

  @Test("The skyline is the highest of all crossings", arguments: RandomWorld.Relief.allCases)
  func skyline(_ relief: RandomWorld.Relief) throws {
    var seeds = SeededRandom(seed: 77_001)
    for _ in 0..<60 {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: 1...40)
      let limit = seeds.next() % 3 == 0 ? 300.0 * seeds.unit() + 1 : .infinity
      let panorama = try world.surface.panorama(
        from: world.observer, curvature: world.curvature,
        view: PanoramaView(
          pitches: .degrees(-45...45), pixelsPerDegree: 0.2, maxDistanceMetres: limit))
      for column in 0..<panorama.strip.shape.columns {
        let azimuth = panorama.strip.azimuthDegrees(ofColumn: column)
        let highest = literal(world, azimuth).crossings(within: limit).compactMap(\.slope).max()
        expect(panorama.skyline[column], is: highest, "\(world), azimuth \(azimuth)")
      }
    }
  }

  @Test("A skyline by itself is that of the panorama, and a view fitted to it shows the same")
  func skylineAlone() async throws {
    var seeds = SeededRandom(seed: 77_010)
    for _ in 0..<10 {
      let world = try RandomWorld(seed: seeds.next(), relief: .allCases[0], sides: 5...40)
      let view = PanoramaView(pitches: .fitted(foregroundDegrees: 10), pixelsPerDegree: 0.5)
      let whole = try world.surface.panorama(
        from: world.observer, curvature: world.curvature, view: view)
      let skyline = try await world.surface.skyline(
        from: world.observer, curvature: world.curvature, view: view, cores: 2)
      #expect(skyline == whole.skyline)
      let settled = try world.surface.panorama(
        from: world.observer, curvature: world.curvature, view: view.fitted(to: skyline))
      #expect(settled.strip == whole.strip && settled.skyline == whole.skyline)
    }
  }

  @Test("The higher of two skylines counts")
  func higherSkyline() {
    let cell = Cell(column: 0, row: 0)
    let low = SkylinePoint.ground(pitchDegrees: -1, distanceMetres: 5, cell: cell)
    let high = SkylinePoint.ground(pitchDegrees: 2, distanceMetres: 900, cell: cell)
    #expect(low.highest(high) == high && high.highest(low) == high)
    #expect(SkylinePoint.none.highest(low) == low && low.highest(.none) == low)
    #expect(SkylinePoint.none.highest(.none) == .none)
  }

  private func expect(_ point: SkylinePoint, is slope: Double?, _ note: String) {
    switch (point, slope) {
    case (.none, nil): break
    case (.ground(let pitch, _, _), let slope?):
      let expected = Angle.pitchDegrees(rise: slope, run: 1)
      #expect((pitch - expected).magnitude < 1e-8, "\(note): \(pitch), not \(expected)")
    default: Issue.record("\(note): \(point), not \(String(describing: slope))")
    }
  }

  @Test("Towards cell centres the skyline is the line of sight's horizon")
  func cellCentres() throws {
    var seeds = SeededRandom(seed: 77_002)
    for _ in 0..<150 {
      let relief = RandomWorld.Relief.allCases.randomElement(using: &seeds)!
      let world = try RandomWorld(
        seed: seeds.next(), relief: relief, sides: 2...60, isLimited: false)
      let viewpoint = try Viewpoint(
        world.observer, on: world.surface, curvature: world.curvature)
      for _ in 0..<20 {
        let index = Int.random(in: 0..<world.surface.shape.count, using: &seeds)
        try compare(world, viewpoint, world.surface.shape.cell(at: index))
      }
    }
  }

  private func compare(_ world: RandomWorld, _ viewpoint: Viewpoint, _ target: Cell) throws {
    let (columns, rows) = (target.column - viewpoint.cell.column, target.row - viewpoint.cell.row)
    guard columns != 0 || rows != 0 else { return }
    let size = world.surface.cellSize
    let azimuth = Angle.azimuthDegrees(
      east: Double(columns) * size.widthMetres, north: -Double(rows) * size.heightMetres)
    let distance = size.distanceMetres(from: viewpoint.cell, to: target)
    let folded = Octant.folding(columns: columns, rows: rows)
    let horizon = OctantFrame(folded.octant, of: world.surface, around: viewpoint)
      .horizon(at: folded.a, folded.b)
    let panorama = try world.surface.panorama(
      from: world.observer, curvature: world.curvature,
      view: ray(azimuth, within: distance * (1 - 1e-7)))
    expect(
      panorama.skyline[0], is: horizon > -.infinity ? horizon / distance : nil,
      "\(world) towards \(target)")
  }

  @Test("A pixel shows the first ground that its ray meets", arguments: RandomWorld.Relief.allCases)
  func pixels(_ relief: RandomWorld.Relief) throws {
    var seeds = SeededRandom(seed: 77_003)
    for _ in 0..<25 {
      let world = try RandomWorld(seed: seeds.next(), relief: relief, sides: 1...30)
      let panorama = try world.surface.panorama(
        from: world.observer, curvature: world.curvature,
        view: PanoramaView(pitches: .degrees(-80...60), pixelsPerDegree: 0.13, exaggeration: 3))
      for column in 0..<panorama.strip.shape.columns {
        let azimuth = panorama.strip.azimuthDegrees(ofColumn: column)
        let crossings = literal(world, azimuth).crossings(within: .infinity)
        for row in 0..<panorama.strip.shape.rows {
          let slope = Angle.slope(pitchDegrees: panorama.strip.pitchDegrees(ofRow: row))
          let first = crossings.firstIndex { $0.slope.map { $0 >= slope } ?? false }
          let isExpected = accepts(
            panorama[column, row], first, crossings,
            hasFoot: world.surface.height(at: world.observer.cell) != nil)
          #expect(isExpected, "\(world), azimuth \(azimuth), row \(row)")
        }
      }
    }
  }

  private func accepts(
    _ pixel: PanoramaPixel, _ first: Int?, _ crossings: [PanoramaLiteralRay.Crossing],
    hasFoot: Bool
  ) -> Bool {
    guard let first else { return pixel == .sky }
    let isKnown = first == 0 ? hasFoot : crossings[first - 1].slope != nil
    guard isKnown else { return pixel == .unknown }
    guard case .ground(let distance, _) = pixel else { return false }
    let start = first == 0 ? 0 : crossings[first - 1].distanceMetres
    return (start * (1 - 1e-6)...crossings[first].distanceMetres * (1 + 1e-6)).contains(distance)
  }

  @Test func severalCoresGiveTheSame() async throws {
    let world = try RandomWorld(seed: 5, relief: .rough, sides: 80...120, isLimited: false)
    let one = try world.surface.panorama(from: world.observer)
    let many = try await world.surface.panorama(from: world.observer, cores: 3)
    #expect(one.strip == many.strip && one.skyline == many.skyline)
    for column in 0..<one.strip.shape.columns {
      let rows = 0..<one.strip.shape.rows
      #expect(rows.allSatisfy { one[column, $0] == many[column, $0] })
    }
  }
}
