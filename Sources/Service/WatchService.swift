public import BergfriedAnswers
public import BergfriedCore
import BergfriedCoverage
import BergfriedEssentials
import BergfriedGDAL
import BergfriedPicture
import BergfriedScene
import BergfriedSlip
import BergfriedWatchFile

/// A watch that is open and answers, one function a question.
///
/// What several questions rest on, its coverage and its open ground, is worked out when it is first
/// asked for, and once. A task that is cancelled gets `CancellationError` when the step that it
/// waits for has ended: a crossing, or one of the searches for its margins.
///
///     let service = try await WatchService(watch: "watch.yaml")
///     for answer in try await service.crossings() {
///       print(answer.verdict, answer.subject)
///     }
///
/// Every function throws ``Failure``, or an error that is ``FailureConvertible``, for what is wrong
/// with the watch or the question.
public actor WatchService {
  private let session: WatchSession
  private let path: String
  private let options: ServiceOptions

  /// Reads a watch file with its terrain and maps.
  ///
  /// - Parameters:
  ///   - path: the watch file.
  ///   - options: what may be used of the machine.
  ///   - listener: gets how far the work is, and what the user should know.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  public init(
    watch path: String, options: ServiceOptions = ServiceOptions(),
    telling listener: @escaping RunListener = { _ in }
  ) async throws {
    self.path = path
    self.options = options
    session = try WatchSession(
      path: path, on: options.machine, needing: .view, origin: Origin(),
      telling: listener)
    session.scene.tellWarnings(to: listener)
  }

  /// How much of the streets each tower sees, surely and possibly.
  ///
  /// - Throws: ``Failure`` for a watch without a map: ask for ``groundCoverage()``.
  public func coverage() async throws -> CoverageReport {
    guard !session.scene.watch.place.map.isEmpty else {
      throw Failure(
        .mapNone, "\(path) names no map: ask for the ground's coverage, or add place.map")
    }
    return CoverageReport(
      try await session.coverage(.full), of: session.scene, watch: path, outputs: [],
      version: Origin.release)
  }

  /// How much of the ground each tower sees, surely and possibly.
  public func groundCoverage() async throws -> GroundReport {
    try await GroundReport(
      session.coverage(.full), of: session, watch: path, outputs: [])
  }

  /// Whether anyone can cross unseen, with a route or a proof, a crossing after the other.
  public func crossings(
    _ request: CrossingRequest = CrossingRequest()
  ) async throws -> [CrossingsDocument.Answer] {
    let scene = session.scene
    let mover = SlipRun.Mover(
      scene.watch.people, speedMetresPerSecond: request.speedMetresPerSecond,
      refuges: request.refuges)
    guard Slip.speeds.contains(mover.speedMetresPerSecond) else {
      throw Failure(
        .questionSpeed,
        "a speed of \(Format.plain(mover.speedMetresPerSecond)) m/s: give one from "
          + "\(Format.plain(Slip.speeds.lowerBound)) to \(Format.plain(Slip.speeds.upperBound))")
    }
    var answers: [CrossingsDocument.Answer] = []
    for crossing in try SlipRun.crossings(of: scene.watch, from: request.from, to: request.to) {
      try Task.checkCancellation()
      if var ground = request.openGround {
        ground.waters = scene.map.waters
        answers.append(
          try await GroundRun(crossing, by: mover, on: ground, in: session).answer)
      } else {
        let run = try SlipRun(crossing, by: mover, in: scene, try await session.coverage())
        answers.append(try run.answer(hasMargins: request.hasMargins))
      }
    }
    return answers
  }

  /// An answer in sentences, as the command line tells it.
  public func text(of answer: CrossingsDocument.Answer) -> String {
    let scene = session.scene
    let clock = scene.watch.night.clock
    if answer.openGround != nil {
      return GroundText(
        answer: answer, town: scene.town, locating: scene.locating, clock: clock
      ).text
    }
    let text = SlipText(
      answer: answer, streets: scene.town.streets, locating: scene.locating, clock: clock)
    return text.verdict + text.details
  }

  /// Ways that keep someone in view: those of the watch's escorts, as the looks are.
  public func escorts() async throws -> [EscortsDocument.Answer] {
    let coverage = try await session.coverage()
    return try EscortRun.errands(of: session.scene.watch).map {
      try EscortRun($0, EscortRun.Terms(), in: session.scene, coverage).answer
    }
  }

  /// All of the watch on one HTML page, which needs nothing else.
  ///
  /// - Parameter title: `nil` for the watch's own, or its file's name.
  public func page(title: String? = nil) async throws -> String {
    try await WatchPage(of: session, title: title).made(to: "").html
  }

  /// Checks answers as JSON, as `slip` and `escort` write them, against the watch read anew.
  ///
  /// - Returns: whether all of them hold, and what was found in lines of text.
  public nonisolated func verify(_ json: String) async throws -> (isRight: Bool, lines: [String]) {
    do {
      let file = try AnswerFile(Data(json.utf8), path: "the answer")
      let session = try WatchSession(
        path: path, on: options.machine, origin: Origin(),
        telling: { _ in })
      var checks = try await AnswerChecks(session)
      let verdict = try await FileVerdict(of: file, by: &checks)
      return (verdict.isRight, verdict.lines)
    } catch let fault as VerifyFault {
      return (false, ["Wrong     \(fault.text)"])
    }
  }
}
