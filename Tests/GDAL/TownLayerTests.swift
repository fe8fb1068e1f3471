import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import Testing

/// Maps that are plain vector layers.
@Suite struct TownLayerTests {
  let scratch = Scratch()

  private func collection(_ name: String, _ features: String...) -> String {
    scratch.text(
      name,
      "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
  }

  private func feature(_ kind: String, _ coordinates: String, _ properties: String) -> String {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
      + "{\"type\":\"\(kind)\",\"coordinates\":\(coordinates)}}"
  }

  @Test func tagsMayStandInColumns() throws {
    let path = collection(
      "town.geojson",
      feature(
        "MultiLineString", "[[[9,47],[9.1,47]],[[9.1,47],[9.2,47]]]",
        #""highway":"path","@type":"way","@id":7"#),
      feature(
        "Polygon", "[[[9,47],[9.1,47],[9.1,47.1],[9,47]]]",
        #""building":"yes","building:levels":3"#),
      feature("Point", "[9,47]", #""name":"Peak","natural":"peak","ele":1234.5"#),
      feature(
        "LineString", "[[9,47],[9,47.1]]",
        #""highway":"steps","other_tags":"\"layer\"=>\"-1\",\"tunnel\"=>\"yes\"""#))
    let town = try TownMap(path: path, frame: "EPSG:32632")
    #expect(town.ways.map(\.id) == ["way/7", "way/7#2", "town/3"])
    #expect(town.ways[0].points[1] == town.ways[1].points[0])
    #expect(town.ways[2].level == -1 && town.ways[2].isCovered)
    #expect(town.buildings.map(\.heightMetres) == [7.5...18])
    #expect(town.places.map(\.name) == ["Peak"] && town.places[0].kind == "peak")
    #expect(town.places[0].point == town.ways[0].points[0])
    #expect(town.places[0].elevationMetres == 1234.5)
  }

  /// As shapefiles, Python's tables and Geofabrik's extracts say it.
  @Test(arguments: ["F", "f", "N", "n", "No", "NO", "False", "false", "none", "None", "0", ""])
  func `no is no in any spelling`(word: String) throws {
    let path = collection(
      "roads.geojson",
      feature(
        "LineString", "[[9,47],[9.1,47]]",
        #""highway":"path","bridge":"\#(word)","tunnel":"\#(word)","covered":"\#(word)""#))
    let way = try TownMap(path: path, frame: "EPSG:32632").ways[0]
    #expect(!way.isCovered && !way.isBridge, "\(word)")
  }

  @Test(arguments: ["T", "t", "Y", "yes", "True", "true", "1", "viaduct"])
  func `yes is yes in any spelling`(word: String) throws {
    let path = collection(
      "roads.geojson",
      feature("LineString", "[[9,47],[9.1,47]]", #""highway":"path","bridge":"\#(word)""#))
    #expect(try TownMap(path: path, frame: "EPSG:32632").ways[0].isBridge, "\(word)")
  }

  /// osmium exports a way that ends where it begins as a line and as an area.
  @Test(arguments: [false, true])
  func `a way that is exported twice is one`(isAreaFirst: Bool) throws {
    func both(_ number: Int, _ x: Double, _ tags: String) -> [String] {
      let ring = "[[\(x),47],[\(x + 0.01),47],[\(x + 0.01),47.01],[\(x),47]]"
      let properties = tags + #","@type":"way","@id":\#(number)"#
      let features = [
        feature("LineString", ring, properties), feature("MultiPolygon", "[[\(ring)]]", properties),
      ]
      return isAreaFirst ? features.reversed() : features
    }
    let features =
      both(1, 9, #""highway":"residential""#) + both(2, 9.1, #""building":"yes","height":"9""#)
      + both(3, 9.2, #""natural":"wood""#) + both(4, 9.3, #""highway":"pedestrian","area":"yes""#)
    let path = scratch.text(
      "export.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
    let town = try TownMap(path: path, frame: "EPSG:32632")
    #expect(town.ways.map(\.id) == ["way/1", "way/4"] && town.squares.map(\.id) == ["way/4"])
    #expect(town.buildings.map(\.id) == ["way/2"] && town.woods.map(\.id) == ["way/3"])
    #expect(town.leftOut.allSatisfy { $0.reason.contains("height") }, "\(town.leftOut)")
  }

  @Test func buildingsMayBeClosedLinesAndPoints() throws {
    let ring = "[[9,47],[9.1,47],[9.1,47.1],[9,47]]"
    let path = collection(
      "buildings.geojson", feature("LineString", "[[9,47],[9.1,47]]", #""highway":"path""#),
      feature("LineString", ring, #""building":"yes","height":"12""#),
      feature("Point", "[9,47]", #""building":"yes","height":"12""#),
      feature("Point", "[9,47]", #""building":"yes""#))
    let town = try TownMap(path: path, frame: "EPSG:32632")
    #expect(town.buildings.map(\.heightMetres) == [12...12, 0...12])
    #expect(town.buildings[1].isAssumed && !town.buildings[0].isAssumed)
    #expect(
      Set(town.leftOut.map(\.reason)) == [
        "buildings drawn as points: up to 8.0 m around them are assumed",
        "buildings that are no area",
      ])
  }

  @Test func `waters are areas, and some may be dry`() throws {
    func water(_ tags: String, _ kind: String = "Polygon") -> String {
      feature(
        kind, kind == "Polygon" ? "[[[9,47],[9.1,47],[9.1,47.1],[9,47]]]" : "[[9,47],[9.1,47]]",
        tags)
    }
    let path = collection(
      "waters.geojson", feature("LineString", "[[9,47],[9.1,47]]", #""highway":"path""#),
      water(#""natural":"water""#), water(#""waterway":"riverbank""#),
      water(#""natural":"water","seasonal":"winter""#), water(#""natural":"water","ford":"yes""#),
      water(#""natural":"water","layer":"-1""#), water(#""natural":"water","covered":"yes""#),
      water(#""natural":"water","intermittent":"yes""#), water(#""natural":"wetland""#),
      water(#""waterway":"stream""#, "LineString"))
    let town = try TownMap(path: path, frame: "EPSG:32632")
    #expect(town.waters.map(\.isSure) == [true, true, false, false, false])
    #expect(town.waters.allSatisfy { $0.area.outline.count >= 3 })
    #expect(town.buildings.isEmpty && town.woods.isEmpty)
  }

  @Test func optionsSayWhatAFileDoesNot() throws {
    let path = collection(
      "roads.geojson",
      feature("LineString", "[[9,47],[9.1,47]]", #""class":"track","label":"A","up":2"#),
      feature("LineString", "[[9,47],[9,47.1]]", #""class":"razed","label":"B","up":0"#))
    expectError(.badData, "holds no street", "layer") {
      _ = try TownMap(path: path, frame: "EPSG:32632")
    }
    var options = TownMapOptions()
    options.layers = [.streets: "roads"]
    options.columns = ["highway": "class", "name": "label", "layer": "up"]
    let town = try TownMap(path: path, frame: "EPSG:32632", options: options)
    #expect(town.ways.map(\.name) == ["A"])
    #expect(town.ways[0].kind == "track" && town.ways[0].level == 2)
    options.columns["name"] = "title"
    expectError(.usage, "no column 'title'", "'name'") {
      _ = try TownMap(path: path, frame: "EPSG:32632", options: options)
    }
    options.layers = [.buildings: "houses"]
    expectError(.usage, "no layer 'houses'", "roads") {
      _ = try TownMap(path: path, frame: "EPSG:32632", options: options)
    }
  }
}
