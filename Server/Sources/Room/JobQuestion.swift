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
    case .coverage, .crossings, .night, .report: true
    case .file(let ending): ending != "tif"
    case .process(let question): question.restsOnCoverage
    case .closing, .panorama, .ground: false
    }
  }

  /// Its name.
  public var kind: String {
    switch self {
    case .coverage: "coverage"
    case .crossings: "crossings"
    case .night: "night"
    case .closing: "closing"
    case .panorama: "panorama"
    case .report: "report"
    case .ground: "ground"
    case .file(let ending): ending
    case .process(let question): question.process
    }
  }
}
