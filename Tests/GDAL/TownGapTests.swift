import BergfriedCore
import BergfriedOSM
import BergfriedStreets
import BergfriedSurface
import Testing

@testable import BergfriedGDAL

/// What a file has only in part counts on the cautious side of each bound, and is told.
@Suite struct TownGapTests {
  let scratch = Scratch()

  /// Nodes 1 to 9 in three rows of three, 0.001 degrees apart, and a street; 11 and 12 lie south
  /// and north of them, 10 is nowhere.
  private func read(_ objects: String, _ options: TownMapOptions = .init()) throws -> TownMap {
    let nodes = (0..<9).map {
      "<node id='\($0 + 1)' lon='9.50\($0 % 3)' lat='47.10\($0 / 3)'/>"
    }
    let beyond = "<node id='11' lon='9.501' lat='47.09'/><node id='12' lon='9.501' lat='47.12'/>"
    let street = way(1, [1, 2], "highway", "path")
    let path = scratch.text("town.osm", "<osm>\(nodes.joined())\(beyond)\(street)\(objects)</osm>")
    return try TownMap(path: path, frame: "EPSG:32632", options: options)
  }

  private func way(_ id: Int, _ nodes: [Int], _ key: String, _ value: String) -> String {
    "<way id='\(id)'>" + nodes.map { "<nd ref='\($0)'/>" }.joined()
      + "<tag k='\(key)' v='\(value)'/><tag k='height' v='9'/></way>"
  }

  private func isTold(_ word: String, in town: TownMap) -> Bool {
    town.leftOut.contains { $0.reason.contains(word) }
  }

  @Test func `a building that lacks a corner may be as large again`() throws {
    let town = try read(way(2, [1, 3, 10, 7, 1], "building", "yes"))
    let building = try #require(town.buildings.first)
    #expect(building.heightMetres == 0...9 && building.isAssumed)
    let missing = try #require(town.ways.first?.points.first)
    #expect(building.area.contains(MapPoint(x: missing.x + 170, y: missing.y + 240)))
    #expect(isTold("buildings not all in the file", in: town))
    let whole = try read(way(2, [1, 3, 9, 7, 1], "building", "yes"))
    #expect(whole.buildings[0].heightMetres == 9...9 && !isTold("not all", in: whole))
  }

  @Test func `an outline that crosses itself is no sure one`() throws {
    let town = try read(way(2, [1, 9, 3, 7, 1], "building", "yes"))
    #expect(town.buildings[0].heightMetres == 0...9 && town.buildings[0].area.outline.count == 4)
    #expect(isTold("crosses itself", in: town))
  }

  @Test func `a wood or water whose border is not all there is no sure one`() throws {
    func area(_ key: String, _ value: String) -> String {
      "<way id='3'><nd ref='1'/><nd ref='3'/><nd ref='9'/></way><relation id='4'>"
        + "<member type='way' ref='3' role='outer'/><member type='way' ref='5' role='outer'/>"
        + "<tag k='type' v='multipolygon'/><tag k='\(key)' v='\(value)'/></relation>"
    }
    let wood = try read(area("landuse", "forest"))
    #expect(wood.woods.count == 1 && isTold("woods not all in the file", in: wood))
    let lake = try read(area("natural", "water"))
    #expect(lake.waters.map(\.isSure) == [false])
  }

  @Test func `gaps of streets and what may be a square are crossed`() throws {
    let town = try read(way(2, [1, 2, 10, 5, 6, 9], "highway", "residential"))
    #expect(town.ways.filter { $0.id.hasPrefix("way/2") }.map(\.points.count) == [2, 3])
    #expect(isTold("end where a node is missing", in: town))
    let gap = try #require(town.squares.first?.area)
    let ends = town.ways.filter { $0.id.hasPrefix("way/2") }.map(\.points)
    #expect(town.squares.count == 1 && gap.contains(ends[0][1]) && gap.contains(ends[1][0]))
    let square = try read(way(2, [1, 3, 10, 7, 1], "highway", "pedestrian"))
    #expect(square.squares.map(\.area.outline.count) == [4, 4])
    let ways = square.ways.filter { $0.id.hasPrefix("way/2") }
    #expect(ways.contains { $0.passage == .doubtful })
  }

