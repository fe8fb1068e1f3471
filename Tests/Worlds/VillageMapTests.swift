import BergfriedCore
import BergfriedStreets
import BergfriedSurface
import BergfriedWorlds
import Testing

@Suite struct VillageMapTests {
  private static func village(_ seed: Int) -> Village {
    Village(seed: UInt64(seed), extentMetres: 1600, resolutionMetres: 10)
  }

  @Test(arguments: 1...5)
  func `the streets are one network`(seed: Int) {
    let ways = VillageMapTests.village(seed).ways
    let graph = StreetGraph(ways: ways)
    #expect(graph.componentCount == 1 && graph.leftOut.isEmpty)
    #expect(Set(ways.map(\.id)).count == ways.count)
    let streets = VillageMapTests.village(seed).streets
    let names = Set(ways.compactMap(\.name))
    #expect(names.isSuperset(of: streets.map(\.name)))
    for street in streets {
      let metres = ways.filter { $0.name == street.name }.reduce(0) { $0 + $1.lengthMetres }
      #expect(abs(metres - street.lengthMetres) < 1e-3, "\(street.name)")
    }
  }

  @Test(arguments: 1...5)
  func `where streets cross they share a point`(seed: Int) {
    let ways = VillageMapTests.village(seed).ways
    let legs = ways.enumerated().flatMap { number, way in
      zip(way.points, way.points.dropFirst()).map { (way: number, start: $0, end: $1) }
    }
    /// On which side of a leg a point lies, in metres.
    func side(_ point: MapPoint, _ start: MapPoint, _ end: MapPoint) -> Double {
      ((end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x))
        / start.distanceMetres(to: end)
    }
    for one in legs {
      for other in legs where other.way > one.way {
        let (left, right) = (
          side(other.start, one.start, one.end), side(other.end, one.start, one.end)
        )
        let (near, far) = (
          side(one.start, other.start, other.end), side(one.end, other.start, other.end)
        )
        let isCrossing =
          left * right < 0 && near * far < 0
          && [left, right, near, far].allSatisfy { abs($0) > 1e-2 }
        #expect(!isCrossing, "\(ways[one.way].name!) and \(ways[other.way].name!)")
      }
    }
  }

  @Test(arguments: 1...5)
  func `one bridge crosses the river from bank to bank`(seed: Int) throws {
    let village = VillageMapTests.village(seed)
    let bridges = village.ways.filter(\.isBridge)
    let bridge = try #require(bridges.first)
    #expect(bridges.count == 1 && bridge.name == "Bridge Road" && bridge.level == 1)
    #expect((20...80).contains(bridge.lengthMetres))
    let (first, last) = (bridge.points.first!, bridge.points.last!)
    let middle = village.groundMetres(at: first.point(atShare: 0.5, to: last))
    #expect(middle < min(village.groundMetres(at: first), village.groundMetres(at: last)) - 1)
  }

  @Test(arguments: 1...5)
  func `only covered ways lead through buildings`(seed: Int) {
    let village = VillageMapTests.village(seed)
    let areas = village.townBuildings.map(\.area)
    var coveredCount = 0
    for way in village.ways {
      var isHit = false
      for (start, end) in zip(way.points, way.points.dropFirst()) {
        for step in 0...100 {
          let point = start.point(atShare: Double(step) / 100, to: end)
          isHit = isHit || areas.contains { $0.contains(point) }
        }
      }
      #expect(isHit == way.isCovered, "\(way.name!)")
      coveredCount += way.isCovered ? 1 : 0
    }
    #expect(coveredCount == 2)
  }

  @Test func `the town's buildings are the village's`() throws {
    let village = Village(extentMetres: 700, resolutionMetres: 2)
    #expect(village.townBuildings.count == village.buildings.count)
    let town = try TownSurface(
      ground: village.ground(), transform: village.transform, buildings: village.townBuildings,
      woods: [], verticalErrorMetres: 0)
    let raster = try TownRaster(of: town)
    let tower = village.churchTower
    let cell = village.cell(of: tower.point)
    #expect(raster.building(at: cell)?.name == tower.name)
    let top = Double(try #require(raster.high.height(at: cell)))
    #expect(abs(top - tower.topMetres) < 1)
    for building in village.buildings where village.houses.contains(building) {
      let cell = village.cell(of: building.footprint.centre)
      guard let high = raster.high.height(at: cell), let low = raster.low.height(at: cell) else {
        continue
      }
      let roof = building.roofMetres(above: building.footprint.centre)!
      #expect(Double(low) <= roof + 0.2 && roof - 0.2 <= Double(high), "\(building.name)")
    }
  }

  @Test(arguments: 1...5)
  func `places are what they are called`(seed: Int) throws {
    let village = VillageMapTests.village(seed)
    let places = village.places
    #expect(Set(places.map(\.name)).count == places.count && places.count == 8)
    for place in places {
      let ground = village.groundMetres(at: place.point)
      switch place.kind {
      case .lake: #expect(ground == Village.lakeLevelMetres)
      case .peak: #expect(ground > Village.lakeLevelMetres + 500)
      case .square, .landmark: #expect(ground > Village.lakeLevelMetres)
      }
    }
  }
}
