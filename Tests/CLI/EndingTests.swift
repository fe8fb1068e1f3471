import BergfriedTestSupport
import Foundation
import Testing

/// A run that is ended at any moment leaves what stood there or what it makes, and nothing else.
///
/// `ENDINGS=200 swift test --filter EndingTests` ends every command so many times and tells how.
@Suite struct EndingTests {
  /// A command that writes.
  struct Run: Sendable, CustomTestStringConvertible {
    let command: String
    /// With words in capitals for what is read, and `/` before what is written.
    let words: [String]

    init(_ words: String) {
      self.words = words.split(separator: " ").map(String.init)
      command = self.words[0]
    }

    var testDescription: String { words.joined(separator: " ") }

    /// What it writes.
    var outputs: [String] { words.filter { $0.hasPrefix("/") }.map { String($0.dropFirst()) } }

    func arguments(_ village: WatchedVillage, in folder: Folder) -> [String] {
      words.map {
        switch $0 {
        case "WATCH": village.watch
        case "WHOLE": village["whole.yaml"]
        case "DEM": village["heights.tif"]
        case "EYES": village["eyes.csv"]
        case "TOWER": "Church tower"
        default: $0.hasPrefix("/") ? folder[String($0.dropFirst())] : $0
        }
      } + ["-q", "--overwrite"]
    }
  }

  static let runs = [
    Run("village /made --extent 600"),
    Run("village /heights.tif --extent 600"),
    Run("viewshed DEM /a.tif --observers EYES -md 300 --polygons /a.gpkg --picture /a.png"),
    Run("sightline DEM --from 540002,5220022.5 --to 540600,5220022.5 --profile /a.svg"),
    Run("coverage WATCH -o /a.gpkg -o /a.geojson -o /a.csv -o /a.tif"),
    Run("panorama WATCH /a.png --tower TOWER --resolution 2"),
    Run("report WATCH /a.html"),
    Run("slip WATCH /a.json --gpx /a.gpx --route /a.gpkg"),
    Run("slip WHOLE /a.json --close /a.yaml"),
    Run("escort WATCH --from School --to Church -o /a.json --gpx /a.gpx --route /a.geojson"),
  ]

  private static let moments =
    ProcessInfo.processInfo.environment["ENDINGS"].flatMap(Int.init) ?? 4

  private let village: WatchedVillage
  private let folder: Folder
  private let scratch: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
    scratch = try Folder()
    try Self.inputs.get()
  }

  /// Made once, as outputs tell when their inputs were.
  private static let inputs = Result {
    let village = try WatchedVillage.shared.get()
    try village.folder.write(
      "id,x,y\na,540002,5220022.5\nb,540050,5220050\n", to: "village/eyes.csv")
    // A watch that may be written anew elsewhere.
    var text = try village.text()
    for name in ["ground.tif", "map.gpkg"] {
      text = text.replacingOccurrences(of: " \(name)", with: " \(village[name])")
        .replacingOccurrences(of: "\"\(name)#", with: "\"\(village[name])#")
    }
    try village.folder.write(text, to: "village/whole.yaml")
  }

  @Test(arguments: runs)
  func `nothing half-written is left`(run: Run) throws {
    let begin = ContinuousClock.now
    try #require(try ended(run, after: nil, by: 0) == 0)
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    let whole = try content()
    #expect(!whole.isEmpty)
    var random = EndingRandom(state: UInt64(Self.runs.firstIndex { $0.words == run.words } ?? 0))
    var counts: [Int32: Int] = [:]
    for number in 0..<Self.moments {
      // A search for looks takes Ctrl-C as a wish to have what was found so far.
      let signals = run.words.contains("--close") ? [SIGTERM, SIGHUP] : [SIGINT, SIGTERM, SIGHUP]
      let signal = signals[number % signals.count]
      try prepare(run)
      // Two of five towards the end, where files are written.
      let share = number % 5 < 3 ? random.unit() : 1.05 - random.unit() * 0.4
      let status = try ended(run, after: share * seconds, by: signal)
      #expect(status == 0 || status == 128 + signal, "\(number): \(status)")
      try check(run, whole, "\(number), ended by \(signal) at \(share)")
      counts[status, default: 0] += 1
    }
    try checkKilled(run, whole, seconds, &random)
    if ProcessInfo.processInfo.environment["ENDINGS"] != nil {
      print(run, "took \(seconds) s;", counts.sorted { $0.key < $1.key })
    }
  }

  /// What nothing can clear away goes with the next run.
  private func checkKilled(
    _ run: Run, _ whole: [String: Data], _ seconds: Double, _ random: inout EndingRandom
  ) throws {
    for number in 0..<max(2, Self.moments / 10) {
      try prepare(run)
      _ = try ended(run, after: (1.05 - random.unit() * 0.6) * seconds, by: SIGKILL)
      for (name, data) in try content() where !name.contains(".bergfried-") {
        #expect(isWhole(data, whole[name]) || data == Self.old, "\(number): \(name)")
      }
      #expect(try ended(run, after: nil, by: 0) == 0)
      #expect(try Set(content().keys) == Set(whole.keys), "\(number)")
    }
  }

  private static let old = Data("old".utf8)

  /// Puts an old file where each is to come.
  private func prepare(_ run: Run) throws {
    for name in try folder.names { try FileManager.default.removeItem(atPath: folder[name]) }
    for name in run.outputs where name.contains(".") { try folder.write("old", to: name) }
  }

  /// Runs a command and ends it.
  ///
  /// - Returns: how it ended; less than nothing where the signal itself ended it.
  private func ended(_ run: Run, after seconds: Double?, by signal: Int32) throws -> Int32 {
    let printed = try Folder()
    let process = try Command.started(
      Command.executable, run.arguments(village, in: folder),
      environment: ["TMPDIR": scratch.url.path], in: printed)
    if let seconds {
      process.waitUntilInterruptible()
      usleep(UInt32(seconds * 1e6))
      kill(process.processIdentifier, signal)
    }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  private func check(_ run: Run, _ whole: [String: Data], _ when: String) throws {
    let left = try content()
    for (name, data) in left {
      #expect(isWhole(data, whole[name]) || data == Self.old, "\(when): \(name) is half-written")
    }
    // All files come or none does.
    #expect(Set(left.values.map { $0 == Self.old }).count <= 1, "\(when): some are new")
    // A folder is made with all that belongs in it.
    let names = Set(left.keys)
    #expect(names == Set(whole.keys) || run.words[1] == "/made" && names.isEmpty, "\(when)")
    #expect(try scratch.names == [], "\(when)")
  }

  /// Whether a file is as a whole run writes it; GeoPackages hold the time at which they were made.
  private func isWhole(_ data: Data, _ whole: Data?) -> Bool {
    guard let whole, whole.starts(with: Data("SQLite format 3".utf8)) else { return data == whole }
    return data.starts(with: Data("SQLite format 3".utf8)) && data.count == whole.count
  }

  /// All files, hidden ones and those in folders included; an empty folder counts as a file.
  private func content() throws -> [String: Data] {
    var content: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder.url.path)
    while let name = names?.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder[name], isDirectory: &isFolder)
      if isFolder.boolValue {
        let inside = try FileManager.default.contentsOfDirectory(atPath: folder[name])
        if inside.isEmpty { content[name] = Data() }
      } else {
        content[name] = FileManager.default.contents(atPath: folder[name])
      }
    }
    return content
  }
}

/// Moments drawn from a seed.
private struct EndingRandom {
  var state: UInt64

  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}