  @Test func `nothing of it is told as nothing of it`() throws {
    let town = try read(way(2, [10, 20, 21, 10], "building", "yes"))
    let tally = try #require(town.tallies.first { $0.theme == .buildings })
    #expect(tally.foundCount == 1 && tally.usedCount == 0)
    #expect(tally.unused.map(\.reason) == ["none of whose nodes are in the file"])
  }

  @Test func `the sea lies on the right of a coastline`() throws {
    // Northward through the middle of the streets.
    let town = try read(
      way(2, [1, 3, 9, 7, 1], "highway", "path") + way(3, [11, 5, 12], "natural", "coastline"))
    try #require(town.waters.count == 1)
    let east = try #require(town.ways.first { $0.id == "way/2" }?.points[1])
    let west = try #require(town.ways.first { $0.id == "way/2" }?.points[3])
    let middle = MapPoint(x: (east.x + west.x) / 2, y: (east.y + west.y) / 2)
    func isSea(_ metres: Double) -> Bool {
      town.waters[0].area.contains(MapPoint(x: middle.x + metres, y: middle.y))
    }
    #expect(isSea(30) && !isSea(-30))
    let open = try read(
      way(2, [1, 3, 9, 7, 1], "highway", "path") + way(3, [11, 5], "natural", "coastline"))
    #expect(open.waters.map(\.isSure) == [false] && isTold("no sea", in: open))
  }

  @Test func `the sea reaches as far as towers do`() throws {
    var options = TownMapOptions()
    let coast =
      way(2, [1, 3, 9, 7, 1], "highway", "path") + way(3, [11, 5, 12], "natural", "coastline")
    let bounds = try #require(try read(coast).bounds)
    options.ground = bounds.grown(byMetres: 300)
    let near = try read(coast, options).waters
    let east = MapPoint(x: bounds.maxX + 290, y: bounds.centre.y)
    #expect(near.map(\.isSure) == [true] && near[0].area.contains(east))
    // Beyond the coast's ends nobody knows.
    options.ground = bounds.grown(byMetres: 3000)
    let far = try read(coast, options).waters
    #expect(far.map(\.isSure) == [true, false])
    #expect(!far[0].area.contains(east) && far[1].area.contains(east))
    #expect(!far[1].area.contains(bounds.centre))
  }

  @Test func `lines that should go around something stand for their hull`() throws {
    let building = try read(way(2, [1, 3, 9, 7], "building", "yes"))
    #expect(building.buildings.map(\.heightMetres) == [0...9])
    #expect(building.buildings.map(\.area.outline.count) == [4])
    #expect(isTold("buildings whose outline does not close", in: building))
    #expect(try read(way(2, [1, 3, 9, 7], "natural", "wood")).woods.count == 1)
    #expect(try read(way(2, [1, 3, 9, 7], "natural", "water")).waters.map(\.isSure) == [false])
  }

  @Test(arguments: ["building", "bridge", "Multipolygon", ""])
  func `relations of other types are areas where their ways are none`(type: String) throws {
    func town(_ tags: String) throws -> TownMap {
      let ring = [1, 3, 9, 7, 1].map { "<nd ref='\($0)'/>" }.joined()
      return try read(
        "<way id='3'>\(ring)\(tags)</way><relation id='4'>"
          + "<member type='way' ref='3' role='outline'/><tag k='type' v='\(type)'/>"
          + "<tag k='building' v='yes'/><tag k='height' v='9'/></relation>")
    }
    #expect(try town("").buildings.map(\.id) == ["relation/4"])
    let tags = "<tag k='building' v='yes'/><tag k='height' v='8'/>"
    let isMultipolygon = type == "Multipolygon"
    #expect(try town(tags).buildings.contains { $0.id == "way/3" } == !isMultipolygon)
  }

  @Test func `walls go on where nodes are missing`() throws {
    let town = try read(
      way(2, [1, 2, 10, 8, 9], "barrier", "wall") + way(4, [2, 8], "highway", "path"))
    let gap = try #require(town.ways.first { $0.id == "way/4" }?.points)
    let middle = gap[0].point(atShare: 0.5, to: gap[1])
    #expect(town.buildings.contains { $0.area.contains(middle) })
  }

  @Test func `a part of the map that nothing touches is told as such`() throws {
    var options = TownMapOptions()
    options.clip = MapBounds(minX: 0, minY: 0, maxX: 10, maxY: 10)
    options.box = .init(west: 4, south: 0, east: 4.1, north: 0.1)
    expectError(.badData, "touches the part asked for") { _ = try read("", options) }
  }
}
