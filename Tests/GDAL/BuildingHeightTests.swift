import Testing

@testable import BergfriedGDAL

/// What the tags can mean at the most never is above what is taken for the most.
@Suite struct BuildingHeightTests {
  private func metres(_ pairs: [String: String]) -> ClosedRange<Double> {
    var tags = FeatureTags()
    tags["building"] = "yes"
    for (key, value) in pairs { tags[key] = value }
    return BuildingHeight(tags, TownMapOptions()).metres
  }

  @Test(arguments: [
    ("12", 12), ("12,5 m", 12.5), ("40 ft", 12.192), ("40'6\"", 12.3444), ("66’", 20.1168),
    ("２０", 20), ("٢٠", 20), ("20.", 20),
  ])
  func `heights in every spelling`(text: String, metres: Double) throws {
    #expect(abs(try #require(BuildingHeight.metres(of: text)) - metres) < 1e-9)
  }

  @Test(arguments: [
    ("ca. 20", 20), ("~20", 20), ("20+", 20), (">20", 20), ("12 m;24 m", 24), ("12-25", 25),
    ("20m (spire 25)", 25), ("20 mt", 20), ("20yd", 20), ("tall", 12), ("-5", 12), ("NaN", 12),
    ("1 200 cm", 12),
  ])
  func `what cannot be read counts with its greatest number`(text: String, most: Double) {
    #expect(BuildingHeight.metres(of: text) == nil)
    #expect(metres(["height": text]) == 3...most)
  }

  @Test(arguments: [("G+2", 18), ("5+1", 34), ("12 floors", 58), ("~12", 58), ("many", 12)])
  func `levels that cannot be read`(text: String, most: Double) {
    #expect(BuildingHeight.count(of: text) == nil)
    #expect(metres(["building:levels": text]) == 3...most)
  }

  @Test func `levels in every spelling`() {
    #expect(BuildingHeight.count(of: "2;3") == 3 && BuildingHeight.count(of: "2-4") == 4)
    #expect(BuildingHeight.count(of: "٣") == 3 && BuildingHeight.count(of: "-1") == nil)
  }

  @Test func `tags that contradict each other count with the greatest that they can mean`() {
    #expect(metres(["height": "5", "min_height": "20"]) == 0...25)
    #expect(metres(["height": "3", "roof:height": "20"]) == 0...23)
    #expect(metres(["height": "3", "building:levels": "10"]) == 3...46)
    #expect(metres(["height": "20", "building:levels": "2"]) == 20...20)
    #expect(metres(["est_height": "40"]) == 3...40)
    #expect(metres(["building:levels": "2", "roof:height": "~8"]) == 5...16)
  }
}
