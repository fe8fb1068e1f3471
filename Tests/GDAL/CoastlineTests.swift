import BergfriedCore
import Testing

@testable import BergfriedGDAL

/// Seas from coastlines in a square of 100 m, held against the side of the nearest line.
@Suite struct CoastlineTests {
  private let bounds = MapBounds(minX: 0, minY: 0, maxX: 100, maxY: 100)

  private func seas(_ lines: [(Double, Double)]...) -> [MapPolygon]? {
    var coast = Coastline()
    for line in lines { coast.add(line.map { MapPoint(x: $0.0, y: $0.1) }) }
    return coast.seas(within: bounds)
  }

  private func isSea(_ x: Double, _ y: Double, _ seas: [MapPolygon]?) -> Bool {
    seas?.contains { $0.contains(MapPoint(x: x, y: y)) } ?? false
  }

  /// To whole square metres.
  private func area(of seas: [MapPolygon]?) -> Double? {
    seas?.reduce(0) { $0 + $1.areaSquareMetres }.rounded()
  }

  @Test func `the water is on the right`() {
    // Northward through the middle: sea in the east.
    let north = seas([(50, -20), (50, 40)], [(50, 40), (50, 130)])
    #expect(isSea(90, 50, north) && !isSea(10, 50, north))
    #expect(area(of: north) == 5000)
    let south = seas([(50, 130), (50, -20)])
    #expect(isSea(10, 50, south) && !isSea(90, 50, south))
  }

  @Test func `a bay and a spit are closed along the border`() {
    // In from the west and out to the west again: land between, sea around.
    let spit = seas([(-10, 40), (60, 40), (60, 60), (-10, 60)])
    #expect(isSea(30, 20, spit) && isSea(90, 50, spit) && isSea(30, 80, spit))
    #expect(!isSea(30, 50, spit))
    #expect(area(of: spit) == 8800)
    let bay = seas([(-10, 60), (60, 60), (60, 40), (-10, 40)])
    #expect(isSea(30, 50, bay) && !isSea(90, 50, bay))
    #expect(area(of: bay) == 1200)
  }

  @Test func `two coasts make a strait`() {
    let strait = seas([(40, 120), (40, -20)].reversed(), [(60, 120), (60, -20)])
    #expect(isSea(50, 50, strait) && !isSea(20, 50, strait) && !isSea(80, 50, strait))
    let land = seas([(40, 120), (40, -20)], [(60, -20), (60, 120)])
    #expect(!isSea(50, 50, land) && isSea(20, 50, land) && isSea(80, 50, land))
  }

  @Test func `islands are holes, and rings of water seas`() {
    let island = [(20.0, 20.0), (40, 20), (40, 40), (20, 40), (20, 20)]
    let alone = seas(island)
    #expect(isSea(80, 80, alone) && !isSea(30, 30, alone))
    let beside = seas([(50, 120), (50, -20)], island)
    #expect(!isSea(30, 30, beside) && isSea(10, 50, beside) && !isSea(80, 50, beside))
    let water = seas(island.reversed())
    #expect(isSea(30, 30, water) && !isSea(80, 80, water))
    // A ring that reaches beyond the border.
    let cut = seas([(80, 40), (120, 40), (120, 60), (80, 60), (80, 40)])
    #expect(!isSea(90, 50, cut) && isSea(50, 50, cut) && isSea(90, 20, cut))
  }

  @Test func `rings may begin anywhere`() {
    let ring = [(80.0, 40.0), (120, 40), (120, 60), (80, 60)]
    for start in ring.indices {
      let turned = ring[start...] + ring[...start]
      let cut = seas(Array(turned))
      #expect(!isSea(90, 50, cut) && isSea(50, 50, cut) && area(of: cut) == 9600, "\(start)")
    }
    // Around all that is asked for.
    #expect(seas([(-10, -10), (110, -10), (110, 110), (-10, 110), (-10, -10)]) == [])
  }

  @Test func `no sea is guessed`() {
    #expect(seas([(50, -20), (50, 40)]) == nil)
    #expect(seas() == [])
    #expect(seas([(-50, -20), (-50, 40)]) == [])
  }

  /// Lines with a random course from border to border: every point lies in the sea if the nearest
  /// part of the line has it on its right.
  @Test(arguments: UInt64(1)...30)
  func `random coasts`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let heights = (0...12).map { _ in 30 + 40 * random.unit() }
    let line = heights.enumerated().map { (Double($0.offset) * 10 - 10, $0.element) }
    let isEastward = seed % 2 == 0
    let sea = try #require(seas(isEastward ? line : line.reversed()))
    for _ in 0..<100 {
      let (x, y) = (99 * random.unit() + 0.5, 99 * random.unit() + 0.5)
      let column = Int(((x + 10) / 10).rounded(.down))
      let share = (x + 10) / 10 - Double(column)
      let height = heights[column] * (1 - share) + heights[column + 1] * share
      // Eastward the sea is in the south.
      #expect(isSea(x, y, sea) == (isEastward ? y < height : y > height), "\(x), \(y)")
    }
  }
}
