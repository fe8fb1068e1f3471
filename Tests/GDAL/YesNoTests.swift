import BergfriedCore
import BergfriedStreets
import Testing

@testable import BergfriedGDAL

@Suite struct YesNoTests {
  let scratch = Scratch()

  @Test(arguments: ["F", "f", "N", "No", "False", "none", "0", "", "null"])
  func `no is no in any spelling`(word: String) { #expect(YesNo.reading(word) == false) }

  @Test(arguments: ["T", "Y", "True", "1", "yes", "YES"])
  func `yes is yes in any spelling`(word: String) { #expect(YesNo.reading(word) == true) }

  @Test(arguments: [
    ("bridge", "viaduct"), ("tunnel", "culvert"), ("covered", "arcade"), ("building", "house"),
    ("building", "Wohnhaus"), ("building:part", "column"), ("seasonal", "winter;spring"),
    ("seasonal", "spring; summer"), ("area", "523.25"), ("bridge", "T"), ("tunnel", "no"),
    ("surface", "maybe"), ("conveying", "forward"),
  ])
  func `kinds and what is not asked are not odd`(key: String, value: String) {
    #expect(!YesNo.isOdd(value, of: key))
  }

  @Test(arguments: [
    ("bridge", "maybe"), ("tunnel", "2"), ("covered", "?"), ("building", "7"), ("building", "X"),
    ("building", "unknown"), ("area", "maybe"), ("seasonal", "winter;perhaps"),
  ])
  func `what is neither yes nor no nor a kind is odd`(key: String, value: String) {
    #expect(YesNo.isOdd(value, of: key))
  }

  private func town(_ properties: String...) throws -> TownMap {
    let features = properties.enumerated().map { number, text in
      #"{"type":"Feature","properties":{"highway":"path",\#(text)},"geometry":"#
        + #"{"type":"LineString","coordinates":[[9,47],[9.1,47.\#(number + 1)]]}}"#
    }
    let path = scratch.text(
      "town.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
    return try TownMap(path: path, frame: "EPSG:32632")
  }

  @Test func `odd values are counted and read as yes`() throws {
    let town = try town(
      #""bridge":"maybe""#, #""bridge":"maybe""#, #""bridge":"viaduct""#, #""bridge":"F""#,
      #""tunnel":"2","area":"perhaps""#)
    #expect(
      town.oddValues.map { "\($0.key)=\($0.value) \($0.count)" } == [
        "bridge=maybe 2", "area=perhaps 1", "tunnel=2 1",
      ])
    #expect(town.oddValues.map(\.isReadAsYes) == [true, false, true])
    #expect(town.ways.map(\.isBridge) == [true, true, true, false, false])
    #expect(town.ways[4].isUnderground)
    #expect(try self.town(#""bridge":"yes","name":"A""#).oddValues.isEmpty)
  }

  @Test func `maps together count together`() {
    func odd(_ value: String, _ count: Int) -> OddValue {
      OddValue(key: "bridge", value: value, count: count)
    }
    #expect(OddValue.sums([odd("a", 1), odd("b", 4), odd("a", 5)]) == [odd("a", 6), odd("b", 4)])
  }

  /// A column that says no in some layer's way makes no house of anything.
  @Test(arguments: ["F", "0", "no", "false", "T", "1", "house"])
  func `a building is one unless it says no`(word: String) throws {
    let path = scratch.text(
      "town.geojson",
      #"{"type":"FeatureCollection","features":["#
        + #"{"type":"Feature","properties":{"highway":"path"},"geometry":"#
        + #"{"type":"LineString","coordinates":[[9,47],[9.1,47.1]]}},"#
        + #"{"type":"Feature","properties":{"building":"\#(word)","height":9},"geometry":"#
        + #"{"type":"Polygon","coordinates":[[[9,47],[9.01,47],[9.01,47.01],[9,47]]]}}]}"#)
    let town = try TownMap(path: path, frame: "EPSG:32632")
    #expect(town.buildings.count == (["T", "1", "house"].contains(word) ? 1 : 0))
  }
}
