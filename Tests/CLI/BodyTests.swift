import BergfriedTestSupport
import Foundation
import Testing

/// Terrain on other bodies has their radius, and light is not bent there.
@Suite struct BodyTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A raster of one height.
  private func raster(
    _ crs: String, columns: Int, rows: Int, corner: (x: Double, y: Double), cell: Double,
    metres: Double = 0
  ) throws -> String {
    let row = Array(repeating: "\(metres)", count: columns).joined(separator: " ")
    let text = """
      ncols \(columns)
      nrows \(rows)
      xllcorner \(corner.x)
      yllcorner \(corner.y)
      cellsize \(cell)
      \(Array(repeating: row, count: rows).joined(separator: "\n"))

      """
    let path = try folder.write(text, to: "\(UUID().uuidString).asc")
    let made = folder["\(UUID().uuidString).tif"]
    let translate = try #require(Command.installed("gdal_translate"))
    let answer = try Command.run(translate, ["-q", "-ot", "Float64", "-a_srs", crs, path, made])
    try #require(answer.status == 0, "\(answer.errors)")
    return made
  }

  private struct Report: Decodable {
    struct Farthest: Decodable { let distanceMetres: Double }
    struct Area: Decodable { let seenSquareMetres: Double }
    let curvatureCoefficient: Double
    let bodyRadiusMetres: Double
    let farthest: Farthest?
    let area: Area
  }

  private func viewshed(_ path: String, _ position: String, _ flags: String...) throws -> Report {
    let answer = try Command.bergfried(
      ["viewshed", path, folder["out.tif"], "--position", position, "--json", "--overwrite", "-q"]
        + flags)
    try #require(answer.status == 0, "\(answer.errors)")
    return try answer.json(Report.self)
  }

  private static let moon = 1_737_400.0

  @Test func `the horizon at the Moon's pole lies where it must`() throws {
    let path = try raster(
      "+proj=stere +lat_0=-90 +R=1737400 +units=m", columns: 1500, rows: 500,
      corner: (-30_000, -10_000), cell: 40)
    let report = try viewshed(path, "20,20")
    #expect(report.bodyRadiusMetres == Self.moon && report.curvatureCoefficient == 1)
    // √(2·R·h), to the diagonal of a cell.
    let horizon = (2 * Self.moon * 2).squareRoot()
    #expect((horizon - 2636.2).magnitude < 0.1)
    let farthest = try #require(report.farthest).distanceMetres
    #expect((farthest - horizon).magnitude < 57, "\(farthest)")
    let disc = Double.pi * horizon * horizon
    #expect((report.area.seenSquareMetres / disc - 1).magnitude < 0.03)
    // What is asked for goes before what is usual.
    let bent = try viewshed(path, "20,20", "--refraction", "0.5")
    #expect(bent.curvatureCoefficient == 0.5 && bent.bodyRadiusMetres == Self.moon)
    let beyond = try #require(bent.farthest).distanceMetres - horizon * 2.0.squareRoot()
    #expect(beyond.magnitude < 57)
  }

  @Test(arguments: [
    ("+proj=longlat +R=1737400", 1_737_400.0, 19.9), ("IAU_2015:30100", 1_737_400, -89.0),
    ("+proj=longlat +a=3396190 +b=3376200", 3_396_190, 4.5),
  ])
  func `degrees are brought to a metric frame of the body`(
    crs: String, radius: Double, south: Double
  ) throws {
    // As wide as it is high on the ground.
    let path = try raster(
      crs, columns: 240, rows: 240, corner: (137.2, south), cell: 0.001, metres: 15_000)
    let report = try viewshed(path, "137.32,\(south + 0.12)")
    #expect(report.bodyRadiusMetres == radius && report.curvatureCoefficient == 1)
    let horizon = (2 * radius * 2).squareRoot()
    #expect((try #require(report.farthest).distanceMetres - horizon).magnitude < 90)
  }

  @Test func `a sight line knows its body`() throws {
    let path = try raster(
      "+proj=stere +lat_0=-90 +R=1737400 +units=m", columns: 601, rows: 11,
      corner: (-5, -55), cell: 10)
    func isVisible(_ x: Int) throws -> Bool {
      let answer = try Command.bergfried(
        "sightline", path, "--from", "0,0", "--to", "\(x),0", "--exit-code", "-q")
      #expect([0, 10].contains(answer.status), "\(answer.errors)")
      return answer.status == 0
    }
    #expect(try isVisible(2600))
    #expect(try !isVisible(2700))
    // On a ball of the earth's size one would see on to more than 5 km.
    #expect(try !isVisible(5000))
  }

  @Test func `what only the earth has is refused`() throws {
    let path = try raster(
      "+proj=longlat +R=1737400", columns: 50, rows: 50, corner: (10, 20), cell: 0.001)
    let json = try Command.bergfried(
      "viewshed", path, folder["out.tif"], "--position", "10.02,20.02", "--polygons",
      folder["p.geojson"])
    #expect(json.status == 64 && json.errors.contains("another body"), "\(json.errors)")
    let wide = try raster(
      "+proj=longlat +R=1737400", columns: 40, rows: 10, corner: (10, 20), cell: 0.5)
    let refused = try Command.bergfried("viewshed", wide, folder["out.tif"], "--position", "12,21")
    #expect(refused.status == 64 && refused.errors.contains("-projwin"), "\(refused.errors)")
  }
}
