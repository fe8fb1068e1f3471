import BergfriedTestSupport

/// A small town drawn street by street, level unless said otherwise, with its watch: what a test
/// writes out to ask the program about it. Metres count from a corner at 500000, 5220000.
struct DrawnTown {
  let folder: Folder
  private var features: [String] = []
  /// The height of the ground at metres from the corner.
  var ground: (Double, Double) -> Double = { _, _ in 100 }
  var speed = 1.5
  /// From the bell at 21:00.
  var midnight = "2026-12-05T22:00:00Z"
  var from = "Start"
  var to = "Goal"
  /// Looks away from everything, unless told otherwise.
  var look = "{ xy: [500390, 5220100] }"
  var tower = (x: 195.0, y: 195.0, eye: 60.0)
  /// The terrain itself has cells of 2 m.
  var resolution = 2.0

  init() throws { folder = try Folder() }

  private func coordinates(_ points: [(Double, Double)]) -> String {
    points.map { "[\(500_000 + $0.0), \(5_220_000 + $0.1)]" }.joined(separator: ", ")
  }

  private func feature(_ geometry: String, _ tags: [(String, String)]) -> String {
    let properties = tags.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ")
    return "{ \"type\": \"Feature\", \"properties\": { \(properties) }, \"geometry\": \(geometry) }"
  }

  mutating func street(
    _ name: String, _ points: [(Double, Double)], tags: [(String, String)] = []
  ) {
    let kind = tags.contains { $0.0 == "highway" } ? [] : [("highway", "residential")]
    features.append(
      feature(
        "{ \"type\": \"LineString\", \"coordinates\": [\(coordinates(points))] }",
        [("name", name)] + kind + tags))
  }

  /// A line that is no street.
  mutating func line(_ points: [(Double, Double)], tags: [(String, String)]) {
    features.append(
      feature("{ \"type\": \"LineString\", \"coordinates\": [\(coordinates(points))] }", tags))
  }

  mutating func area(_ rings: [[(Double, Double)]], tags: [(String, String)]) {
    let closed = rings.map { "[\(coordinates($0 + [$0[0]]))]" }.joined(separator: ", ")
    features.append(
      feature("{ \"type\": \"Polygon\", \"coordinates\": [\(closed)] }", tags))
  }

  /// Writes it and tells where its watch is.
  @discardableResult
  func write() throws -> String {
    var rows = [
      "ncols 100", "nrows 100", "xllcorner 500000", "yllcorner 5220000", "cellsize 2",
      "NODATA_value -9999",
    ]
    for row in 0..<100 {
      rows.append(
        (0..<100).map { "\(ground(2 * Double($0) + 1, 199 - 2 * Double(row)))" }
          .joined(separator: " "))
    }
    try folder.write(rows.joined(separator: "\n") + "\n", to: "ground.asc")
    try folder.write(
      """
      { "type": "FeatureCollection", "crs": { "type": "name", "properties": { "name": \
      "urn:ogc:def:crs:EPSG::32632" } }, "features": [\(features.joined(separator: ",\n"))] }
      """, to: "map.geojson")
    return try folder.write(
      """
      place:
        terrain: ground.asc
        map: map.geojson
        resolution: \(resolution)
        vertical_error: 0
        crs: "EPSG:32632"
      people: { height: 1.7, speed: \(speed) }
      night: { bell: 2026-12-05T21:00:00Z, midnight: \(midnight) }
      towers:
        - name: T
          xy: [\(500_000 + tower.x), \(5_220_000 + tower.y)]
          eye: \(tower.eye)
          telescopes:
            - { name: C, pixels: [2000, 2000], field: [20, 20], looks: [ \(look) ] }
      crossings:
        - { from: \(from), to: \(to), within: night }
      escorts:
        - { from: \(from), to: \(to) }
      """, to: "watch.yaml")
  }

  /// Runs a command on its watch.
  func run(_ command: String, _ arguments: String...) throws -> Command {
    try Command.bergfried([command] + arguments + (command == "verify" ? [] : ["-q"]))
  }
}
