import BergfriedTestSupport
import Foundation
import Testing

/// One rule for all commands: what stands where an output is to go is never lost by surprise.
@Suite struct OutputRuleTests {
  /// A place in a command's line where a file to write is named.
  struct Output: Sendable, CustomTestStringConvertible {
    let command: String
    /// With `OUT` for the file; `WATCH`, `DEM` and `BESIDE` are those of the village.
    let words: [String]
    let ending: String
    /// Whether it is written from its first byte to its last.
    let isText: Bool
    /// Whether what is written is a watch, which people change.
    let isWatch: Bool

    init(_ command: String, _ words: String, _ ending: String, isText: Bool, isWatch: Bool = false)
    {
      self.command = command
      self.words = words.split(separator: " ").map(String.init)
      self.ending = ending
      self.isText = isText
      self.isWatch = isWatch
    }

    var testDescription: String { "\(command) \(words.joined(separator: " ")) (\(ending))" }

    func arguments(_ out: String, in village: RuleVillage) -> [String] {
      [command]
        + words.map {
          switch $0 {
          case "OUT": out
          case "WATCH": village["watch.yaml"]
          case "BESIDE": village["beside.yaml"]
          case "DEM": village["dem.vrt"]
          case "TOWER": "Church tower"
          case "TABLE": village["eyes.csv"]
          default: $0
          }
        }
    }
  }

  static let eye = "--position 540002,5220022.5,2 -md 200"

  /// A map of someone's own, whatever its name.
  static let othersWork = """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"well"},\
    "geometry":{"type":"Point","coordinates":[9.5,47.1]}}]}
    """

  static let outputs = [
    Output("viewshed", "DEM OUT --observers TABLE -md 200 -q", ".tif", isText: false),
    Output("viewshed", "DEM /vsimem/v.tif \(eye) --polygons OUT -q", ".gpkg", isText: false),
    Output("viewshed", "DEM /vsimem/v.tif \(eye) --polygons OUT -q", ".geojson", isText: true),
    Output("viewshed", "DEM /vsimem/v.tif \(eye) --picture OUT -q", ".png", isText: true),
    Output(
      "sightline", "DEM --from 540002,5220022.5 --to 540100,5220022.5 --profile OUT -q", ".svg",
      isText: true),
    Output("coverage", "WATCH -o OUT -q", ".gpkg", isText: false),
    Output("coverage", "WATCH -o OUT -q", ".geojson", isText: true),
    Output("coverage", "WATCH -o OUT -q", ".csv", isText: true),
    Output("coverage", "WATCH -o OUT -q", ".tif", isText: false),
    Output("panorama", "WATCH OUT --tower TOWER --resolution 1 -q", ".png", isText: true),
    Output("panorama", "WATCH OUT --tower TOWER --resolution 1 -q", ".svg", isText: true),
    Output("report", "WATCH OUT --beside BESIDE -q", ".html", isText: true),
    Output("slip", "WATCH OUT -q", ".json", isText: true),
    Output("slip", "WATCH --gpx OUT -q", ".gpx", isText: true),
    Output("slip", "WATCH --route OUT -q", ".gpkg", isText: false),
    Output("slip", "WATCH --route OUT -q", ".geojson", isText: true),
    Output("slip", "WATCH --close OUT -q", ".yaml", isText: true, isWatch: true),
    Output("escort", "WATCH --from School --to Church -o OUT -q", ".json", isText: true),
    Output("escort", "WATCH --from School --to Church --gpx OUT -q", ".gpx", isText: true),
    Output("escort", "WATCH --from School --to Church --route OUT -q", ".gpkg", isText: false),
    Output("village", "OUT --extent 100 --resolution 10 -q", ".tif", isText: false),
  ]

  private let village: RuleVillage
  private let folder: Folder

  init() throws {
    village = try RuleVillage.shared.get()
    folder = try Folder()
  }

  private func run(_ output: Output, to path: String, _ flags: String...) throws -> Command {
    try Command.bergfried(output.arguments(path, in: village) + flags)
  }

  /// Every input under every name, however the file is called: the rule looks at what it is.
  @Test(arguments: outputs)
  func `no output goes over an input`(output: Output) throws {
    guard output.command != "village" else { return }
    let before = try village.content()
    let files = FileManager.default
    for (number, input) in village.inputs(of: output).enumerated() {
      let names = ["hard\(number)", "soft\(number)"].map { folder[$0 + output.ending] }
      try files.linkItem(atPath: village[input], toPath: names[0])
      try files.createSymbolicLink(atPath: names[1], withDestinationPath: village[input])
      let own = input.hasSuffix(output.ending) ? [village[input]] : []
      for path in names + own {
        for flags in [[], ["--overwrite"]] {
          let answer = try Command.bergfried(output.arguments(path, in: village) + flags)
          #expect(answer.status == 64, "\(input) as \(path): \(answer.errors)")
          #expect(answer.errors.contains("same file"), "\(answer.errors)")
        }
      }
    }
    #expect(try village.content() == before)
  }

  @Test(arguments: ["map.gpkg-journal", "map.gpkg-wal", "heights.tif.ovr", "dem.vrt.aux.xml"])
  func `nothing is put where an input would have more of itself`(name: String) throws {
    let answer = try Command.bergfried("slip", village["watch.yaml"], village[name], "-q")
    #expect(answer.status == 64 && answer.errors.contains("same file"), "\(answer.errors)")
    #expect(!FileManager.default.fileExists(atPath: village[name]))
  }

