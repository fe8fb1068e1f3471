import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedFiles

extension Watch {
  /// Reads a watch file, and sees whether the files that it names are there.
  ///
  /// - Throws: all that is wrong in it, at once.
  public init(path: String) throws(WatchFileError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(file: path) }
      throw .unreadable(
        file: path, reason: "the system does not let it be read as a file: give a text file")
    }
    guard let yaml = String(bytes: data, encoding: .utf8) else {
      throw .unreadable(file: path, reason: "it is not a text in UTF-8")
    }
    try self.init(yaml: yaml, asFile: path)
  }

  /// Reads a text as the watch file at a path would be read, whether or not it stands there, and
  /// sees whether the files that it names are there.
  ///
  /// - Throws: all that is wrong in it, at once.
  public init(yaml: String, asFile path: String) throws(WatchFileError) {
    let folder = FilePath(path).folder
    try self.init(yaml: yaml, file: path, files: InputFiles(folder: folder, areChecked: true))
  }

  /// Reads the text of a watch file; the files that it names are not looked for.
  ///
  /// - Parameters:
  ///   - yaml: the text.
  ///   - file: what to call it in errors.
  ///   - folder: what paths in it are relative to.
  /// - Throws: all that is wrong in it, at once.
  public init(yaml: String, file: String, folder: String = "") throws(WatchFileError) {
    try self.init(yaml: yaml, file: file, files: InputFiles(folder: folder, areChecked: false))
  }

  private init(yaml: String, file: String, files: InputFiles) throws(WatchFileError) {
    let log = ProblemLog(file: file)
    let watch = Entry(yaml: yaml, log: log).flatMap { Watch($0, files) }
    try log.check()
    guard let watch else { preconditionFailure("\(file) has neither a watch nor a problem") }
    self = watch
  }

  /// - Returns: `nil` where something is wrong, which is in the log then.
  private init?(_ entry: Entry, _ files: InputFiles) {
    guard let section = Section<WatchKey>(entry) else { return nil }
    let place = section.required(.place, "a section with the terrain").flatMap {
      Place($0, files)
    }
    let people = section[.people].map { People($0) ?? People() } ?? People()
    let night = section.required(.night, "a section with bell and midnight").flatMap { Night($0) }
    let towerEntries = section.required(.towers, "a list of towers")?.list("towers") ?? []
    if section[.towers]?.isList == true, towerEntries.isEmpty {
      section[.towers]?.fail(.watchNothing, "there is no tower: give at least one")
    }
    let zoneEntries = section.list(.zones, "zones")
    let names = ReadingNames(towers: towerEntries, zones: zoneEntries)
    let context = ReadingContext(night: night, names: names, files: files)
    let towers = towerEntries.compactMap { Tower($0, context) }
    let zones = zoneEntries.compactMap { Zone($0, files) }
    let crossings = section.list(.crossings, "crossings").compactMap { Crossing($0, context) }
    let escorts = section.list(.escorts, "escorts").compactMap { Escort($0, context) }
    let ladders = section[.ladders].map(Ladder.read) ?? [StandardLadder.dori2015.ladder]
    let detection = section[.detection].flatMap { entry in
      ladders.first.flatMap { Detection(entry, of: $0) }
    }
    let report = section[.report].flatMap { Report($0, files) } ?? Report()
    guard let place, let night else { return nil }
    self.init(
      place: place, people: people, night: night, towers: towers, ladders: ladders,
      detection: detection, zones: zones, crossings: crossings, escorts: escorts, report: report)
  }
}
