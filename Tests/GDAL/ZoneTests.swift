import BergfriedCore
import BergfriedGDAL
import Testing

@Suite struct ZoneTests {
  let scratch = Scratch()

  private func zones(_ name: String = "zones.geojson") -> String {
    let ring = "[[9,47],[9.1,47],[9.1,47.1],[9,47]]"
    func feature(_ properties: String, _ kind: String, _ coordinates: String) -> String {
      "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
        + "{\"type\":\"\(kind)\",\"coordinates\":\(coordinates)}}"
    }
    let features = [
      feature(#""name":"Hotel""#, "Polygon", "[\(ring)]"),
      feature(#""name":"hotel annexe","id":"annexe""#, "MultiPolygon", "[[\(ring)],[\(ring)]]"),
      feature(#""name":"Gate""#, "Point", "[9,47]"),
    ]
    return scratch.text(
      name, "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
  }

  private func read(_ reference: String) throws -> [MapPolygon] {
    try readZones(reference, frame: "EPSG:32632")
  }

  @Test func aNameChoosesAreas() throws {
    let path = zones()
    #expect(try read(path).count == 3)
    #expect(try read(path + "#Hotel").map(\.outline.count) == [3])
    #expect(try read(path + "#hotel").count == 1)
    #expect(try read(path + "#annexe").count == 2)
    #expect(try read(path + "#hotel annexe").count == 2)
    let corner = try #require(try read(path)[0].outline.first)
    // echo "9 47" | gdaltransform -s_srs EPSG:4326 -t_srs EPSG:32632
    #expect(corner.distanceMetres(to: MapPoint(x: 500_000, y: 5_205_164.110)) < 0.002)
    #expect(try read(zones("no#1.geojson")).count == 3)
  }

  @Test func whatIsNotThereIsNamed() throws {
    let path = zones()
    expectError(.usage, "'Inn'", "'Hotel', 'hotel annexe'") { _ = try read(path + "#Inn") }
    expectError(.missingInput, "absent.geojson") {
      _ = try read(scratch.path("absent.geojson#Hotel"))
    }
    expectError(.badData, "holds no area") {
      _ = try read(
        scratch.text("points.geojson", #"{"type":"Point","coordinates":[9,47]}"#))
    }
    expectError(.badData, "crs EPSG:…") { _ = try readZones(path, frame: nil) }
  }
}
