import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import CGDAL
import Testing

/// Counts and lengths by pyosmium 4.3 (haversine) from the same files: `SimpleHandler.way`, a
/// counter of `highway` values, and `osmium.geom.haversine_distance` of each way's nodes.
@Suite(.enabled(if: RealGround.isAtHand, "the maps of ../shared/data are absent"))
struct RealTownTests {
  private func read(
    _ name: String, _ options: TownMapOptions = .init()
  ) throws -> TownMap {
    try TownMap(
      path: RealGround.folder + "liechtenstein/" + name, frame: "EPSG:32632", options: options)
  }

  private func lengthMetres(_ way: Way) -> Double {
    zip(way.points, way.points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
  }

  /// The file has 8,271 ways with a highway, of which 20 platforms, 2 raceways and 1 building site,
  /// and 2 relations; 8 platforms of railways come on top. And 17,696 ways and 21 relations have a
  /// building.
  @Test func aWholeCountryIsRead() throws {
    let town = try read("liechtenstein-2024-03-03.osm.pbf")
    let ways = town.ways.filter { $0.id.hasPrefix("way/") }
    #expect(ways.count == 8271 + 8)
    let streets = try #require(town.tallies.first { $0.theme == .streets })
    #expect(streets.usedCount == ways.count + 2)
    #expect(streets.unused.isEmpty)
    #expect(ways.count { $0.kind == "platform" } == 24)
    let expected = [
      "residential": (1206, 210.663), "service": (2000, 128.773), "footway": (871, 50.182),
      "steps": (233, 3.784), "primary": (285, 28.469), "track": (1562, 502.098),
    ]
    for (kind, (count, kilometres)) in expected {
      let some = ways.filter { $0.kind == kind }
      #expect(some.count == count, "\(kind)")
      let sum = some.reduce(0) { $0 + lengthMetres($1) } / 1000
      #expect((sum / kilometres - 1).magnitude < 0.004, "\(kind): \(sum) km, not \(kilometres)")
    }
    #expect(ways.count { $0.isBridge } == 322)
    #expect(ways.count { $0.isCovered } == 77)
    // 162 parts of buildings come on top, 9 lie underground.
    let houses = town.buildings.filter(\.isHouse)
    #expect((17_700...17_900).contains(houses.count), "\(houses.count)")
    let known = houses.filter { !$0.isAssumed }
    #expect((859...1100).contains(known.count), "\(known.count)")
    #expect(town.woods.count > 500 && town.places.contains { $0.kind == "peak" })
  }

  @Test func aTownIsTheSameFromEitherFormat() throws {
    let town = try read("vaduz.osm.pbf")
    let same = try read("vaduz.geojson")
    #expect(town.places.contains { $0.name == "Vaduz" })
    #expect(town.buildings.contains { $0.name == "Schloss Vaduz" })
    let lines = Dictionary(uniqueKeysWithValues: town.ways.map { ($0.id, $0) })
    var equalCount = 0
    for way in same.ways where lines[way.id] == way { equalCount += 1 }
    #expect(equalCount > 1640, "\(equalCount) of \(same.ways.count)")
  }

  /// Equal nodes are equal points, and no two nodes fall together.
  @Test func sharedNodesStayShared() throws {
    let town = try read("vaduz.osm.pbf")
    let degrees = try TownMap(
      path: RealGround.folder + "liechtenstein/vaduz.osm.pbf", frame: "EPSG:4326")
    #expect(town.ways.map(\.id) == degrees.ways.map(\.id))
    var places: [MapPoint: MapPoint] = [:]
    var back: [MapPoint: MapPoint] = [:]
    for (way, same) in zip(town.ways, degrees.ways) {
      for (point, node) in zip(way.points, same.points) {
        #expect(places.updateValue(point, forKey: node) ?? point == point)
        #expect(back.updateValue(node, forKey: point) ?? node == node)
      }
    }
    #expect(places.count > 10_000)
  }

  @Test func aMapThatIsCutOffIsRefused() throws {
    let scratch = Scratch()
    let path = scratch.path("cut.osm.pbf")
    #expect(CPLCopyFile(path, RealGround.folder + "liechtenstein/vaduz.osm.pbf") == 0)
    let file = VSIFOpenL(path, "rb+")
    #expect(VSIFTruncateL(file, 300_000) == 0)
    VSIFCloseL(file)
    expectError(.badData, "cut.osm.pbf", "fetch it again") {
      _ = try TownMap(path: path, frame: "EPSG:32632")
    }
  }
}
