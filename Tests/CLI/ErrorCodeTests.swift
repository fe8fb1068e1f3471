import BergfriedTestSupport
import Foundation
import Testing

/// An error tells its code, and names settings as the one who asked has set them.
@Suite struct ErrorCodeTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  /// What is told of heights in plain metres without a coordinate system.
  private func plainTerrain() throws -> String {
    let path = folder["plain.tif"]
    let translate = try #require(Command.installed("gdal_translate"))
    let answer = try Command.run(
      translate,
      [
        "-q", "-of", "AAIGrid", "-co", "FORCE_CELLSIZE=YES", village["ground.tif"],
        folder["plain.asc"],
      ])
    #expect(answer.status == 0)
    try? FileManager.default.removeItem(atPath: folder["plain.prj"])
    #expect(try Command.run(translate, ["-q", folder["plain.asc"], path]).status == 0)
    return path
  }

  @Test func `a watch's frame is told by its key and line`() throws {
    let watch = try village.changed(
      ("terrain: ground.tif", "terrain: ground.tif\n  frame: EPSG:4326"))
    let line =
      try #require(
        String(contentsOfFile: watch, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false
        ).firstIndex { $0.contains("frame:") }) + 1
    let text = """
      \(watch):\(line): place.frame: EPSG:4326: WGS 84 is not in metres; choose a projected system \
      in metres, such as the UTM zone (EPSG:326…)
      """
    let coverage = try Command.bergfried("coverage", watch, "-q")
    #expect(coverage.status == 65)
    #expect(coverage.errors == "Error: \(text) [frame.not-metric]\n")
    let check = try Command.bergfried("check", watch, "-q")
    #expect(check.status == 65 && check.errors == "\(text)\n")
    let json = try Command.bergfried("check", watch, "--json")
    #expect(json.status == 65 && json.output.contains(#""code" : "frame.not-metric""#))
    #expect(json.output.contains(#""key" : "place.frame""#))
  }

  @Test func `a command's frame is told by its flag`() throws {
    let answer = try Command.bergfried(
      "viewshed", village["ground.tif"], folder["seen.tif"], "--position", "540000,5220000",
      "--frame", "EPSG:4326", "-q")
    #expect(answer.status == 64)
    #expect(
      answer.errors == """
        Error: --frame EPSG:4326: WGS 84 is not in metres; choose a projected system in metres, \
        such as the UTM zone (EPSG:326…) [frame.not-metric]

        """)
  }

  @Test func `terrain without a system asks for a key or a flag`() throws {
    let terrain = try plainTerrain()
    let watch = try village.changed(("terrain: ground.tif", "terrain: \(terrain)"))
    let coverage = try Command.bergfried("coverage", watch, "-q")
    #expect(coverage.status == 65 && !coverage.errors.contains("--"))
    #expect(coverage.errors.contains("say place.crs: EPSG:… if you know it"))
    #expect(coverage.errors.hasSuffix(" [terrain.no-crs]\n"))
    let viewshed = try Command.bergfried(
      "viewshed", terrain, folder["seen.tif"], "--position", "540000,5220000", "-q")
    #expect(viewshed.status == 65)
    #expect(
      viewshed.errors == """
        Error: \(terrain): the file names no coordinate system; say --crs EPSG:… if you know it, \
        or --assume-metres if its coordinates are plain metres [terrain.no-crs]

        """)
  }

  @Test func `a watch may say that its terrain is in plain metres`() throws {
    let terrain = try plainTerrain()
    let plain = "crs: 'LOCAL_CS[\"plain\",UNIT[\"metre\",1]]'"
    let watch = try village.changed(
      ("terrain: ground.tif", "terrain: \(terrain)\n  \(plain)"))
    let answer = try Command.bergfried("check", watch, "-q", "--json")
    // The heights are read, and the map is found to be somewhere on earth.
    #expect(answer.output.contains(#""code" : "table.unplaced""#), "\(answer.output)")
  }

  @Test func `each problem of a watch has its code`() throws {
    let watch = try village.changed(
      ("height: 1.7", "heigth: 1.7"), ("visibility: 8000", "visibility: far"))
    let answer = try Command.bergfried("coverage", watch, "-q")
    #expect(answer.status == 65)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("Error: ") == true)
    #expect(lines.first?.hasSuffix(" [watch.unknown-key]") == true, "\(lines)")
    #expect(lines.last?.hasSuffix(" [watch.wrong-value]") == true, "\(lines)")
  }

  @Test func `a code stands at the end of an error's first line`() throws {
    try folder.write("id,x,y\na,east,1\nb,west,2\n", to: "posts.csv")
    let answer = try Command.bergfried(
      "viewshed", village["ground.tif"], folder["seen.tif"], "--observers", folder["posts.csv"],
      "-q")
    #expect(answer.status == 65)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count > 1 && lines[0].hasSuffix(" [table.bad-rows]"), "\(answer.errors)")
    #expect(lines.dropFirst().allSatisfy { !$0.contains("[") })
  }
}