  @Test(arguments: outputs)
  func `a person's own file goes only if asked for, and links stay`(output: Output) throws {
    let (path, link) = (folder["own" + output.ending], folder["link" + output.ending])
    try folder.write(Self.othersWork, to: "own" + output.ending)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "own" + output.ending)
    for name in [path, link] {
      let refused = try run(output, to: name)
      #expect(refused.status == 73 && refused.errors.contains("--overwrite"), "\(refused.errors)")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.othersWork)
    }
    let allowed = try run(output, to: link, "--overwrite")
    try #require(allowed.status == 0, "\(allowed.errors)")
    let files = FileManager.default
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "own" + output.ending)
    let made = try #require(files.contents(atPath: path))
    #expect(made != Data(Self.othersWork.utf8))
    // Bergfried's own files go without a word, but for watches.
    let again = try run(output, to: path)
    #expect(again.status == (output.isWatch ? 73 : 0), "\(again.errors)")
    #expect(try folder.names == ["link" + output.ending, "own" + output.ending])
  }

  @Test(arguments: [
    ("notes.txt", "Buy milk\n"), ("package.json", "{\"name\": 1}\n"), ("list.csv", "a,b\n1,2\n"),
    ("page.html", "<!doctype html><p>Mine"), ("letter", "Dear all,\n"), ("plan.yml", "a: 1\n"),
    ("quiz.json", "{\"answers\":[\"yes\"]}\n"), ("torn.json", "old"),
    ("post.html", "---\ntitle: Mine\n---\n<p>"), ("notes.md", "BERGFRIED_VERSION=1\n"),
  ])
  func `texts of others go only if asked for`(name: String, text: String) throws {
    try folder.write(text, to: name)
    let arguments = ["slip", village["watch.yaml"], folder[name], "-q"]
    let refused = try Command.bergfried(arguments)
    #expect(refused.status == 73 && refused.errors.contains("--overwrite"), "\(refused.errors)")
    #expect(try String(contentsOfFile: folder[name], encoding: .utf8) == text)
    #expect(try Command.bergfried(arguments + ["--overwrite"]).status == 0)
    #expect(try String(contentsOfFile: folder[name], encoding: .utf8).hasPrefix("{\"answers"))
  }

  @Test func `empty files go`() throws {
    for name in ["none.json", "none.txt"] {
      try folder.write("", to: name)
      #expect(try Command.bergfried("slip", village["watch.yaml"], folder[name], "-q").status == 0)
    }
  }

  @Test(arguments: outputs)
  func `pipes stay pipes and get texts only`(output: Output) throws {
    let path = folder["pipe" + output.ending]
    #expect(mkfifo(path, 0o600) == 0)
    let reader = try Command.started(
      URL(fileURLWithPath: "/bin/cat"), [path], in: folder)
    // The signals that a test's thread holds back are held back from what it starts.
    defer {
      kill(reader.processIdentifier, SIGKILL)
      reader.waitUntilExit()
    }
    let answer = try run(output, to: path)
    if output.isText {
      try #require(answer.status == 0, "\(answer.errors)")
      reader.waitUntilExit()
      let size = try FileManager.default.attributesOfItem(atPath: folder["output"])[.size]
      #expect(size as? Int ?? 0 > 100)
    } else {
      #expect(answer.status == 73 && answer.errors.contains("device"), "\(answer.errors)")
    }
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try folder.names == ["errors", "output", "pipe" + output.ending])
  }

  @Test(arguments: outputs)
  func `the longest names are written`(output: Output) throws {
    let name = String(repeating: "n", count: 255 - output.ending.count) + output.ending
    let answer = try run(output, to: folder[name])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try folder.names == [name])
  }

  @Test func `a text goes to standard output by any of its names`() throws {
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
      let answer = try Command.bergfried("slip", village["watch.yaml"], name, "-q")
      #expect(answer.status == 0 && answer.output.hasPrefix("{\"answers\":["), "\(answer.errors)")
    }
    let picture = try Command.bergfried("coverage", village["watch.yaml"], "-o", "-", "-q")
    #expect(picture.status == 64)
  }

  @Test func `an edited watch stays`() throws {
    let small = ["--extent", "300", "--resolution", "10", "-q"]
    let made = folder["made"]
    #expect(try Command.bergfried(["village", made] + small).status == 0)
    #expect(try Command.bergfried(["village", made] + small).status == 0)
    let watch = made + "/watch.yaml"
    let edited = try String(contentsOfFile: watch, encoding: .utf8) + "# my own word\n"
    try Data(edited.utf8).write(to: URL(fileURLWithPath: watch))
    let before = try FileManager.default.contentsOfDirectory(atPath: made).sorted()
    let refused = try Command.bergfried(["village", made] + small)
    #expect(refused.status == 73 && refused.errors.contains("--overwrite"))
    #expect(try String(contentsOfFile: watch, encoding: .utf8) == edited)
    #expect(try FileManager.default.contentsOfDirectory(atPath: made).sorted() == before)
    #expect(try Command.bergfried(["village", made, "--overwrite"] + small).status == 0)
    #expect(try String(contentsOfFile: watch, encoding: .utf8) != edited)
  }

  @Test func `a file that is protected stays`() throws {
    guard geteuid() != 0 else { return }
    try folder.write("", to: "answer.json")
    chmod(folder["answer.json"], 0o400)
    let answer = try Command.bergfried(
      "slip", village["watch.yaml"], folder["answer.json"], "--overwrite", "-q")
    #expect(answer.status == 73 && answer.errors.contains("protected"))
  }
}
