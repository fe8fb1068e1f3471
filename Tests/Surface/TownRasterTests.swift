import BergfriedCore
import BergfriedSurface
import BergfriedTestSupport
import Testing

@Suite struct TownRasterTests {
  private static let shape = GridShape(columns: 24, rows: 19)
  private static let transform = GeoTransform(
    originX: 500, originY: 300, columnStep: 2, rowStep: -2)
  private static let grid = MapBounds(transform: transform, shape: shape)

  private static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) -> MapPolygon {
    MapPolygon(x: x...x + width, y: y...y + height)
  }

  private static func ground(_ heights: [Float]) throws -> Surface {
    try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 2))
  }

  private static func area(_ random: inout SeededRandom) -> MapPolygon {
    rectangle(
      grid.minX - 4 + random.unit() * 50, grid.minY - 4 + random.unit() * 40,
      0.5 + random.unit() * 14, 0.5 + random.unit() * 10)
  }

  @Test func `the typical town lies between the two`() throws {
    let (town, _) = try Self.town(seed: 4)
    let typical = try town.town.typical()
    var buildingCount = 0
    for index in 0..<town.town.ground.shape.count {
      let cell = town.town.ground.shape.cell(at: index)
      let height = try #require(typical.height(at: cell))
      let low = try #require(town.low.height(at: cell))
      let high = try #require(town.high.height(at: cell))
      #expect(height >= low && height <= high)
      if town.building(at: cell) != nil, height > low { buildingCount += 1 }
    }
    #expect(buildingCount > 50)
  }

  @Test func `unknown ground stays unknown in the typical town`() throws {
    let (town, _) = try Self.town(seed: 5, unknownShare: 0.2)
    let typical = try town.town.typical()
    let unknown = (0..<town.town.ground.shape.count).map { town.town.ground.shape.cell(at: $0) }
      .filter { town.town.ground.height(at: $0) == nil && town.cover(at: $0) == .nothing }
    #expect(!unknown.isEmpty && unknown.allSatisfy { typical.height(at: $0) == nil })
  }

  private static func town(
    seed: Int, unknownShare: Double = 0
  ) throws -> (TownRaster, SeededRandom) {
    var random = SeededRandom(seed: UInt64(seed))
    let heights = (0..<shape.count).map { _ in
      random.unit() < unknownShare ? Surface.unknown : Float(400 + random.unit() * 30)
    }
    let buildings = (0..<9).map { index in
      let least = 2 + random.unit() * 8
      return Building(
        id: "\(index)", name: nil, area: area(&random),
        heightMetres: least...(least + random.unit() * 6))
    }
    let woods = (0..<4).map {
      Wood(id: "\($0)", area: area(&random), heightMetres: random.unit() * 25)
    }
    let town = try TownRaster(
      of: TownSurface(
        ground: ground(heights), transform: transform, buildings: buildings, woods: woods,
        verticalErrorMetres: random.unit() < 0.3 ? 0 : random.unit() * 3))
    return (town, random)
  }

  /// A cell's height as one of the many worlds within the stated ranges has it.
  private static func drawnHeights(
    of town: TownRaster, _ random: inout SeededRandom
  ) -> [Double?] {
    let error = town.town.verticalErrorMetres
    func off() -> Double { (random.unit() * 2 - 1) * error }
    func share(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + random.unit() * (range.upperBound - range.lowerBound)
    }
    let bare = (0..<shape.count).map { index -> Double? in
      town.town.ground.height(at: shape.cell(at: index)).map { Double($0) + off() }
    }
    var heights = bare
    for wood in town.town.woods {
      let grown = random.unit() * wood.heightMetres
      for cell in wood.area.cells(of: transform, in: shape) {
        let index = shape.index(of: cell)
        heights[index] = bare[index].map { max(heights[index]!, $0 + grown) }
      }
    }
    for building in town.town.buildings {
      let cells = building.area.cells(of: transform, in: shape).map(shape.index(of:))
      let foot = cells.compactMap { bare[$0] }
      guard cells.count == foot.count, let low = foot.min(), let high = foot.max() else { continue }
      let top = share(low...high) + share(building.heightMetres)
      for index in cells { heights[index] = max(heights[index]!, top) }
    }
    return heights
  }

  @Test(arguments: 1...200)
  func `the true surface lies between low and high`(seed: Int) throws {
    var (town, random) = try TownRasterTests.town(seed: seed)
    for _ in 0..<4 {
      let heights = TownRasterTests.drawnHeights(of: town, &random)
      for (index, height) in heights.enumerated() {
        let cell = TownRasterTests.shape.cell(at: index)
        let low = Double(try #require(town.low.height(at: cell)))
        let high = Double(try #require(town.high.height(at: cell)))
        #expect(low <= height! && height! <= high, "\(cell)")
      }
    }
  }

  @Test(arguments: 1...200)
  func `unknown ground hides nothing in low and everything in high`(seed: Int) throws {
    let (town, _) = try TownRasterTests.town(seed: seed, unknownShare: 0.3)
    let shape = TownRasterTests.shape
    let roofs = Set(
      town.town.buildings.flatMap { $0.area.cells(of: TownRasterTests.transform, in: shape) })
    for cell in (0..<shape.count).map(shape.cell(at:)) {
      let high = try #require(town.high.height(at: cell))
      let low = town.low.height(at: cell)
      if town.town.ground.height(at: cell) != nil {
        #expect(try #require(low) <= high && high < 1000)
      } else if !roofs.contains(cell) {
        #expect(low == nil && Double(high) >= 400 + TownSurface.wallMetres)
      }
    }
  }

  @Test func `a building is level and its top is stated`() throws {
    let shape = TownRasterTests.shape
    let ground = try TownRasterTests.ground(
      (0..<shape.count).map { Float(100 + shape.cell(at: $0).column) })
    let house = Building(
      id: "h", name: "House", area: TownRasterTests.rectangle(510, 270, 8, 10),
      heightMetres: 5...8)
    let town = try TownRaster(
      of: TownSurface(
        ground: ground, transform: TownRasterTests.transform, buildings: [house],
        woods: [Wood(id: "w", area: TownRasterTests.rectangle(500, 270, 12, 10), heightMetres: 20)],
        verticalErrorMetres: 0.5))
    let middle = try #require(town.town.cell(of: MapPoint(x: 513, y: 275)))
    #expect(town.building(at: middle) == house)
    // Its cells' ground is 105 to 108 m.
    #expect(town.high.height(at: middle) == 116.5 && town.low.height(at: middle) == 109.5)
    let shared = try #require(town.town.cell(of: MapPoint(x: 511, y: 275)))
    #expect(town.cover(at: shared) == .building(0))
    #expect(town.high.height(at: shared) == 125.5)
    let trees = try #require(town.town.cell(of: MapPoint(x: 505, y: 275)))
    #expect(town.cover(at: trees) == .wood(0) && town.building(at: trees) == nil)
    #expect(town.high.height(at: trees) == 122.5 && town.low.height(at: trees) == 101.5)
    #expect(town.cover(at: Cell(column: -1, row: 0)) == .nothing)
  }

  @Test func `a thin wall stands in high without gaps and not in low`() throws {
    let shape = TownRasterTests.shape
    let ground = try TownRasterTests.ground(Array(repeating: 100, count: shape.count))
    let corners = [(503.0, 264.0), (541, 296), (541, 296.4), (503, 264.4)].map {
      MapPoint(x: $0.0, y: $0.1)
    }
    let wall = Building(
      id: "w", name: nil, area: MapPolygon(outline: corners), heightMetres: 3...3)
    let town = try TownRaster(
      of: TownSurface(
        ground: ground, transform: TownRasterTests.transform, buildings: [wall], woods: [],
        verticalErrorMetres: 0))
    for step in 1..<1000 {
      let point = corners[0].point(atShare: Double(step) / 1000, to: corners[1])
      let cell = try #require(town.town.cell(of: point))
      #expect(town.high.height(at: cell) == 103 && town.building(at: cell) != nil)
      let isHeld = wall.area.contains(TownRasterTests.transform.centrePoint(of: cell))
      #expect(town.low.height(at: cell) == (isHeld ? 103 : 100))
    }
  }

  @Test func `a building on ground unknown under it stands on the ground round it`() throws {
    let shape = TownRasterTests.shape
    let area = TownRasterTests.rectangle(510, 270, 8, 10)
    var heights = [Float](repeating: 100, count: shape.count)
    for cell in area.cells(of: TownRasterTests.transform, in: shape) {
      heights[shape.index(of: cell)] = Surface.unknown
    }
    let town = try TownRaster(
      of: TownSurface(
        ground: TownRasterTests.ground(heights), transform: TownRasterTests.transform,
        buildings: [Building(id: "h", name: nil, area: area, heightMetres: 5...8)], woods: [],
        verticalErrorMetres: 1))
    let middle = try #require(town.town.cell(of: MapPoint(x: 513, y: 275)))
    #expect(town.high.height(at: middle) == 109 && town.low.height(at: middle) == 104)
    #expect(town.town.groundMetres(at: MapPoint(x: 513, y: 275)) == nil)
  }

  @Test(arguments: 1...100)
  func `ground between centres runs straight`(seed: Int) throws {
    var (town, random) = try TownRasterTests.town(seed: seed)
    let (shape, transform) = (TownRasterTests.shape, TownRasterTests.transform)
    let cell = Cell(
      column: Int.random(in: 0..<(shape.columns - 1), using: &random),
      row: Int.random(in: 0..<shape.rows, using: &random))
    let next = Cell(column: cell.column + 1, row: cell.row)
    let share = random.unit()
    let point = transform.centrePoint(of: cell)
      .point(atShare: share, to: transform.centrePoint(of: next))
    let (one, other) = (town.town.ground.height(at: cell)!, town.town.ground.height(at: next)!)
    let expected = Double(one) * (1 - share) + Double(other) * share
    #expect(abs(try #require(town.town.groundMetres(at: point)) - expected) < 1e-9)
    #expect(town.town.groundMetres(at: MapPoint(x: 499.9, y: 290)) == nil)
    #expect(
      town.town.groundMetres(at: MapPoint(x: 500, y: 300))
        == town.town.ground.height(
          at: Cell(column: 0, row: 0)
        ).map(Double.init))
  }
}
