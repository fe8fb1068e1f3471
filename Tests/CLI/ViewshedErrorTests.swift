import BergfriedTestSupport
import Foundation
import Testing

/// Every way to ask for nonsense is refused with its exit code and words that help.
@Suite struct ViewshedErrorTests {
  static let world = DrawnWorld("11111", "11111", "11?11", "11111", "11111")

  struct Refusal: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let word: String

    init(_ arguments: String, _ status: Int32, _ word: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
      self.word = word
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let inside = "--position 500005,5200005"

  static let refusals = [
    Refusal("", 64, "where is the observer"),
    Refusal("-ox 500005", 64, "belong together"),
    Refusal("--position 5", 64, "position"),
    Refusal("--position nan,1", 64, "position"),
    Refusal("--position 1,inf", 64, "position"),
    Refusal("--position 500005,5200005 -ox 1 -oy 2", 64, "-ox"),
    Refusal("--position 1,2", 64, "outside"),
    Refusal("--position 1e300,2", 64, "beyond any reach"),
    Refusal("--position 500025,5200025", 65, "no data"),
    Refusal("\(inside) -oz nan", 64, "--observer-height"),
    Refusal("\(inside) -oz 1e9", 64, "--observer-height"),
    Refusal("\(inside),3 -oz 4", 64, "give one of them"),
    Refusal("\(inside),3 --eye-elevation 9", 64, "contradict"),
    Refusal("\(inside) -tz inf", 64, "--target-height"),
    Refusal("\(inside) -md -1", 64, "--max-distance"),
    Refusal("\(inside) -md 10 --min-distance 20", 64, "hold no ground"),
    Refusal("\(inside) --low-pitch 5 --high-pitch 4", 64, "hold no direction"),
    Refusal("\(inside) --high-pitch 91", 64, "--high-pitch"),
    Refusal("\(inside) --start-angle 1e9", 64, "--start-angle"),
    Refusal("\(inside) -cc 0.9 --refraction 0.2", 64, "contradict"),
    Refusal("\(inside) -cc nan", 64, "--curvature-coefficient"),
    Refusal("\(inside) -vv 256", 64, "256"),
    Refusal("\(inside) -ov 1.5", 64, "--out-of-range-value"),
    Refusal("\(inside) -a_nodata -1", 64, "--dst-nodata"),
    Refusal("\(inside) -om count -a_nodata 0", 64, "no meaning"),
    Refusal("\(inside) --layer towers", 64, "--observers"),
    Refusal("\(inside) -om BEST", 64, "BEST"),
    Refusal("\(inside) -co TILED", 64, "NAME=VALUE"),
    Refusal("\(inside) -of NoSuchFormat", 64, "NoSuchFormat"),
    Refusal("\(inside) -b 0", 64, "bands"),
    Refusal("\(inside) -b 7", 64, "band"),
    Refusal("\(inside) --cores 0", 64, "--cores"),
    Refusal("\(inside) --memory 3X", 64, "memory"),
    Refusal("\(inside) --memory 80", 64, "--max-distance"),
    Refusal("\(inside) --observers a.csv", 64, "contradict"),
    Refusal("--observers missing.csv", 66, "missing.csv"),
    Refusal("--eye-elevation 90 -md 5 --position 400000,5200000", 64, "--max-distance"),
    Refusal("\(inside) --vertical-unit ell", 64, "ell"),
    Refusal("\(inside) --no-such-flag", 64, "no-such-flag"),
  ]

  @Test(arguments: refusals)
  func `nonsense is refused`(refusal: Refusal) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(["viewshed", input, folder["out.tif"]] + refusal.arguments)
    #expect(answer.status == refusal.status, "\(answer.errors)")
    #expect(answer.errors.contains(refusal.word), "\(answer.errors)")
    #expect(answer.output.isEmpty)
    #expect(try folder.names == ["dem.tif"])
  }

  @Test func `a missing input is told as such`() throws {
    let folder = try Folder()
    let answer = try Command.bergfried(
      "viewshed", folder["none.tif"], folder["out.tif"], "--position", "1,2")
    #expect(answer.status == 66)
    #expect(answer.errors.contains("none.tif"))
  }

  @Test func `what is no raster is bad data`() throws {
    let folder = try Folder()
    let input = try folder.write("no heights here", to: "dem.tif")
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", "1,2")
    #expect(answer.status == 65, "\(answer.errors)")
  }

  @Test func `the input is never written over`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let before = try Data(contentsOf: URL(fileURLWithPath: input))
    try FileManager.default.createSymbolicLink(
      atPath: folder["link.tif"], withDestinationPath: input)
    for output in [input, folder["link.tif"], folder.url.path + "/./dem.tif"] {
      let answer = try Command.bergfried(
        "viewshed", input, output, "--position", "500005,5200005")
      #expect(answer.status == 64)
      #expect(answer.errors.contains("same file"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: input)) == before)
  }

  @Test func `two outputs need two names`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let answer = try Command.bergfried(
      "viewshed", input, folder["a.png"], "--position", "500005,5200005", "--picture",
      folder["a.png"])
    #expect(answer.status == 64)
    #expect(answer.errors.contains("--picture"))
  }

  @Test(arguments: ["the output", "--picture", "--polygons"])
  func `an output needs a name`(which: String) throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    let output = which == "the output" ? ["", "-q"] : [folder["out.tif"], which, ""]
    let answer = try Command.bergfried(
      ["viewshed", input] + output + ["--position", "500005,5200005"])
    #expect(answer.status == 64)
    #expect(answer.errors.contains("the name of \(which) is empty"), "\(answer.errors)")
    #expect(try folder.names == ["dem.tif"])
  }

  @Test func `a missing folder is told before any work`() throws {
    let folder = try Folder()
    let input = try Self.world.write(to: folder)
    for output in [folder["no/out.tif"], folder.url.path] {
      let answer = try Command.bergfried(
        "viewshed", input, output, "--position", "500005,5200005")
      #expect(answer.status == 73)
    }
  }

  @Test func `memory that does not suffice is told with what would`() throws {
    let folder = try Folder()
    let input = try DrawnWorld(columns: 100, rows: 100, seed: 1).write(to: folder)
    let position = DrawnWorld(columns: 100, rows: 100, seed: 1).position(50, 50)
    let answer = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", position, "--memory", "20K")
    #expect(answer.status == 64)
    #expect(answer.errors.contains("--max-distance 270"), "\(answer.errors)")
    #expect(answer.errors.contains("-outsize"))
    let fitting = try Command.bergfried(
      "viewshed", input, folder["out.tif"], "--position", position, "--memory", "20K",
      "--max-distance", "270")
    #expect(fitting.status == 0, "\(fitting.errors)")
  }
}
