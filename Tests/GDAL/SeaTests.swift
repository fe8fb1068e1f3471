import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import Testing

/// A sea in place of missing heights is what a raster has that says its height.
@Suite struct SeaTests {
  private let scratch = Scratch()

  /// Land on both sides of a sound that runs through a raster's middle.
  private struct Drawn {
    var fixture = RasterFixture()
    var options = TerrainOptions()
    private(set) var sea: [Bool] = []

    init(_ seed: UInt64, seaMetres: Double) {
      var random = SeededRandom(seed: seed)
      (fixture.columns, fixture.rows) = (
        12 + Int.random(in: 0..<12, using: &random), 10 + Int.random(in: 0..<8, using: &random)
      )
      let columns = fixture.columns
      let sound =
        3 + Int.random(in: 0..<3, using: &random)..<6 + Int.random(in: 0..<4, using: &random)
      sea = (0..<columns * fixture.rows).map { sound.contains($0 % columns) }
      fixture.values = sea.map { $0 ? seaMetres : 2 + Double.random(in: 0..<30, using: &random) }
      let own = [0.07, 0.3, 0.9, 1, 1.7, 2.6, 5][Int.random(in: 0..<7, using: &random)]
      if own != 1 || Int.random(in: 0..<2, using: &random) == 0 {
        options.resolutionMetres = 10 * own
      }
    }

    /// The cells of the sound, as the map has them.
    var areas: [MapPolygon] {
      let (steps, columns) = (fixture.steps!, fixture.columns)
      let first = Double(sea.firstIndex(of: true)! % columns)
      let last = Double(sea[..<columns].lastIndex(of: true)!) + 1
      let (west, east) = (steps[0] + first * steps[1], steps[0] + last * steps[1])
      let (north, south) = (steps[3] + 100, steps[3] + Double(fixture.rows) * steps[5] - 100)
      return [
        MapPolygon(
          outline: [(west, north), (east, north), (east, south), (west, south)].map {
            MapPoint(x: $0.0, y: $0.1)
          })
      ]
    }

    /// The raster's own surface: bilinear between the four nearest centres, level at the border.
    func ownMetres(_ point: MapPoint) -> Double? {
      let (steps, values) = (fixture.steps!, fixture.values!)
      let (u, v) = ((point.x - steps[0]) / steps[1], (point.y - steps[3]) / steps[5])
      guard u >= 0, v >= 0, u <= Double(fixture.columns), v <= Double(fixture.rows) else {
        return nil
      }
      let across = min(max(u - 0.5, 0), Double(fixture.columns - 1))
      let down = min(max(v - 0.5, 0), Double(fixture.rows - 1))
      let (i, j) = (min(Int(across), fixture.columns - 2), min(Int(down), fixture.rows - 2))
      let (p, q) = (across - Double(i), down - Double(j))
      func value(_ right: Int, _ below: Int) -> Double {
        values[(j + below) * fixture.columns + i + right]
      }
      return (1 - q) * ((1 - p) * value(0, 0) + p * value(1, 0))
        + q * ((1 - p) * value(0, 1) + p * value(1, 1))
    }

    func dried() -> Drawn {
      var dried = self
      dried.fixture.values = zip(fixture.values!, sea).map { $1 ? -9999 : $0 }
      dried.fixture.noData = -9999
      return dried
    }

    func terrain(_ name: String, in scratch: Scratch) throws -> Terrain {
      try Terrain(path: fixture.write(name, in: scratch), options: options)
    }
  }

