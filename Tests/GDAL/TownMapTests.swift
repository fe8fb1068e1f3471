import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import CGDAL
import Testing

/// Maps written out as text, read back as towns.
@Suite struct TownMapTests {
  let scratch = Scratch()

  /// Nodes in a row, 0.001 degrees of longitude apart, and the ways drawn along them.
  private func map(_ ways: (id: Int, nodes: [Int], tags: [String: String])...) -> String {
    let nodes = (0..<30).map {
      let (column, row) = ($0 % 10, $0 / 10)
      return "<node id='\($0 + 1)' version='1' lon='9.5\(column)' lat='47.1\(row)'/>"
    }
    let lines = ways.map { way in
      "<way id='\(way.id)' version='1'>"
        + way.nodes.map { "<nd ref='\($0)'/>" }.joined()
        + way.tags.sorted { $0.key < $1.key }.map { "<tag k='\($0)' v=\"\($1)\"/>" }.joined()
        + "</way>"
    }
    return scratch.text(
      "town.osm", "<osm version='0.6'>\((nodes + lines).joined(separator: "\n"))</osm>")
  }

  private func read(_ path: String, _ options: TownMapOptions = .init()) throws -> TownMap {
    try TownMap(path: path, frame: "EPSG:32632", options: options)
  }

  @Test func streetsShareTheirNodesAndSayWhatTheyAre() throws {
    let town = try read(
      map(
        (1, [1, 2, 3], ["highway": "residential", "name": "A\\ &quot;B&quot;", "layer": "1"]),
        (2, [12, 2], ["highway": "footway", "tunnel": "building_passage"]),
        (3, [3, 4], ["highway": "primary", "bridge": "viaduct", "layer": "2;3"]),
        (4, [3, 5], ["highway": "path", "tunnel": "no", "bridge": "no", "covered": "arcade"]),
        (5, [1, 2, 12, 1], ["highway": "pedestrian", "area": "yes", "name": "Market"]),
        (6, [1, 11], ["highway": "proposed"]), (7, [1, 11], ["railway": "rail"])))
    #expect(town.ways.map(\.id).sorted() == (1...5).map { "way/\($0)" })
    let ways = Dictionary(uniqueKeysWithValues: town.ways.map { ($0.id, $0) })
    let lane = try #require(ways["way/1"])
    #expect(lane.name == "A\\ \"B\"" && lane.kind == "residential" && lane.level == 1)
    #expect(!lane.isCovered && !lane.isBridge && lane.points.count == 3)
    let passage = try #require(ways["way/2"])
    #expect(passage.isCovered && passage.points[1] == lane.points[1])
    let bridge = try #require(ways["way/3"])
    #expect(bridge.isBridge && bridge.level == 2 && bridge.points[0] == lane.points[2])
    let arcade = try #require(ways["way/4"])
    #expect(arcade.isCovered && !arcade.isBridge)
    let square = try #require(ways["way/5"])
    #expect(square.points.count == 4 && square.points.first == square.points.last)
    #expect(
      town.leftOut == [
        .init(reason: "bridges without width: 16.0 m are assumed", count: 1),
        .init(reason: "highway=proposed", count: 1),
      ])
  }

  @Test(
    arguments: [
      (["highway": "platform"], Way.Passage.doubtful), (["railway": "platform"], .doubtful),
      (["highway": "steps"], .open), (["highway": "steps", "indoor": "yes"], .doubtful),
      (["highway": "service", "service": "parking_aisle"], .open),
      (["highway": "rest_area"], .doubtful), (["highway": "construction"], .doubtful),
      (["highway": "traffic_island"], .doubtful), (["highway": "elevator"], .doubtful),
      (["highway": "proposed"], nil), (["highway": "razed"], nil), (["railway": "rail"], nil),
    ] as [([String: String], Way.Passage?)])
  func `who may walk where`(tags: [String: String], passage: Way.Passage?) throws {
    let town = try read(map((1, [1, 2], ["highway": "path"]), (2, [2, 3], tags)))
    #expect(town.ways.first { $0.id == "way/2" }?.passage == passage)
  }

  @Test func `areas are squares, with their outlines as ways`() throws {
    let ring = [1, 2, 12, 1]
    let town = try read(
      map(
        (1, ring, ["highway": "pedestrian"]), (2, ring, ["highway": "footway", "area": "yes"]),
        (3, ring, ["highway": "footway"]), (4, ring, ["highway": "pedestrian", "area": "no"]),
        (5, ring, ["place": "square", "layer": "-1", "name": "Low"]),
        (6, [3, 4, 14, 3], ["highway": "steps", "conveying": "yes", "tunnel": "yes"])))
    #expect(Set(town.squares.map(\.id)) == ["way/1", "way/2", "way/5"])
    #expect(town.squares.first { $0.id == "way/5" }?.level == -1)
    #expect(town.ways.count == 6 && town.ways.allSatisfy { $0.points.count == 4 })
    #expect(town.ways.first { $0.id == "way/5" }?.passage == .doubtful)
    let stairs = try #require(town.ways.first { $0.id == "way/6" })
    #expect(stairs.isConveying && stairs.isUnderground && stairs.isCovered)
  }

  @Test func pointsLieWhereProjSaysTheyDo() throws {
    let town = try read(map((1, [1, 2], ["highway": "path"])))
    // echo "9.50 47.10" | gdaltransform -s_srs EPSG:4326 -t_srs EPSG:32632
    let expected = MapPoint(x: 537_941.771, y: 5_216_398.121)
    #expect(town.ways[0].points[0].distanceMetres(to: expected) < 0.002)
    let bounds = try #require(town.bounds)
    #expect(bounds.contains(town.ways[0].points[1]))
  }

  @Test func buildingsRiseAsTheirTagsSay() throws {
    let ring = [1, 2, 12, 11, 1]
    let town = try read(
      map(
        (1, [1, 2], ["highway": "path"]), (2, ring, ["building": "yes", "height": "12 m"]),
        (3, ring, ["building": "yes", "height": "40 ft", "building:levels": "9"]),
        (4, ring, ["building": "house", "building:levels": "2", "roof:levels": "1"]),
        (5, ring, ["building": "yes"]), (6, ring, ["building": "yes", "height": "tall"]),
        (7, ring, ["building": "roof", "height": "4"]),
        (8, [5, 6, 16, 5], ["building:part": "yes", "min_height": "6", "height": "9"]),
        (12, ring, ["building": "church", "height": "15", "roof:height": "6"]),
        (9, ring, ["building": "yes", "location": "underground"]),
        (13, ring, ["building": "yes", "layer": "-1", "height": "12"]),
        (14, ring, ["building": "yes", "building:levels": "1", "roof:height": "6"]),
        (15, ring, ["building": "yes", "building:levels": "1", "roof:shape": "flat"]),
        (16, ring, ["building": "church", "building:levels": "1"]),
        (17, ring, ["building": "yes", "man_made": "water_tower"]),
        (18, ring, ["building": "yes", "height": "12", "roof:shape": "pyramidal"]),
        (19, ring, ["building": "greenhouse", "height": "9"]),
        (20, ring, ["building": "yes", "height": "9", "wall": "no"]),
        (10, ring, ["building": "proposed"]), (11, [1, 2], ["building": "yes"])))
    let heights = Dictionary(
      uniqueKeysWithValues: town.buildings.map { ($0.id, $0.heightMetres) })
    #expect(heights["way/2"] == 12...12)
    #expect(heights["way/3"].map { ($0.lowerBound - 12.192).magnitude < 1e-9 } == true)
    #expect(heights["way/4"] == 5...12)
    #expect(heights["way/5"] == 3...12 && heights["way/6"] == 3...12)
    #expect(heights["way/7"] == 0...4 && heights["way/8"] == 0...9)
    #expect(heights["way/12"] == 9...15)
    #expect(heights["way/13"] == 0...12 && heights["way/18"] == 6...12)
    #expect(heights["way/14"] == 2.5...10 && heights["way/15"] == 2.5...5.5)
    #expect(heights["way/16"] == 2.5...80 && heights["way/17"] == 3...80)
    #expect(heights["way/19"] == 0...9 && heights["way/20"] == 0...9)
    let typical = Dictionary(
      uniqueKeysWithValues: town.buildings.map { ($0.id, $0.typicalMetres) })
    #expect(typical["way/2"] == 12 && typical["way/4"] == 7.5 && typical["way/12"] == 12)
    #expect(typical["way/5"] == 6 && typical["way/6"] == 6)
    #expect(heights.count == 17 && heights["way/11"] == 0...12)
    #expect(town.buildings[0].area.outline.count == 4)
    #expect(
      Set(town.leftOut.map(\.reason)) == [
        "buildings without height or levels: 3.0 to 12.0 m are assumed",
        "buildings without height or levels: 3.0 to 80.0 m are assumed",
        "buildings whose height cannot be read: 3.0 to 12.0 m are assumed",
        "buildings underground", "building=proposed",
        "buildings whose outline does not close: its hull is assumed",
      ])
  }

  @Test func aBuildingInPartsStandsInThemOnly() throws {
    let town = try read(
      map(
        (1, [1, 2], ["highway": "path"]),
        (2, [1, 2, 12, 11, 1], ["building": "yes", "height": "20"]),
        (3, [1, 2, 12, 1], ["building:part": "yes", "height": "8"]),
        (4, [5, 6, 16, 15, 5], ["building": "yes", "height": "20"])))
    let heights = Dictionary(
      uniqueKeysWithValues: town.buildings.map { ($0.id, $0.heightMetres) })
    #expect(heights == ["way/2": 0...20, "way/3": 8...8, "way/4": 20...20])
  }

  @Test func aHouseMayBeTheOutlineOfItsGrounds() throws {
    let nodes = """
      <node id='1' lon='9.50' lat='47.10'/><node id='2' lon='9.53' lat='47.10'/>
      <node id='3' lon='9.53' lat='47.13'/><node id='4' lon='9.50' lat='47.13'/>
      <node id='5' lon='9.51' lat='47.11'/><node id='6' lon='9.52' lat='47.11'/>
      <node id='7' lon='9.52' lat='47.12'/>
      <way id='2'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='5'/></way>
      <way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/></way>
      """
    func map(_ name: String, house: String, grounds: String) throws -> TownMap {
      try read(
        scratch.text(
          name,
          """
          <osm version='0.6'>\(nodes)
          <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/>
          \(house)</way>
          <relation id='9'><member type='way' ref='1' role='outer'/>
          <member type='way' ref='2' role='inner'/><tag k='type' v='multipolygon'/>\(grounds)
          </relation></osm>
          """))
    }
    let building = "<tag k='building' v='yes'/>"
    let school = try map("a.osm", house: building, grounds: "<tag k='amenity' v='school'/>")
    #expect(school.buildings.map(\.id) == ["way/1"])
    let grove = try map("e.osm", house: building, grounds: "<tag k='landuse' v='forest'/>")
    #expect(grove.buildings.map(\.id) == ["way/1"] && grove.woods.map(\.id) == ["relation/9"])
    // So does a lake with an island.
    let water = "<tag k='natural' v='water'/>"
    let lake = try map("f.osm", house: water, grounds: water)
    #expect(lake.waters.count == 1 && lake.waters[0].area.holes.count == 1)
    // Drawn twice, it counts once, with its court.
    let twice = try map("b.osm", house: building, grounds: building)
    #expect(twice.buildings.map(\.id) == ["relation/9"] && twice.buildings[0].area.holes.count == 1)
    // Tags on the outline alone are how maps were drawn until 2017.
    let old = try map("c.osm", house: building, grounds: "")
    #expect(old.buildings.map(\.id) == ["relation/9"] && old.buildings[0].area.holes.count == 1)
    let open = try map(
      "d.osm", house: "<tag k='landuse' v='forest'/><tag k='area' v='no'/>", grounds: "")
    #expect(open.woods.allSatisfy { $0.id.hasPrefix("relation/") })
  }

  @Test func aBuildingMayHaveACourt() throws {
    let path = scratch.text(
      "court.osm",
      """
      <osm version='0.6'>
      <node id='1' lon='9.50' lat='47.10'/><node id='2' lon='9.53' lat='47.10'/>
      <node id='3' lon='9.53' lat='47.13'/><node id='4' lon='9.50' lat='47.13'/>
      <node id='5' lon='9.51' lat='47.11'/><node id='6' lon='9.52' lat='47.11'/>
      <node id='7' lon='9.52' lat='47.12'/>
      <way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/><nd ref='1'/></way>
      <way id='2'><nd ref='5'/><nd ref='6'/><nd ref='7'/><nd ref='5'/></way>
      <way id='3'><nd ref='1'/><nd ref='2'/><tag k='highway' v='path'/></way>
      <relation id='9'><member type='way' ref='1' role='outer'/>
      <member type='way' ref='2' role='inner'/><tag k='type' v='multipolygon'/>
      <tag k='building' v='castle'/><tag k='name' v='Keep'/></relation></osm>
      """)
    let town = try read(path)
    let castle = try #require(town.buildings.first)
    #expect(castle.id == "relation/9" && castle.name == "Keep")
    #expect(castle.area.outline.count == 4 && castle.area.holes.map(\.count) == [3])
    #expect(town.places.map(\.kind) == ["castle"])
  }

  @Test(
    arguments: [
      ("2599", 2599), ("2599.4 m", 2599.4), ("-3", -3), ("ca. 2600", nil), ("2600;2610", nil),
      ("nan", nil), ("0x10", nil), ("26000", nil), ("", nil),
    ] as [(String, Double?)])
  func peaksKeepTheirElevation(text: String, metres: Double?) throws {
    let path = scratch.text(
      "peak.osm",
      """
      <osm version='0.6'><node id='1' lon='9.5' lat='47.1'><tag k='natural' v='peak'/>
      <tag k='name' v='Horn'/><tag k='ele' v='\(text)'/></node>
      <node id='2' lon='9.51' lat='47.1'/><way id='1'><nd ref='1'/><nd ref='2'/>
      <tag k='highway' v='path'/></way></osm>
      """)
    #expect(try read(path).places.map(\.elevationMetres) == [metres])
  }

  @Test func theClipKeepsWholeWhatTouchesIt() throws {
    let ways = map(
      (1, [1, 2, 3], ["highway": "path"]), (2, [8, 9], ["highway": "path"]),
      (3, [1, 2, 12, 11, 1], ["building": "yes"]), (4, [8, 9, 19, 18, 8], ["building": "yes"]))
    let all = try read(ways)
    let start = all.ways[0].points[0]
    var options = TownMapOptions()
    options.clip = MapBounds(
      minX: start.x - 10, minY: start.y - 10, maxX: start.x + 10, maxY: start.y + 10)
    let town = try read(ways, options)
    #expect(town.ways.map(\.id) == ["way/1"] && town.ways[0].points.count == 3)
    #expect(town.buildings.map(\.id) == ["way/3"])
    options.clip = MapBounds(minX: 0, minY: 0, maxX: 1, maxY: 1)
    expectError(.badData, "none of the map's 2 streets") { _ = try read(ways, options) }
  }

  @Test func whatIsNoMapIsRefused() throws {
    expectError(.missingInput, "no such file") { _ = try read(scratch.path("absent.osm.pbf")) }
    expectError(.badData, "no OpenStreetMap file") {
      _ = try read(scratch.text("a.osm.pbf", "rubbish"))
    }
    expectError(.badData, "holds no street", "highway=proposed") {
      _ = try read(map((1, [1, 2], ["highway": "proposed"])))
    }
    expectError(.badData, "read to its end", "fetch it again") {
      _ = try read(scratch.text("cut.osm", "<osm version='0.6'><node id='1' lon='9' lat='47'/>"))
    }
    expectError(.badData, "crs EPSG:…") {
      _ = try TownMap(path: map((1, [1, 2], ["highway": "path"])), frame: nil)
    }
    expectError(.unavailable, "stopped") {
      let path = map((1, [1, 2], ["highway": "path"]))
      _ = try TownMap(path: path, frame: "EPSG:32632") { _ in false }
    }
  }
}
