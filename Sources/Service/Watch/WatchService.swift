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
  private(set) var session: WatchSession
  nonisolated let path: String
  nonisolated let options: ServiceOptions
  /// What the watch says, where that does not stand in its file.
  private var yaml: String?
  private let listener: RunListener

  /// Reads a watch file with its terrain and maps.
  ///
  /// - Parameters:
  ///   - path: the watch file.
  ///   - yaml: what is read in place of what stands there; `nil` for that.
  ///   - options: what may be used of the machine.
  ///   - listener: gets how far the work is, and what the user should know.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch.
  public init(
    watch path: String, saying yaml: String? = nil, options: ServiceOptions = ServiceOptions(),
    telling listener: @escaping RunListener = { _ in }
  ) async throws {
    self.path = path
    self.options = options
    self.yaml = yaml
    self.listener = listener
    session = try WatchService.session(of: path, saying: yaml, options, listener)
    session.scene.tellWarnings(to: listener)
  }

  private static func session(
    of path: String, saying yaml: String?, _ options: ServiceOptions,
    _ listener: @escaping RunListener
  ) throws -> sending WatchSession {
    var source = WatchSource(path: path, yaml: yaml)
    source.roomCells = options.roomCells
    return try WatchSession(
      source, on: options.machine, needing: .view, origin: Origin(), telling: listener)
  }

  /// Goes over to another watch, as an edit makes it of this one. What is not another's, the place
  /// and what towers that stay see of it, is kept. Questions that are under way are answered by the
  /// watch that they were asked of.
  ///
  /// - Parameter yaml: what the watch file would say; nothing is written.
  /// - Returns: whether the place was kept; else it was read anew.
  /// - Throws: ``WatchFileError`` with all that is wrong with the watch, which then is not gone
  ///   over to.
  /// - Complexity: O(what the watch says) where the place is kept.
  @discardableResult
  public func change(to yaml: String) async throws -> Bool {
    if let next = try session.changed(to: yaml) {
      try WatchService.check(next)
      (session, self.yaml) = (next, yaml)
      return true
    }
    let (path, options, listener) = (path, options, listener)
    let read = Task {
      Moved(try WatchService.session(of: path, saying: yaml, options, listener))
    }
    let next = try await read.value.session
    try WatchService.check(next)
    (session, self.yaml) = (next, yaml)
    return false
  }

  private init(_ session: Moved, of other: WatchService, saying yaml: String?) async {
    self.session = session.session
    self.yaml = yaml
    path = other.path
    options = other.options
    listener = session.session.listener
  }

  /// Another service over the same watch and place, which answers on its own while this one is
  /// asked other things or goes over to another watch. What takes most memory is the same one.
  ///
  /// - Parameter listener: gets how far its work is.
  /// - Throws: ``Failure`` where the terrain's files cannot be opened any more.
  public func twin(telling listener: @escaping RunListener = { _ in }) async throws -> WatchService
  {
    await WatchService(
      Moved(unchecked: try session.twin(telling: listener)), of: self, saying: yaml)
  }

  /// - Throws: ``WatchFileError`` where the watch cannot be kept in its town.
  private static func check(_ session: WatchSession) throws {
    var check = SceneCheck(session.scene)
    try check.check()
  }

  /// A session on its way from the task that made it.
  private struct Moved: @unchecked Sendable {
    let session: WatchSession

    init(_ session: sending WatchSession) { self.session = session }

    /// One that shares nothing that changes with any other.
    init(unchecked session: WatchSession) { self.session = session }
  }

  /// How much of the streets each tower sees, surely and possibly.
  ///
  /// - Throws: ``Failure`` for a watch without a map: ask for ``groundCoverage()``.
  public func coverage() async throws -> CoverageReport {
    CoverageReport(
      try await streetCoverage(), of: session.scene, watch: path, outputs: [],
      version: Origin.release)
  }

  /// - Throws: ``Failure`` for a watch without a map.
  func streetCoverage() async throws -> Coverage {
    guard !session.scene.watch.place.map.isEmpty else {
      throw Failure(
        .mapNone, "\(path) names no map: ask for the ground's coverage, or add place.map")
    }
    return try await session.coverage(.full)
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
    try await crossings(request, over: CoverageScope())
  }

  /// - Parameter scope: of the coverage, which must take in all that telescopes reach.
  func crossings(
    _ request: CrossingRequest, over scope: CoverageScope
  ) async throws -> [CrossingsDocument.Answer] {
    let (session, scene) = (session, session.scene)
    let mover = try mover(request)
    var answers: [CrossingsDocument.Answer] = []
    for crossing in try SlipRun.crossings(of: scene.watch, from: request.from, to: request.to) {
      try Task.checkCancellation()
      if var ground = request.openGround {
        ground.waters = scene.map.waters
        answers.append(
          try await GroundRun(crossing, by: mover, on: ground, in: session).answer)
      } else {
        let run = try SlipRun(crossing, by: mover, in: scene, try await session.coverage(scope))
        answers.append(try run.answer(hasMargins: request.hasMargins))
      }
    }
    return answers
  }

  /// - Throws: ``Failure`` for a speed that crossings are not asked about.
  private func mover(_ request: CrossingRequest) throws -> SlipRun.Mover {
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
    return mover
  }

  /// The fewest or cheapest looks that the telescopes could also make so that nobody gets through
  /// any crossing, and the watch with them.
  ///
  /// The search stands in no other question's way.
  ///
  /// - Parameters:
  ///   - request: the crossings along streets; its margins play no part.
  ///   - shortest: no free time of a telescope is divided into looks shorter than this: 6 s
  ///     to 24 h.
  ///   - seconds: how long is searched for cheaper ones; `nil` for as long as it takes.
  /// - Throws: ``Failure`` for open ground, or where the looks cannot be put into the watch's text.
  /// - Complexity: exponential in the looks at the worst; mostly seconds.
  public func closing(
    _ request: CrossingRequest = CrossingRequest(), shortestLook shortest: Ticks = .seconds(900),
    within seconds: Double? = nil
  ) async throws -> Closing {
    guard request.openGround == nil, CloseRun.shortestLooks.contains(shortest),
      seconds.map({ $0 >= 0 }) ?? true
    else {
      throw Failure(
        .questionRange,
        "crossings are closed along streets, with looks of 6 s to 24 h: ask without open ground, "
          + "with such a shortest look and a time that is not negative")
    }
    let (scene, mover) = (session.scene, try mover(request))
    let questions = try SlipRun.crossings(of: scene.watch, from: request.from, to: request.to)
      .map { try $0.question(by: mover, in: scene) }
    let coverage = try await session.coverage(CoverageScope(withReserve: true))
    let run = CloseRun(of: scene.watch, coverage, questions, limits: (shortest, seconds))
    let found = await run.found(telling: session.listener)
    try Task.checkCancellation()
    return try run.closing(found, in: scene, for: path)
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
        WatchSource(path: path, yaml: await yaml), on: options.machine, origin: Origin(),
        telling: { _ in })
      var checks = try await AnswerChecks(session)
      let verdict = try await FileVerdict(of: file, by: &checks)
      return (verdict.isRight, verdict.lines)
    } catch let fault as VerifyFault {
      return (false, ["Wrong     \(fault.text)"])
    }
  }
}
