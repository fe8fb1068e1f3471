import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

/// A raster's own surface lies between the bounds of the grid that it was warped to.
@Suite struct TerrainBoundsTests {
  private let scratch = Scratch()

  /// A raster of random heights, some of them missing, in some frame and cells of some size.
  private struct Drawn: CustomStringConvertible {
    var fixture = RasterFixture()
    var options = TerrainOptions()
    let isGeographic: Bool
    let description: String

    init(_ seed: UInt64) {
      var random = SeededRandom(seed: seed)
      (fixture.columns, fixture.rows) = (8 + random.below(12), 8 + random.below(12))
      let roughness = [0.1, 3, 40][random.below(3)]
      let gapCount = random.below(3)
      let columns = fixture.columns
      var values = (0..<columns * fixture.rows).map { index in
        Double(index % columns) * 2 + random.unit() * roughness
      }
      for _ in 0..<gapCount { values[random.below(values.count)] = -9999 }
      fixture.values = values
      if gapCount > 0 { fixture.noData = -9999 }
      isGeographic = random.below(2) == 0
      if isGeographic {
        fixture.steps = [9.5, 0.0004, 0, 47.2, 0, -0.0003]
        fixture.crs = "EPSG:4326"
        if random.below(3) == 0 { options.frame = "EPSG:3035" }
      }
      // From far finer than the raster's cells of 10 or 30 m to far coarser.
      let own = isGeographic ? 30.0 : 10
      if !isGeographic || random.below(3) > 0 {
        options.resolutionMetres = own * [0.07, 0.3, 0.9, 1.7, 2.6, 5][random.below(6)]
      }
      description = "seed \(seed)"
    }

    func reaches(_ place: (x: Double, y: Double)) -> Bool {
      let steps = fixture.steps!
      let (u, v) = ((place.x - steps[0]) / steps[1], (place.y - steps[3]) / steps[5])
      return u >= 0 && v >= 0 && u <= Double(fixture.columns) && v <= Double(fixture.rows)
    }

    /// The slow truth: bilinear between the four nearest, level at the border.
    func ownMetres(_ place: (x: Double, y: Double)) -> Double? {
      let steps = fixture.steps!
      let u = min(max((place.x - steps[0]) / steps[1] - 0.5, 0), Double(fixture.columns - 1))
      let v = min(max((place.y - steps[3]) / steps[5] - 0.5, 0), Double(fixture.rows - 1))
      let (i, j) = (min(Int(u), fixture.columns - 2), min(Int(v), fixture.rows - 2))
      let (p, q) = (u - Double(i), v - Double(j))
      var sum = 0.0
      for (right, below, weight) in [
        (0, 0, (1 - p) * (1 - q)), (1, 0, p * (1 - q)), (0, 1, (1 - p) * q), (1, 1, p * q),
      ] {
        let value = fixture.values![(j + below) * fixture.columns + i + right]
        // On the very border of a gap either may be told.
        if value == -9999 { return nil }
        sum += weight * value
      }
      return sum
    }
  }

  @Test(arguments: 1...60)
  func `all of the raster lies between`(seed: UInt64) throws {
    let drawn = Drawn(seed)
    let terrain = try Terrain(path: drawn.fixture.write(in: scratch), options: drawn.options)
    var random = SeededRandom(seed: seed + 1000)
    let whole = terrain.shape
    let window = GridWindow(
      column: random.below(max(1, whole.columns / 3)), row: random.below(max(1, whole.rows / 3)),
      shape: GridShape(
        columns: max(1, whole.columns * 2 / 3), rows: max(1, whole.rows * 2 / 3)))
    let ground = try terrain.boundedGround(window: window)
    let transform = terrain.transform.moved(to: window)
    let area = MapBounds(transform: transform, shape: window.shape)
    var compared = 0
    for _ in 0..<4000 {
      let point = MapPoint(
        x: area.minX + random.unit() * area.widthMetres,
        y: area.minY + random.unit() * area.heightMetres)
      guard let height = ground.surface.heightMetres(at: point, in: transform) else { continue }
      var place = (x: point.x, y: point.y)
      if drawn.isGeographic {
        let lonLat = try #require(try terrain.lonLat(x: point.x, y: point.y))
        place = (lonLat.lon, lonLat.lat)
      }
      guard drawn.reaches(place) else { continue }
      let own = try #require(drawn.ownMetres(place), "\(drawn), \(point): known, \(height)")
      let low = try #require(ground.bounds.lowest.heightMetres(at: point, in: transform))
      let high = try #require(ground.bounds.highest.heightMetres(at: point, in: transform))
      // What a place may be off by, on slopes of up to 4.
      let slack = 0.01
      #expect(low - slack <= own && own <= high + slack, "\(drawn), \(point): \(low)...\(high)")
      #expect(low <= height && height <= high, "\(drawn), \(point)")
      #expect(own - height <= ground.aboveMetres + slack + (high - low), "\(drawn)")
      compared += 1
    }
    #expect(compared > 300 || drawn.fixture.noData != nil, "\(drawn)")
  }

  @Test func `a plane loses nothing`() throws {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows) = (30, 20)
    fixture.values = (0..<600).map { Double($0 % 30) * 3 + Double($0 / 30) }
    for metres in [2.0, 7, 9] {
      var options = TerrainOptions()
      options.resolutionMetres = metres
      let terrain = try Terrain(path: fixture.write(in: scratch), options: options)
      let inner = GridWindow(
        column: Int(20 / metres), row: Int(20 / metres),
        shape: GridShape(columns: Int(200 / metres), rows: Int(120 / metres)))
      let ground = try terrain.boundedGround(window: inner)
      #expect(ground.aboveMetres < 0.001 && ground.belowMetres < 0.001, "\(metres)")
      for cell in [Cell(column: 5, row: 5), Cell(column: 9, row: 3)] {
        let high = try #require(ground.bounds.highest.height(at: cell))
        let low = try #require(ground.bounds.lowest.height(at: cell))
        #expect(high - low < 0.002, "\(metres)")
      }
    }
  }

  @Test func `a dyke between the centres stands in the highest ground only`() throws {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows) = (40, 20)
    fixture.steps = [500_000, 2, 0, 5_200_000, 0, -2]
    fixture.values = (0..<800).map { $0 % 40 == 21 ? 6 : 0 }
    var options = TerrainOptions()
    options.resolutionMetres = 10
    let terrain = try Terrain(path: fixture.write(in: scratch), options: options)
    let ground = try terrain.boundedGround(window: terrain.shape.window)
    let top = MapPoint(x: 500_043, y: 5_199_980)
    let transform = terrain.transform
    let middle = try #require(ground.surface.heightMetres(at: top, in: transform))
    let high = try #require(ground.bounds.highest.heightMetres(at: top, in: transform))
    #expect(middle < 2 && high >= 6)
    #expect((4...6).contains(ground.aboveMetres))
  }

  @Test func `a raster that is read as it lies is its own bounds`() throws {
    let terrain = try Terrain(path: RasterFixture().write(in: scratch))
    let ground = try terrain.boundedGround(window: terrain.shape.window)
    #expect(ground.bounds.isExact && ground.bounds.lowest === ground.surface)
  }
}

extension SeededRandom {
  fileprivate mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
