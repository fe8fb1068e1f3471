import BergfriedTestSupport
import Foundation
import Testing

/// Where a file does not fit, none is left half-written and what was there before stays.
@Suite(
  .enabled(
    if: Command.installed("bash") != nil
      && FileManager.default.fileExists(atPath: "/dev/full"), "nothing to set limits with here"))
struct FullDiskTests {
  /// Runs the command where no file may grow beyond so many KiB.
  private func limited(_ kibibytes: Int, _ arguments: [String]) throws -> Command {
    let bash = try #require(Command.installed("bash"))
    let script = "ulimit -f \(kibibytes) && trap '' XFSZ && exec \"$0\" \"$@\""
    return try Command.run(bash, ["-c", script, Command.executable.path] + arguments)
  }

  @Test(arguments: [
    ["--polygons"], ["--picture"], ["-of", "GTiff"], ["-of", "ENVI"], ["-om", "ground"],
  ])
  func `a viewshed that does not fit leaves the old file`(flags: [String]) throws {
    let folder = try Folder()
    let world = DrawnWorld(columns: 150, rows: 150) { column, row in
      Float((column &* 7919 &+ row &* 104_729) % 17)
    }
    let input = try world.write(to: folder)
    try folder.write("old", to: "out.tif")
    let beside = ["--polygons": "out.geojson", "--picture": "out.png"]
    let arguments = flags + (beside[flags[0]].map { [folder[$0]] } ?? [])
    let answer = try limited(
      1,
      ["viewshed", input, folder["out.tif"], "--position", world.position(70, 70), "--overwrite"]
        + arguments)
    #expect(answer.status == 73, "\(answer.errors)")
    #expect(try folder.names == ["dem.tif", "out.tif"])
    #expect(try String(contentsOfFile: folder["out.tif"], encoding: .utf8) == "old")
  }

  @Test func `a village that does not fit leaves nothing`() throws {
    let folder = try Folder()
    let answer = try limited(4, ["village", folder["out.tif"], "--extent", "500"])
    #expect(answer.status == 73, "\(answer.errors)")
    #expect(try folder.names == [])
  }

  @Test func `a profile that does not fit leaves the old one`() throws {
    let folder = try Folder()
    let world = DrawnWorld(columns: 60, rows: 60, seed: 3)
    let input = try world.write(to: folder)
    try folder.write("old", to: "line.svg")
    let answer = try limited(
      1,
      [
        "sightline", input, "--from", world.position(1, 1), "--to", world.position(50, 40),
        "--profile", folder["line.svg"], "--overwrite",
      ])
    #expect(answer.status == 73, "\(answer.errors)")
    #expect(try folder.names == ["dem.tif", "line.svg"])
    #expect(try String(contentsOfFile: folder["line.svg"], encoding: .utf8) == "old")
  }

  @Test func `errors that cannot be told do not trap`() throws {
    let bash = try #require(Command.installed("bash"))
    let script = "exec \"$0\" viewshed none.tif out.tif --position 1,2 2> /dev/full"
    let answer = try Command.run(bash, ["-c", script, Command.executable.path])
    #expect(answer.status == 66)
  }

  @Test func `an answer that cannot be told is no success`() throws {
    let bash = try #require(Command.installed("bash"))
    let folder = try Folder()
    let world = DrawnWorld("123", "456")
    let input = try world.write(to: folder)
    let script = "exec \"$0\" sightline \"$1\" --from \"$2\" --to \"$3\" > /dev/full"
    let answer = try Command.run(
      bash,
      ["-c", script, Command.executable.path, input, world.position(0, 0), world.position(2, 1)])
    #expect(answer.status == 73)
    #expect(answer.errors.contains("standard output"), "\(answer.errors)")
  }
}
