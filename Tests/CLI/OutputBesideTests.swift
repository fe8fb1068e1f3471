import BergfriedTestSupport
import Foundation
import Testing

/// What lies behind an input, and what a driver puts beside an output, is under the same rule.
@Suite struct OutputBesideTests {
  private let village: RuleVillage
  private let folder: Folder

  init() throws {
    village = try RuleVillage.shared.get()
    folder = try Folder()
    let files = FileManager.default
    try files.copyItem(atPath: village["heights.tif"], toPath: folder["dem.tif"])
  }

  private func viewshed(_ input: String, _ output: String, _ flags: String...) throws -> Command {
    try Command.bergfried(
      ["viewshed", input, output, "--position", "540002,5220022.5,2", "-md", "200", "-q"] + flags)
  }

  private func translate(_ words: String...) throws {
    let program = try #require(Command.installed("gdal_translate"))
    let made = try Command.run(program, ["-q"] + words)
    try #require(made.status == 0, "\(made.errors)")
  }

  @Test(arguments: [1, 2, 3])
  func `parts of mosaics in mosaics are inputs`(depth: Int) throws {
    var input = folder["dem.tif"]
    for number in 1...depth {
      let next = folder["\(number).vrt"]
      try translate("-of", "VRT", input, next)
      input = next
    }
    let before = FileManager.default.contents(atPath: folder["dem.tif"])
    for input in [input, "vrt://" + folder["dem.tif"]] {
      let answer = try viewshed(input, folder["dem.tif"], "--overwrite")
      #expect(answer.status == 64 && answer.errors.contains("same file"), "\(answer.errors)")
    }
    #expect(FileManager.default.contents(atPath: folder["dem.tif"]) == before)
  }

  @Test func `the mask of a mosaic is an input`() throws {
    try translate("-of", "GTiff", "-ot", "Byte", "-scale", folder["dem.tif"], folder["mask.tif"])
    try translate("-of", "VRT", folder["dem.tif"], folder["a.vrt"])
    let text = try String(contentsOfFile: folder["a.vrt"], encoding: .utf8).replacingOccurrences(
      of: "</VRTDataset>",
      with: """
        <MaskBand><VRTRasterBand dataType="Byte"><SimpleSource>
        <SourceFilename relativeToVRT="1">mask.tif</SourceFilename><SourceBand>1</SourceBand>
        </SimpleSource></VRTRasterBand></MaskBand></VRTDataset>
        """)
    try folder.write(text, to: "a.vrt")
    #expect(try viewshed(folder["a.vrt"], folder["mask.tif"], "--overwrite").status == 64)
  }

  @Test func `a header beside the output is no input's`() throws {
    try translate("-of", "EHdr", folder["dem.tif"], folder["e.bil"])
    let header = FileManager.default.contents(atPath: folder["e.hdr"])
    let answer = try viewshed(folder["e.bil"], folder["e.img"], "-f", "ENVI", "--overwrite")
    #expect(answer.status == 64 && answer.errors.contains("same file"), "\(answer.errors)")
    #expect(FileManager.default.contents(atPath: folder["e.hdr"]) == header)
    #expect(!FileManager.default.fileExists(atPath: folder["e.img"]))
  }

  @Test func `what a person has beside the output stays`() throws {
    try folder.write("mine", to: "roads.prj")
    let refused = try viewshed(folder["dem.tif"], folder["roads.bil"], "-f", "EHdr")
    #expect(refused.status == 73 && refused.errors.contains("--overwrite"), "\(refused.errors)")
    #expect(try String(contentsOfFile: folder["roads.prj"], encoding: .utf8) == "mine")
    #expect(try folder.names == ["dem.tif", "roads.prj"])
    try folder.write("mine", to: "a.tif.ovr")
    #expect(try viewshed(folder["dem.tif"], folder["a.tif"]).status == 73)
    #expect(try String(contentsOfFile: folder["a.tif.ovr"], encoding: .utf8) == "mine")
  }

  @Test func `a bare name keeps what lies beside`() throws {
    let arguments = [
      "viewshed", "dem.tif", "a.png", "--position", "540002,5220022.5,2", "-md", "200", "-q",
      "-f", "PNG",
    ]
    // What was made is known as such the next time.
    for _ in 0..<2 {
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try folder.names == ["a.png", "a.png.aux.xml", "dem.tif"])
    }
  }

  @Test(arguments: ["/vsizip/", "/vsigzip/", "/vsitar/"])
  func `nothing is written into archives`(prefix: String) throws {
    try folder.write("PK", to: "my.zip")
    let answer = try viewshed(folder["dem.tif"], prefix + folder["my.zip"] + "/o.tif")
    #expect(answer.status == 64 && answer.errors.contains("archives"), "\(answer.errors)")
    #expect(try String(contentsOfFile: folder["my.zip"], encoding: .utf8) == "PK")
  }

  @Test func `options that name files are not taken`() throws {
    for option in ["EXTERNAL_FILENAME=dem.tif", "X=\(folder["dem.tif"])"] {
      #expect(try viewshed(folder["dem.tif"], folder["o.tif"], "-co", option).status == 64)
    }
  }

  @Test func `a layer that somebody added stays`() throws {
    let convert = try #require(Command.installed("ogr2ogr"))
    let watch = village["watch.yaml"]
    let output = folder["c.gpkg"]
    for _ in 0..<2 {
      #expect(try Command.bergfried("coverage", watch, "-o", output, "-q").status == 0)
    }
    try folder.write(OutputRuleTests.othersWork, to: "mine.geojson")
    let added = try Command.run(
      convert, ["-update", output, folder["mine.geojson"], "-nln", "mine"])
    try #require(added.status == 0, "\(added.errors)")
    let refused = try Command.bergfried("coverage", watch, "-o", output, "-q")
    #expect(refused.status == 73 && refused.errors.contains("--overwrite"), "\(refused.errors)")
  }

  @Test func `a village leaves pipes what they are`() throws {
    try FileManager.default.createDirectory(
      atPath: folder["made"], withIntermediateDirectories: true)
    #expect(mkfifo(folder["made/watch.yaml"], 0o600) == 0)
    let answer = try Command.bergfried(
      "village", folder["made"], "--extent", "300", "--resolution", "10", "-q", "--overwrite")
    #expect(answer.status == 73, "\(answer.errors)")
    var status = stat()
    #expect(lstat(folder["made/watch.yaml"], &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  /// With standard input, output and error closed, no other file stands in their place.
  @Test(arguments: ["<&- >&- 2>&-", ">&- 2>&-", "<&- >&-"])
  func `closed standard files are no pipes of ours`(closed: String) throws {
    func status(_ words: String) throws -> Int32 {
      let shell = try Command.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", "'\(Command.executable.path)' \(words) \(closed)"])
      return shell.status
    }
    #expect(try status("--version") == 73)
    #expect(try status("check '\(village["watch.yaml"])'") == 73)
    #expect(try status("viewshed '\(folder["none.tif"])' x.tif -p 1,2") == 66)
    #expect(try status("coverage '\(village["watch.yaml"])' -o '\(folder["c.csv"])' -q") == 0)
  }
}
