import BergfriedTestSupport
import Foundation
import Testing

/// A corner that a broken map puts far off costs nothing, and changes no answer elsewhere.
@Suite struct FarCornerTests {
  /// What a map draws with such a corner, by its tags.
  private static let kinds = [
    "\"building\":\"yes\",\"height\":\"5\"", "\"building\":\"yes\"", "\"landuse\":\"forest\"",
    "\"man_made\":\"bridge\"", "\"highway\":\"pedestrian\",\"area\":\"yes\"",
    "\"barrier\":\"city_wall\"", "\"highway\":\"residential\"",
    "\"highway\":\"residential\",\"bridge\":\"yes\"", "\"railway\":\"rail\",\"bridge\":\"yes\"",
  ]
  private static let corners = ["4.7e7", "1e12", "1e18", "1e308"]

  private let village: WatchedVillage

  init() throws { village = try WatchedVillage.shared.get() }

  /// A watch whose map has besides one thing in the terrain's corner with a corner elsewhere.
  private func watch(_ tags: String, _ x: String, _ y: String) throws -> String {
    // The village's own square is 1,800 m wide.
    let (near, up) = ("540890", ["5220890", "5220892"])
    let isLine =
      !tags.contains("building") && !tags.contains("forest") && !tags.contains("area")
      && !tags.contains("man_made")
    let ends = "[\(near),\(up[0])],[\(near),\(up[1])],[\(x),\(y)]"
    let coordinates =
      isLine ? "[[\(near),\(up[0])],[\(x),\(y)]]" : "[[\(ends),[\(near),\(up[0])]]]"
    let name = "\(UUID().uuidString).geojson"
    try village.folder.write(
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":\
      {"name":"urn:ogc:def:crs:EPSG::32632"}},"features":[\
      {"type":"Feature","properties":{"highway":"footway"},"geometry":{"type":"LineString",\
      "coordinates":[[540870,5220870],[540875,5220875]]}},{"type":"Feature",\
      "properties":{\(tags)},"geometry":{"type":"\(isLine ? "LineString" : "Polygon")",\
      "coordinates":\(coordinates)}}]}
      """, to: "village/\(name)")
    return try village.changed(("map: map.gpkg", "map: [map.gpkg, \(name)]"))
  }

  /// What a night's streets add up to.
  private func sums(_ watch: String) throws -> [String: Double] {
    let answer = try Command.bergfried("coverage", watch, "--json", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let totals = try #require((json as? [String: Any])?["totals"] as? [String: Any])
    return totals.compactMapValues { $0 as? Double }
  }

  @Test(.timeLimit(.minutes(5)), arguments: kinds)
  func `what is far off costs nothing`(tags: String) throws {
    // Streets are counted as far as they go.
    let near = tags.contains("highway") ? nil : try sums(try watch(tags, "540899", "5220891"))
    for corner in Self.corners {
      let watch = try watch(tags, corner, "5220891")
      let sums = try sums(watch)
      for (name, metres) in near ?? [:] {
        #expect(abs(try #require(sums[name]) - metres) < 0.01, "\(corner): \(name)")
      }
      let answer = try Command.bergfried("slip", watch, "-q")
      #expect(answer.status == 0, "\(corner): \(answer.errors)")
    }
    for (x, y) in [("-1e308", "1e308"), ("1e9", "-1e18")] {
      let answer = try Command.bergfried("coverage", try watch(tags, x, y), "-q")
      #expect(answer.status == 0, "\(x), \(y): \(answer.errors)")
    }
  }
}
