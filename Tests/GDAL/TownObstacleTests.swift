import BergfriedCore
import BergfriedSurface
import Testing

@testable import BergfriedGDAL

/// What hides without being a building: walls, hedges, tanks, trees, and bridges.
@Suite struct TownObstacleTests {
  let scratch = Scratch()

  /// Metres from a corner in UTM.
  private func feature(_ kind: String, _ points: [(Double, Double)], _ tags: String) -> String {
    let pairs = points.map { "[\(500_000 + $0.0),\(5_220_000 + $0.1)]" }.joined(separator: ",")
    let coordinates = ["Point": pairs, "LineString": "[\(pairs)]", "Polygon": "[[\(pairs)]]"][kind]!
    return "{\"type\":\"Feature\",\"properties\":{\(tags)},\"geometry\":"
      + "{\"type\":\"\(kind)\",\"coordinates\":\(coordinates)}}"
  }

  private func read(_ features: String..., options: TownMapOptions = .init()) throws -> TownMap {
    let street = feature("LineString", [(0, -50), (100, -50)], #""highway":"path""#)
    let crs = #"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32632"}}"#
    let path = scratch.text(
      "town.geojson",
      "{\"type\":\"FeatureCollection\",\"crs\":\(crs),\"features\":["
        + ([street] + features).joined(separator: ",") + "]}")
    return try TownMap(path: path, frame: "EPSG:32632", options: options)
  }

  private let line = [(0.0, 0.0), (30.0, 0.0), (30.0, 15.0)]
  private let square = [(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0), (0.0, 0.0)]

  private func isHeld(_ x: Double, _ y: Double, by areas: [MapPolygon]) -> Bool {
    areas.contains { $0.contains(MapPoint(x: 500_000 + x, y: 5_220_000 + y)) }
  }

  @Test func wallsStandInPiecesAndHideNothingForCertain() throws {
    let town = try read(
      feature("LineString", line, #""barrier":"city_wall","height":"8","name":"Wall""#))
    let walls = town.buildings
    #expect(walls.count == 5 && walls.allSatisfy { $0.kind == "city wall" && !$0.isHouse })
    #expect(walls.allSatisfy { $0.heightMetres == 0...8 && !$0.isAssumed })
    #expect(walls.compactMap(\.name) == ["Wall"])
    #expect(isHeld(15, 1.9, by: walls.map(\.area)) && isHeld(31.9, -1.9, by: walls.map(\.area)))
    #expect(!isHeld(15, 2.1, by: walls.map(\.area)))
    #expect(town.leftOut.isEmpty)
  }

  @Test func whatAMapDoesNotSayIsAssumedAndTold() throws {
    let town = try read(
      feature("LineString", line, #""barrier":"hedge""#),
      feature("LineString", line, #""barrier":"retaining_wall","height":"tall""#),
      feature("LineString", line, #""barrier":"something new""#),
      feature("LineString", line, #""barrier":"kerb""#),
      feature("LineString", line, #""barrier":"fence","fence_type":"wire""#),
      feature("LineString", line, #""natural":"tree_row""#),
      feature("Polygon", square, #""natural":"scrub""#),
      feature("Point", [(50, 50)], #""man_made":"storage_tank","location":"underground""#),
      feature("Point", [(50, 50)], #""man_made":"water_tower""#))
    #expect(
      Set(town.leftOut.map { "\($0.count) \($0.reason)" }) == [
        "1 hedges without height: up to 6.0 m are assumed",
        "1 retaining walls without height: up to 10.0 m are assumed",
        "1 barriers without height: up to 3.0 m are assumed",
        "1 rows of trees without height: up to 20.0 m are assumed",
        "1 areas of scrub without height: up to 6.0 m are assumed",
        "1 water towers without height: up to 80.0 m are assumed",
        "1 storage tanks underground",
      ])
    #expect(Set(town.buildings.map(\.kind)) == ["retaining wall", "barrier", "water tower"])
    #expect(town.buildings.allSatisfy { $0.isAssumed && $0.heightMetres.lowerBound == 0 })
    #expect(Set(town.woods.map(\.heightMetres)) == [6, 20])
  }

  @Test func aFenceAroundGroundsIsNoBlock() throws {
    let fenced = try read(feature("Polygon", square, #""barrier":"fence","leisure":"park""#))
    let border = fenced.buildings.map(\.area)
    #expect(isHeld(10, 0.1, by: border) && !isHeld(10, 10, by: border))
    let thick = try read(feature("Polygon", square, #""barrier":"wall""#))
    #expect(isHeld(10, 10, by: thick.buildings.map(\.area)))
    let ring = try read(feature("LineString", square, #""barrier":"hedge""#))
    #expect(!isHeld(10, 10, by: ring.woods.map(\.area)))
    let filled = try read(feature("LineString", square, #""barrier":"hedge","area":"yes""#))
    #expect(isHeld(10, 10, by: filled.woods.map(\.area)))
  }

  @Test func pointsReachAsFarAsTheirCrowns() throws {
    let town = try read(
      feature("Point", [(50, 50)], #""natural":"tree","diameter_crown":"14","height":"25""#),
      feature("Point", [(80, 50)], #""natural":"tree""#))
    let trees = town.woods
    #expect(trees.map(\.heightMetres) == [25, 20])
    #expect(isHeld(57, 50, by: [trees[0].area]) && !isHeld(58, 50, by: [trees[0].area]))
    #expect(isHeld(84.9, 50, by: [trees[1].area]))
  }

  @Test func aTankThatIsABuildingIsReadOnce() throws {
    let town = try read(
      feature("Polygon", square, #""man_made":"silo","building":"silo","height":"20""#))
    #expect(town.buildings.map(\.heightMetres) == [20...20])
  }

  @Test func aWallRaisesTheHighSurfaceAlone() throws {
    let town = try read(feature("LineString", line, #""barrier":"city_wall","height":"8""#))
    let ground = try Surface(
      heights: Array(repeating: 100, count: 400), shape: GridShape(columns: 20, rows: 20),
      cellSize: CellSize(metres: 5))
    let standing = try TownSurface(
      ground: ground,
      transform: GeoTransform(
        originX: 499_990, originY: 5_220_060, columnStep: 5, rowStep: -5),
      buildings: town.buildings, woods: town.woods, verticalErrorMetres: 0)
    let raster = try TownRaster(of: standing)
    // Along the wall, cell by cell.
    for x in stride(from: 0.0, to: 30, by: 2.5) {
      let cell = try #require(standing.cell(of: MapPoint(x: 500_000 + x, y: 5_220_000.1)))
      #expect(raster.high.height(at: cell).map { $0 >= 108 } == true)
      #expect(raster.low.height(at: cell) == 100)
    }
  }

  @Test func bridgesOfAllKindsRestOnTheirOuterEnds() throws {
    func point(_ x: Double, _ y: Double) -> MapPoint {
      MapPoint(x: 500_000 + x, y: 5_220_000 + y)
    }
    let town = try read(
      // Two tracks that leave one abutment side by side.
      feature("LineString", [(0, 200), (40, 203)], #""railway":"rail","bridge":"yes""#),
      feature("LineString", [(0, 200), (40, 196)], #""railway":"rail","bridge":"yes""#),
      feature("LineString", [(0, 0), (40, 0)], #""railway":"rail","bridge":"viaduct""#),
      // A tenth of a metre off, and yet the same viaduct.
      feature("LineString", [(40.1, 0), (60, 0), (70, 10)], #""railway":"rail","bridge":"yes""#),
      feature(
        "LineString", [(0, 90), (40, 90)], #""highway":"footway","bridge":"yes","width":"2""#),
      feature("LineString", [(0, 95), (40, 95)], #""railway":"rail","bridge":"no""#),
      feature("Polygon", square, #""man_made":"bridge""#))
    #expect(town.spans.count == 7)
    let rail = town.spans.filter { isHeld(30, 4.9, by: [$0.area]) || isHeld(65, 5, by: [$0.area]) }
    #expect(rail.count == 3)
    for span in rail {
      #expect(Set(span.restsOn) == [point(0, 0), point(70, 10)])
    }
    let foot = try #require(town.spans.first { isHeld(20, 90, by: [$0.area]) })
    #expect(Set(foot.restsOn) == [point(0, 90), point(40, 90)])
    #expect(isHeld(20, 93.9, by: [foot.area]) && !isHeld(20, 94.1, by: [foot.area]))
    let fork = try #require(town.spans.first { isHeld(20, 201, by: [$0.area]) })
    #expect(Set(fork.restsOn) == [point(0, 200), point(40, 203), point(40, 196)])
    let deck = try #require(town.spans.first { isHeld(10, 19, by: [$0.area]) })
    #expect(deck.restsOn.count > 4 && town.buildings.isEmpty)
    #expect(town.leftOut.map(\.count) == [4])
  }

  @Test func guessedHeightsGoByKindUnlessTheOptionsSay() throws {
    func building(_ kind: String, _ more: String = "") -> String {
      feature("Polygon", square, "\"building\":\"\(kind)\"\(more)")
    }
    let houses = [building("garage"), building("church"), building("house")]
    let town = try read(houses[0], houses[1], houses[2], building("yes", #","height":"7""#))
    #expect(town.buildings.map(\.heightMetres) == [2...6, 3...80, 3...12, 7...7])
    #expect(town.buildings.map(\.isAssumed) == [true, true, true, false])
    #expect(
      Set(town.leftOut.map(\.reason)) == [
        "buildings without height or levels (garage): 2.0 to 6.0 m are assumed",
        "buildings without height or levels (church): 3.0 to 80.0 m are assumed",
        "buildings without height or levels: 3.0 to 12.0 m are assumed",
      ])
    var options = TownMapOptions()
    options.defaultBuildingMetres = 4...9
    let told = try read(houses[0], houses[1], houses[2], options: options)
    #expect(told.buildings.allSatisfy { $0.heightMetres == 4...9 && $0.isAssumed })
    #expect(told.leftOut.map(\.count) == [3])
  }

  @Test("Strips hold all that is near a line, and nothing far from it", arguments: UInt64(1)...40)
  func strips(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    func somewhere() -> MapPoint {
      MapPoint(x: 600_000 + random.unit() * 100, y: 5_200_000 + random.unit() * 100)
    }
    let line = (0..<Int.random(in: 2...6, using: &random)).map { _ in somewhere() }
    let half = 0.2 + random.unit() * 9
    let strips = MapPolygon.strips(along: line, halfWidthMetres: half, pieceMetres: 10)
    for _ in 0..<2_000 {
      let point = somewhere()
      let distance = zip(line, line.dropFirst()).map { start, end in
        let share = point.nearestShare(ofLineFrom: start, to: end)
        return point.distanceMetres(to: start.point(atShare: share, to: end))
      }.min()!
      let isHeld = strips.contains { $0.contains(point) }
      if distance <= half { #expect(isHeld, "seed \(seed), \(point)") }
      if distance > 1.5 * half + 0.01 { #expect(!isHeld, "seed \(seed), \(point)") }
    }
  }
}
