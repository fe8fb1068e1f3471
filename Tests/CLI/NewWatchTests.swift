import BergfriedTestSupport
import Foundation
import Testing

/// `watch new`: a watch file that is right, from flags or from answers at a terminal.
@Suite struct NewWatchTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private static let tower = "Church tower=540002,5220022.5,38"
  private static let night = ["--from", "2026-12-05T21:00:00Z", "--to", "2026-12-05T22:00:00Z"]

  /// What the village's terrain and map make, with some words in place of the usual ones.
  private func make(
    _ path: String, terrain: String? = nil, map: String? = nil, tower: String = tower,
    and others: [String] = ["--telescope", "glass"]
  ) throws -> Command {
    try Command.bergfried(
      [
        "watch", "new", path, "--terrain", terrain ?? village["ground.tif"],
        "--map", map ?? village["map.gpkg"], "--tower", tower,
      ] + NewWatchTests.night + others)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test(arguments: ["eye", "glass", "camera"])
  func `what is made is right and answers`(telescope: String) throws {
    let path = folder["new.yaml"]
    let made = try make(path, and: ["--telescope", telescope, "--title", "A \"night\" \\ watch"])
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    #expect(made.output.contains("Right     \(path)\n") && made.output.contains("Crossings 1\n"))
    #expect(made.output.contains("Next      bergfried coverage \(path)\n"))
    #expect(try folder.names == ["new.yaml"])
    let text = try text(path)
    #expect(text.contains("  vertical_error: 0.5\n") && text.contains("\n# zones:\n"))
    #expect(text.contains("    xy: [540002.0, 5220022.5]") && text.contains("    eye: 38  #"))
    #expect(text.contains(#"report: { title: "A \"night\" \\ watch" }"#))
    #expect(text.contains(#"{ from: edge, to: "Church tower", within: night }"#))
    let check = try Command.bergfried("check", path)
    #expect(check.status == 0 && made.output.hasPrefix(check.output), "\(check.errors)")
    #expect(check.output.contains("Church tower \(telescope): "))
  }

  @Test func `streets and crossings of what is made are answered`() throws {
    let path = folder["new.yaml"]
    #expect(try make(path).status == 0)
    let coverage = try Command.bergfried("coverage", path, "--json")
    #expect(coverage.status == 0 && coverage.output.contains("Church tower"), "\(coverage.errors)")
    let slip = try Command.bergfried("slip", path, folder["answer.json"])
    #expect(slip.status == 0, "\(slip.errors)")
    let verify = try Command.bergfried("verify", folder["answer.json"], path)
    #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  }

  @Test func `paths start from the file's own folder`() throws {
    try FileManager.default.createDirectory(
      atPath: folder["a/b"], withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: village["ground.tif"], toPath: folder["a/dem \"1\".tif"])
    let path = folder["a/b/new.yaml"]
    let made = try make(path, terrain: folder["a/b/../dem \"1\".tif"], map: "none")
    #expect(made.status == 0, "\(made.errors)")
    let text = try text(path)
    #expect(text.contains(#"terrain: "../dem \"1\".tif""#), "\(text)")
    #expect(text.contains("  # map: town.osm.pbf") && text.contains("\n# crossings:\n"))
    try FileManager.default.moveItem(atPath: folder["a"], toPath: folder["moved"])
    #expect(try Command.bergfried("check", folder["moved/b/new.yaml"]).status == 0)
    #expect(try Command.bergfried("coverage", folder["moved/b/new.yaml"], "-q").status == 0)
  }

  @Test func `several towers, degrees and a time zone are taken`() throws {
    let path = folder["new.yaml"]
    let made = try Command.bergfried(
      "watch", "new", path, "--terrain", village["ground.tif"], "--map", village["map.gpkg"],
      "--tower", "Church=9.52757,47.13243,30", "--tower", "9.5280,47.1330,2.5",
      "--from", "2026-12-05T22:00:00", "--to", "2026-12-05T23:00:00",
      "--time-zone", "Europe/Vaduz", "--telescope", "eye", "--json")
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    #expect(made.output.contains(#""isRight" : true"#))
    #expect(made.output.contains("2026-12-05T21:00:00Z"))
    let text = try text(path)
    #expect(text.contains("at: [9.52757, 47.13243]") && text.contains("name: \"Tower 2\""))
  }

  @Test func `terrain in degrees is taken`() throws {
    let warp = try #require(Command.installed("gdalwarp"))
    let degrees = folder["degrees.tif"]
    let warped = try Command.run(
      warp, ["-q", "-t_srs", "EPSG:4326", village["ground.tif"], degrees])
    #expect(warped.status == 0)
    let made = try make(folder["new.yaml"], terrain: degrees)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try Command.bergfried("check", folder["new.yaml"]).status == 0)
  }

  @Test func `terrain in feet is taken, and one without a system is told what to add`() throws {
    let translate = try #require(Command.installed("gdal_translate"))
    let (plain, feet) = (folder["plain.vrt"], folder["feet.vrt"])
    let words = ["-q", "-of", "VRT", village["ground.tif"], feet]
    #expect(try Command.run(translate, words).status == 0)
    let whole = try text(feet)
    let lines = whole.split(separator: "\n").filter { !$0.contains("<SRS") }
    try folder.write(lines.joined(separator: "\n"), to: "plain.vrt")
    let path = folder["new.yaml"]
    let refused = try make(path, terrain: plain)
    #expect(refused.status == 65, "\(refused.errors)")
    #expect(refused.errors.contains("[terrain.no-crs]"))
    #expect(refused.errors.contains("--crs EPSG:") && !refused.errors.contains("place.crs"))
    #expect(!FileManager.default.fileExists(atPath: path))
    let told = try make(
      path, terrain: plain, and: ["--telescope", "eye", "--crs", "EPSG:32632"])
    #expect(told.status == 0, "\(told.errors)")
    #expect(try text(path).contains("\n  crs: \"EPSG:32632\"\n"))

    let unit = "<UnitType>ft</UnitType></VRTRasterBand>"
    try folder.write(
      whole.replacingOccurrences(of: "</VRTRasterBand>", with: unit), to: "feet.vrt")
    let other = try make(folder["feet.yaml"], terrain: feet)
    #expect(other.status == 0, "\(other.errors)")
  }

  @Test(arguments: [
    ("--terrain", "--terrain FILE"), ("--map", "--map FILE or --map none"),
    ("--tower", "--tower Name=lon,lat,eye"), ("--from", "--from TIME"), ("--to", "--to TIME"),
    ("--telescope", "--telescope eye, glass or camera"),
  ])
  func `without a terminal what is missing is named`(flag: String, named: String) throws {
    let path = folder["new.yaml"]
    var words =
      [
        "watch", "new", path, "--terrain", village["ground.tif"], "--map", "none", "--tower",
        NewWatchTests.tower, "--telescope", "eye",
      ] + NewWatchTests.night
    let place = try #require(words.firstIndex(of: flag))
    words.removeSubrange(place...place + 1)
    let answer = try Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", #"exec "$0" "$@" < /dev/null"#, Command.executable.path] + words)
    #expect(answer.status == 64)
    #expect(
      answer.errors == """
        Error: nobody is there to be asked for what is missing: give \(named) \
        [question.unanswered]

        """)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    ("Church", "[question.wrong-answer]"), ("Church=1,2", "[question.wrong-answer]"),
    ("=540002,5220022.5,3", "[question.wrong-answer]"),
    ("Church=540002,5220022.5,nan", "[question.wrong-answer]"),
    ("Church=540002,5220022.5,5000", "towers[0].eye"), ("Church=8.1,46.2,3", "towers[0].at"),
    ("Church=47.13243,9.52757,3", "swapped, it lies in the town"),
  ])
  func `towers that cannot be are refused`(tower: String, word: String) throws {
    let answer = try make(folder["new.yaml"], tower: tower)
    #expect([64, 65].contains(answer.status) && answer.errors.contains(word), "\(answer.errors)")
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [
    (["--telescope", "eye", "--to", "2026-12-05T20:00:00Z"], "is not after the bell"),
    (["--telescope", "eye", "--to", "2026-12-25T20:00:00Z"], "night.midnight"),
    (["--telescope", "eye", "--to", "22:00"], "is not a time with its date"),
    (["--telescope", "eye", "--to", "2026-12-05T22:00:00"], "ahead of UTC"),
    (["--telescope", "eye", "--time-zone", "Europe/Vadux"], "night.time_zone"),
    (["--telescope", "spyglass"], "give eye, glass or camera"),
    (["--telescope", "eye", "--map", "none.osm"], "[input.missing]"),
    (["--telescope", "eye", "--terrain", "none.tif"], "[input.missing]"),
  ])
  func `answers that cannot be are refused`(words: [String], word: String) throws {
    let answer = try make(folder["new.yaml"], and: words)
    #expect(answer.status != 0 && answer.errors.contains(word), "\(answer.errors)")
    #expect(try folder.names.isEmpty)
  }

  @Test func `nothing is written over`() throws {
    let path = try folder.write("place: mine\n", to: "new.yaml")
    let refused = try Command.bergfried("watch", "new", path)
    #expect(refused.status == 73 && refused.errors.contains("[output.exists]"), "\(refused.errors)")
    #expect(try text(path) == "place: mine\n")
    let over = try make(path, and: ["--telescope", "eye", "--overwrite", "-q"])
    #expect(over.status == 0 && over.errors.isEmpty, "\(over.errors)")
    #expect(try text(path).contains("bell:"))
    let copy = folder["dem.tif"]
    try FileManager.default.copyItem(atPath: village["ground.tif"], toPath: copy)
    let input = try make(copy, terrain: copy, and: ["--telescope", "eye", "--overwrite"])
    #expect(input.status == 64 && input.errors.contains("are the same file"), "\(input.errors)")
    let stream = try make("/dev/stdout")
    #expect(stream.status == 73, "\(stream.errors)")
    #expect(stream.errors.contains("[output.not-a-file]"))
    #expect(try make(folder["none/new.yaml"]).status == 73)
  }

  @Test func `a terminal is asked, again where an answer cannot be`() throws {
    // Elsewhere `script` takes other words.
    guard let script = Command.installed("script"),
      FileManager.default.fileExists(atPath: "/proc/self/exe")
    else { return }
    let path = folder["new.yaml"]
    let answers = [
      "none.tif", " " + village["ground.tif"] + " ", village["map.gpkg"], "540002,5220022.5",
      NewWatchTests.tower, "tonight", "2026-12-05T21:00:00Z 2026-12-05T22:00:00Z", "camera",
    ]
    try folder.write(answers.map { $0 + "\n" }.joined(), to: "answers")
    let asked = try Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c", #"exec "$0" -qec "$1" /dev/null < "$2""#, script.path,
        "'\(Command.executable.path)' watch new '\(path)'", folder["answers"],
      ])
    #expect(asked.status == 0, "\(asked.output)")
    #expect(asked.output.contains("Map with streets and buildings, a file or none:"))
    #expect(asked.output.contains("'tonight' is no night") && asked.output.contains("is no tower"))
    #expect(asked.output.contains("Right     \(path)"))
    #expect(try Command.bergfried("check", path).status == 0)
  }
}