  @Test(arguments: 1...40)
  func `missing heights in the sea are as those that a raster has`(seed: UInt64) throws {
    let drawn = Drawn(seed, seaMetres: 0.5)
    let told = try drawn.terrain("told.tif", in: scratch)
    let dry = try drawn.dried().terrain("dry.tif", in: scratch)
    let window = told.shape.window
    let expected = try told.boundedGround(window: window)
    let ground = try dry.boundedGround(
      window: window, sea: Sea(areas: drawn.areas, metres: 0.5...0.5))
    #expect(heights(ground.surface) == heights(expected.surface), "seed \(seed)")
    #expect(heights(ground.bounds.lowest) == heights(expected.bounds.lowest), "seed \(seed)")
    #expect(heights(ground.bounds.highest) == heights(expected.bounds.highest), "seed \(seed)")
    let sea = try #require(ground.sea)
    #expect(sea.cellCount == drawn.sea.count { $0 }, "seed \(seed)")
    #expect((sea.squareMetres - 100 * Double(sea.cellCount)).magnitude < 1, "seed \(seed)")
    #expect(try dry.boundedGround(window: window).surface.unknownCount > 0)
  }

  @Test(arguments: 1...40)
  func `the bounds hold every height that the sea may stand at`(seed: UInt64) throws {
    let dried = Drawn(seed, seaMetres: 0).dried()
    let dry = try dried.terrain("dry.tif", in: scratch)
    let window = dry.shape.window
    let ground = try dry.boundedGround(window: window, sea: Sea(areas: dried.areas, metres: -1...2))
    let level = try dry.boundedGround(
      window: window, sea: Sea(areas: dried.areas, metres: 0.5...0.5))
    var random = SeededRandom(seed: seed + 1000)
    let area = MapBounds(transform: dry.transform, shape: window.shape)
    var compared = 0
    for metres in [-1, 0, 0.5, 2] {
      let drawn = Drawn(seed, seaMetres: metres)
      for _ in 0..<1000 {
        let point = MapPoint(
          x: Double.random(in: area.minX...area.maxX, using: &random),
          y: Double.random(in: area.minY...area.maxY, using: &random))
        guard let own = drawn.ownMetres(point),
          ground.surface.heightMetres(at: point, in: dry.transform) != nil
        else { continue }
        compared += 1
        func height(_ surface: Surface) -> Double? {
          surface.heightMetres(at: point, in: dry.transform)
        }
        let low = try #require(height(ground.bounds.lowest), "seed \(seed), \(point)")
        let high = try #require(height(ground.bounds.highest), "seed \(seed), \(point)")
        #expect(low - 0.01 <= own && own <= high + 0.01, "seed \(seed), \(point), \(metres) m")
      }
    }
    #expect(compared > 1000, "seed \(seed)")
    // Inland the sea adds nothing.
    let reach = 12 + 2 * dry.cellSize.widthMetres
    let (swinging, still) = (heights(ground.bounds.highest), heights(level.bounds.highest))
    for index in swinging.indices {
      let centre = dry.transform.centrePoint(of: window.shape.cell(at: index))
      guard !dried.areas[0].bounds!.grown(byMetres: reach).contains(centre) else { continue }
      #expect(swinging[index] == still[index], "seed \(seed), \(centre)")
    }
  }

  @Test func `no height that a raster has is changed, and none beside the sea is made up`() throws {
    var drawn = Drawn(3, seaMetres: 1)
    drawn.options.resolutionMetres = nil
    let terrain = try drawn.terrain("told.tif", in: scratch)
    let window = terrain.shape.window
    let sea = Sea(areas: drawn.areas, metres: 7...7)
    let ground = try terrain.boundedGround(window: window, sea: sea)
    #expect(try heights(ground.surface) == heights(terrain.surface(window: window)))
    #expect(ground.sea?.cellCount == 0)
    var dry = drawn.dried()
    dry.fixture.values![0] = -9999
    let gap = try dry.terrain("dry.tif", in: scratch).boundedGround(window: window, sea: sea)
    #expect(gap.surface.unknownCount == 1 && gap.surface.height(at: Cell(column: 0, row: 0)) == nil)
  }

  private func heights(_ surface: Surface) -> [Float] { surface.withHeights { Array($0) } }
}
