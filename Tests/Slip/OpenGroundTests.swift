import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// What bars the ground, on a field drawn by hand: two streets, and nothing but ground between.
@Suite struct OpenGroundTests {
  /// A town of 100 m by 60 m in cells of 2 m, with a street on its west and one on its east.
  private func town(
    houses: [Building] = [], error: Double = 0, height: (Double) -> Double = { _ in 0 }
  ) throws -> Town {
    let surface = try TownSurface(
      on: Surface(columns: 50, rows: 30) { column, _ in Float(height(Double(column) * 2 + 1)) },
      buildings: houses, verticalErrorMetres: error)
    let ways = [5.0, 95].map { x in
      Way(id: "way/\(x)", kind: "path", points: [MapPoint(x: x, y: 30), MapPoint(x: x, y: 38)])
    }
    return Town(surface, ways: ways)
  }

  private func kind(
    _ town: Town, _ ground: OpenGround = OpenGround(), seconds: Int64 = 3600
  ) async throws -> VerdictKind {
    let night = Ticks.seconds(0)..<Ticks.seconds(seconds)
    let blind = Telescope(
      name: "blind", optics: .nakedEye, schedule: .reserve)
    let coverage = try await Coverage(
      of: town,
      CoverageQuestion(
        towers: [
          Tower(
            name: "Tower", point: MapPoint(x: 50, y: 50), eye: .aboveGround(metres: 9),
            telescopes: [blind])
        ], targetHeightMetres: 1.7,
        ladders: [.any(least: 1)], night: night), cores: 2)
    let question = SlipQuestion(
      from: [0], to: [town.streets.nodes.count - 1], times: night, speedMetresPerSecond: 1)
    let terrain = try await OpenGroundTerrain(
      of: coverage, ground, times: night, refuges: .none, cores: 2)
    return OpenGroundSearch(question, on: terrain).kind
  }

  private func strip(_ from: Double, _ to: Double, _ low: Double = 0, _ high: Double = 60)
    -> MapPolygon
  {
    MapPolygon(x: from...to, y: low...high)
  }

  private func house(_ area: MapPolygon, low: Double = 4) -> Building {
    Building(id: "way/1", name: nil, area: area, heightMetres: low...6)
  }

  @Test func `a field is crossed, off paths at 0.6 of the speed and no faster than it`()
    async throws
  {
    #expect(try await kind(town()) == .route)
    // 90 m at 0.6 m/s, 8 directions and corners of cells; and at 1 m/s for certain.
    #expect(try await kind(town(), seconds: 162) == .route)
    #expect(try await kind(town(), seconds: 120) == .undecided)
    #expect(try await kind(town(), seconds: 78) == .guarded)
  }

  @Test func `water bars, and a gap in it does not`() async throws {
    func ponds(_ ponds: MapPolygon...) -> OpenGround { OpenGround(waters: ponds.map { Water($0) }) }
    #expect(try await kind(town(), ponds(strip(40, 50))) == .unconnected)
    // All of it is water together, though no pond holds a whole cell where they meet.
    #expect(
      try await kind(town(), ponds(strip(40, 45.1, 0, 31), strip(45.1, 50), strip(39, 46, 30.9)))
        == .unconnected)
    #expect(try await kind(town(), ponds(strip(40, 50, 0, 25), strip(40, 50, 35))) == .route)
    // Nobody can tell whether one gets through half a metre between houses or waters in a cell.
    #expect(
      try await kind(town(), ponds(strip(40, 50, 0, 30.6), strip(40, 50, 31.1))) == .undecided)
  }

  @Test func `nobody relies on dry water, nor on water that may be dry`() async throws {
    func kind(_ pond: MapPolygon, isSure: Bool) async throws -> VerdictKind {
      try await self.kind(town(), OpenGround(waters: [Water(pond, isSure: isSure)]))
    }
    #expect(try await kind(strip(40, 50), isSure: true) == .unconnected)
    #expect(try await kind(strip(40, 50), isSure: false) == .undecided)
    #expect(try await kind(strip(40, 50, 0, 25), isSure: false) == .route)
  }

  @Test func `houses bar, and what is open beneath may not`() async throws {
    #expect(try await kind(town(houses: [house(strip(40, 50))])) == .unconnected)
    #expect(try await kind(town(houses: [house(strip(40, 50), low: 0)])) == .undecided)
    #expect(try await kind(town(houses: [house(strip(40, 50, 10))])) == .route)
  }

  @Test func `cliffs bar as far as heights are known`() async throws {
    let cliff = { (x: Double) in min(max(x - 45, 0), 10) * 1.2 }
    #expect(try await kind(town(height: cliff)) == .unconnected)
    #expect(try await kind(town(height: cliff), OpenGround(steepestDegrees: 55)) == .route)
    #expect(try await kind(town(error: 1.5, height: cliff)) == .undecided)
  }

  @Test func `slopes slow down`() async throws {
    let ramp = { (x: Double) in min(max(x - 20, 0), 60) * 0.5 }
    #expect(try await kind(town(height: ramp), seconds: 600) == .route)
    // 60 m at 0.6 exp(-3.5 · 0.5) m/s take 575 s.
    #expect(try await kind(town(height: ramp), seconds: 400) == .undecided)
  }

  @Test func `the hiking function is Tobler's`() {
    // 5.0365 km/h on the level, 6 at its best, 0.6 of that off paths.
    #expect(abs(HikingFunction.share(atSlope: 0) - 0.6) < 1e-12)
    #expect(abs(HikingFunction.greatestShare - 0.6 * 6 / 5.0367) < 1e-4)
    #expect(
      abs(HikingFunction.share(atSlope: 0.3) - 0.6 * 6 / 5.0367 * 0.29376) < 1e-4)
    #expect(HikingFunction.greatestShare < 1)
    #expect(
      HikingFunction.leastShare(atSlopes: -0.4...0.2) == HikingFunction.share(atSlope: -0.4))
  }
}
