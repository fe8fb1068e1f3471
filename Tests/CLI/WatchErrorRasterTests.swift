import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

/// A watch whose heights are off by more in some places than in others.
@Suite struct WatchErrorRasterTests {
  let village: WatchedVillage

  init() throws { village = try WatchedVillage.shared.get() }

  /// Writes a raster of errors on the terrain's own cells.
  private func errors(_ name: String, _ metres: (MapPoint) -> Float) throws -> String {
    let terrain = try Terrain(path: village["ground.tif"])
    let shape = terrain.shape
    let file = RasterFile(
      shape: shape, transform: terrain.transform, crs: terrain.crs,
      values: .floats(
        (0..<shape.count).map { metres(terrain.transform.centrePoint(of: shape.cell(at: $0))) }),
      noData: nil, bandName: "error", format: .plainTiff)
    try file.write(to: village[name])
    return village[name]
  }

  private func run(_ arguments: String...) throws -> Command {
    let command = try Command.bergfried(arguments)
    #expect(command.status == 0, "\(command.errors)")
    return command
  }

  @Test func `alike everywhere it is the number, byte for byte`() throws {
    let folder = try Folder()
    _ = try errors("alike.tif") { _ in 0.1 }
    let watch = try village.changed(("vertical_error: 0.1", "vertical_error: alike.tif"))
    for (name, path) in [("number", village.watch), ("raster", watch)] {
      _ = try run("coverage", path, "-q", "-o", folder["\(name).csv"])
      _ = try run("slip", path, folder["\(name).json"], "-q")
    }
    let tables = try ["number.csv", "raster.csv"].map { name in
      try Data(contentsOf: folder.url.appendingPathComponent(name))
    }
    #expect(tables[0] == tables[1] && !tables[0].isEmpty)
    let answers = try ["number.json", "raster.json"].map { name in
      let data = try Data(contentsOf: folder.url.appendingPathComponent(name))
      return try #require(
        try JSONSerialization.jsonObject(with: data) as? NSDictionary)["answers"] as? NSArray
    }
    #expect(answers[0] != nil && answers[0] == answers[1])
    _ = try run("verify", folder["raster.json"], watch)
  }

  @Test func `where heights are off by more, less is sure`() throws {
    _ = try errors("rough.tif") { point in Int(point.x / 40) % 2 == 0 ? 0.1 : 3 }
    let watch = try village.changed(("vertical_error: 0.1", "vertical_error: rough.tif"))
    func totals(_ path: String) throws -> [String: Double] {
      let told = try run("coverage", path, "--json", "-q")
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
      let totals = try #require(answer["totals"] as? [String: Any])
      return totals.compactMapValues { $0 as? Double }
    }
    let (fine, rough) = (try totals(village.watch), try totals(watch))
    let greatest = try totals(village.changed(("vertical_error: 0.1", "vertical_error: 3")))
    for (one, other) in [(fine, rough), (rough, greatest)] {
      #expect(one["surelyMetres"]! > other["surelyMetres"]!)
      #expect(one["unseenMetres"]! >= other["unseenMetres"]!)
    }
    let check = try run("check", watch)
    #expect(check.output.contains("may be off by 0.1 to 3 m, "), "\(check.output)")
  }

  @Test func `verify finds that errors are others`() throws {
    let folder = try Folder()
    _ = try errors("few.tif") { _ in 0.1 }
    let watch = village["few.yaml"]
    let guarded = try String(contentsOfFile: village["guarded.yaml"], encoding: .utf8)
    try #require(guarded.contains("vertical_error: 0.1\n"))
    try village.folder.write(
      guarded.replacingOccurrences(of: "vertical_error: 0.1\n", with: "vertical_error: few.tif\n"),
      to: "village/few.yaml")
    _ = try run("slip", watch, folder["answer.json"], "-q")
    _ = try run("verify", folder["answer.json"], watch)
    _ = try errors("few.tif") { point in Int(point.y / 60) % 2 == 0 ? 0.1 : 8 }
    let told = try Command.bergfried("verify", folder["answer.json"], watch)
    #expect(told.status != 0, "\(told.output) \(told.errors)")
  }

  @Test func `what is no raster of errors is told with its line`() throws {
    let watch = try village.changed(("vertical_error: 0.1", "vertical_error: none.tif"))
    let told = try Command.bergfried("check", watch)
    #expect(told.status == 65 && told.errors.contains("vertical_error: there is no file"))
    _ = try errors("below.tif") { _ in -1 }
    let below = try village.changed(("vertical_error: 0.1", "vertical_error: below.tif"))
    let refused = try Command.bergfried("check", below)
    #expect(refused.status == 65 && refused.errors.contains("place.vertical_error"))
    #expect(refused.errors.contains("is no error of a height"), "\(refused.errors)")
  }
}
