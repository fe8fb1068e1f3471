/// What a room works out beside its page: more than a moment's work.
public enum JobQuestion: Hashable, Sendable {
  /// What towers see of the streets.
  case coverage
  /// Whether anyone crosses unseen.
  case crossings
  /// The crossings on maps that move.
  case night
  /// The looks that would close the crossings, searched for so many seconds.
  case closing(seconds: Double)
  /// What one sees from a tower.
  case panorama(tower: String)
  /// Ways that keep someone in view between two places of the working frame, east and north.
  case escort(from: [Double], to: [Double])
  /// What an earlier or this revision says, sees and proves.
  case version(Int64)
  /// All of the watch on one page.
  case report
  /// What towers see of the ground in all.
  case ground
  /// The coverage or the routes as a file of a kind, by its ending.
  case file(ending: String)
  /// What a program asks for by a process.
  case process(ProcessQuestion)

  /// Whether it rests on what towers see of the streets.
  var restsOnCoverage: Bool {
    switch self {
    case .coverage, .crossings, .night, .report, .escort: true
    case .file(let ending): ending != "tif"
    case .process(let question): question.restsOnCoverage
    case .closing, .panorama, .ground, .version: false
    }
  }

  /// The revision that it is asked of, whatever the room's is; `nil` for the room's.
  var revision: Int64? { if case .version(let revision) = self { revision } else { nil } }

  /// Its name.
  public var kind: String {
    switch self {
    case .coverage: "coverage"
    case .crossings: "crossings"
    case .night: "night"
    case .closing: "closing"
    case .panorama: "panorama"
    case .escort: "escort"
    case .version: "version"
    case .report: "report"
    case .ground: "ground"
    case .file(let ending): ending
    case .process(let question): question.process
    }
  }
}
