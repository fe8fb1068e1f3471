import BergfriedCore
import BergfriedGDAL
import Testing

@Suite struct ZoneFilesTests {
  let scratch = Scratch()

  /// A file with an area of this name, always at the same path.
  private func file(_ name: String) -> String {
    let ring = "[[9,47],[9.1,47],[9.1,47.1],[9,47]]"
    return scratch.text(
      "zones.geojson",
      #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":"#
        + #"{"type":"Polygon","coordinates":[\#(ring)]}}"#)
  }

  @Test func aFileIsReadOnceForAllOfItsAreas() throws {
    let path = file("Hotel")
    var files = ZoneFiles(frame: "EPSG:32632")
    let hotel = try files.areas(of: path + "#Hotel")
    #expect(try hotel == readZones(path + "#Hotel", frame: "EPSG:32632"))
    expectError(.usage, "'Chapel'", "'Hotel'") { _ = try files.areas(of: path + "#Chapel") }
    _ = file("Chapel")
    #expect(try files.areas(of: path) == hotel && files.areas(of: path + "#hotel") == hotel)
    var others = ZoneFiles(frame: "EPSG:32632")
    expectError(.usage, "'Hotel'", "'Chapel'") { _ = try others.areas(of: path + "#Hotel") }
  }

  @Test func aFileThatCouldNotBeReadIsTriedAgain() throws {
    var files = ZoneFiles(frame: "EPSG:32632")
    let path = scratch.path("zones.geojson")
    expectError(.missingInput, "zones.geojson") { _ = try files.areas(of: path + "#Hotel") }
    _ = file("Hotel")
    #expect(try files.areas(of: path + "#Hotel").count == 1)
  }
}
