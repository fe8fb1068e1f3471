package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedScene
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import BergfriedWatchFile

/// Checks answers of `slip` against a watch that was looked over anew.
///
/// What shows a verdict is checked by code that no search uses. What stands with it is asked once
/// more of the same search, and must be the same.
package struct SlipVerify {
  private let scene: WatchScene
  private let coverage: Coverage
  private let cores: Int

  /// What the search says to a question, and where it looked for it.
  private struct Made {
    package let slip: Slip
    package let answer: CrossingsDocument.Answer
  }

  private struct Asked: Hashable {
    package let from: [String]
    package let to: [String]
    package let question: SlipQuestion
    package let isExposed: Bool
    package let hasMargins: Bool
  }

  private var made: [Asked: Made] = [:]
  private var ground: GroundVerify

  package init(_ session: WatchSession, _ coverage: Coverage) {
    scene = session.scene
    self.coverage = coverage
    cores = session.cores
    ground = GroundVerify(session, coverage)
  }

  /// - Throws: ``Failure`` for places that are not on the map.
  package mutating func finding(of answer: CrossingsDocument.Answer) async throws -> Finding {
    var finding = Finding("\(answer.verdict.rawValue): \(answer.subject)\(answer.terms)")
    do {
      let question = try question(of: answer)
      let replay = try SightReplay(of: answer, in: scene)
      finding.replay = replay?.extent
      do {
        try SlipVerify.checkLegs(of: answer)
        try await check(answer, question, &finding)
      } catch let fault as VerifyFault {
        finding.problems.append(fault.text)
      }
      if let problem = replay?.problem { finding.problems.append(problem) }
    } catch let fault as VerifyFault {
      finding.problems.append(fault.text)
    }
    return finding
  }

  private mutating func check(
    _ answer: CrossingsDocument.Answer, _ question: SlipQuestion, _ finding: inout Finding
  ) async throws {
    finding.checked = CrossingsDocument.Answer.shown.filter { $0.isThere(answer) }.map(\.name)
    finding.repeated = CrossingsDocument.Answer.figures.filter { $0.isThere(answer) }.map(\.name)
    let should: CrossingsDocument.Answer
    if answer.openGround != nil {
      should = try await ground.expected(answer, question, &finding)
    } else {
      try checkShown(of: answer, to: question, &finding)
      should = try await expected(answer, question)
    }
    let parts =
      CrossingsDocument.Answer.asked + CrossingsDocument.Answer.shown
      + CrossingsDocument.Answer.figures
    if let problem = AnswerPart.problem(in: answer, that: should, parts) {
      throw VerifyFault(problem)
    }
  }

  /// What shows the verdict, by code that no search uses.
  private func checkShown(
    of answer: CrossingsDocument.Answer, to question: SlipQuestion, _ finding: inout Finding
  ) throws {
    let streets = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
    func network(_ bound: EvasionNetwork.Bound) -> ReachNetwork {
      streets.network(bound, speed: question.speedMetresPerSecond)
    }
    let problem: String?
    let gap = coverage.town.streets.linkedGap(from: question.starts, to: question.goals)
    switch answer.verdict {
    case .unconnected:
      guard let told = answer.gap else { throw VerifyFault("it does not tell the gap") }
      finding.repeat("verdict")
      problem = told.problem(against: gap)
    case .guarded:
      if gap != nil { throw VerifyFault(GroundVerify.noWay) }
      guard let proof = answer.proof?.proof else { throw VerifyFault("it has no proof") }
      problem = ProofCheck.problem(in: proof, of: question.reach, on: network(.lenient))
    case .route:
      problem = RouteCheck.problem(
        in: try SlipVerify.route(of: answer), of: question.reach, on: network(.strict))
    case .undecided:
      problem =
        RouteCheck.problem(
          in: try SlipVerify.route(of: answer), of: question.reach, on: network(.lenient))
        ?? SlipVerify.problemOfUndecided(question.reach, on: network(.strict))
    case .exposed:
      problem = try ExposureReplay(scene: scene, coverage: coverage).problem(
        of: answer, to: question)
      finding.checked.append("exposure.route")
    }
    if let problem { throw VerifyFault(problem) }
  }

  /// Why there is a route where none is told, or no proof that there is none.
  ///
  /// The proof is made here, by the search, and then checked as any other.
  private static func problemOfUndecided(
    _ question: ReachQuestion, on strict: ReachNetwork
  ) -> String? {
    switch question.answer(in: strict) {
    case .reached: "there is a route, so it is not undecided"
    case .unreachable(let proof): ProofCheck.problem(in: proof, of: question, on: strict)
    }
  }

  /// The answer as it should be: what was checked as it is told, and what stands with it as the
  /// search gives it.
  private mutating func expected(
    _ answer: CrossingsDocument.Answer, _ question: SlipQuestion
  ) async throws -> CrossingsDocument.Answer {
    let made = try await ask(
      Asked(
        from: answer.from, to: answer.to, question: question,
        isExposed: answer.verdict == .exposed || answer.exposure != nil,
        hasMargins: answer.verdictOnly != true))
    guard made.answer.verdict == answer.verdict else {
      throw VerifyFault(
        "it says \(answer.verdict.rawValue) where the same search says "
          + made.answer.verdict.rawValue)
    }
    var should = made.answer
    if should.legs != answer.legs, should.legs != nil {
      should.legs = answer.legs
      if should.escapes != nil {
        let streets = coverage.town.streets
        should.escapes = made.slip.escapes(of: try SlipVerify.route(of: answer), count: 3).map {
          CrossingsDocument.Escape($0, in: streets)
        }
      }
    }
    if should.proof != nil { should.proof = answer.proof }
    if should.exposure?.route != nil, let chance = answer.exposure?.route {
      should.exposure?.route = chance
    }
    return should
  }

  private mutating func ask(_ asked: Asked) async throws -> Made {
    if let known = made[asked] { return known }
    func ends(_ texts: [String]) -> [SlipEnd] { texts.map { SlipEnd($0, in: scene.watch) } }
    let crossing = SlipRun.Crossing(
      from: ends(asked.from), to: ends(asked.to), times: asked.question.times)
    let mover = SlipRun.Mover(
      scene.watch.people, speedMetresPerSecond: asked.question.speedMetresPerSecond,
      refuges: asked.question.refuges)
    let run = try SlipRun(crossing, by: mover, in: scene, coverage)
    let answer =
      asked.isExposed
      ? try await run.exposedAnswer(in: scene, cores: cores)
      : try run.answer(hasMargins: asked.hasMargins)
    let new = Made(slip: run.slip, answer: answer)
    made[asked] = new
    return new
  }

  private static func route(of answer: CrossingsDocument.Answer) throws -> ReachRoute {
    guard let legs = answer.legs?.map(\.leg), !legs.isEmpty, !legs.contains(nil) else {
      throw VerifyFault("it has no route")
    }
    return ReachRoute(legs: legs.compactMap { $0 })
  }

  /// No leg may say two things, of which one would not be looked at.
  private static func checkLegs(of answer: CrossingsDocument.Answer) throws {
    for (number, leg) in (answer.legs ?? []).enumerated() {
      guard let walk = leg.walkLeg else { throw VerifyFault("it has no route: leg \(number)") }
      if CrossingsDocument.Leg(walk) != leg {
        throw VerifyFault("leg \(number) says more than one thing")
      }
    }
  }
}

extension SlipVerify {
  /// What was asked.
  private func question(of answer: CrossingsDocument.Answer) throws -> SlipQuestion {
    let night = scene.watch.night.times
    guard let bell = Ticks(utc: answer.bell), let midnight = Ticks(utc: answer.midnight),
      night.lowerBound <= bell, bell < midnight, midnight <= night.upperBound
    else { throw VerifyFault("it asks about times that are not in the watch's night") }
    guard Slip.speeds.contains(answer.speedMetresPerSecond) else {
      throw VerifyFault(
        "it asks about a speed that is not from \(Format.plain(Slip.speeds.lowerBound)) to "
          + "\(Format.plain(Slip.speeds.upperBound)) m/s")
    }
    guard !answer.from.isEmpty, !answer.to.isEmpty else {
      throw VerifyFault("it asks from or to nowhere")
    }
    guard let refuges = SlipQuestion.Refuges(rawValue: answer.refuges) else {
      throw VerifyFault("its refuges are none of none, named, all")
    }
    func nodes(_ ends: [String]) throws -> [Int] {
      try SlipEnd.nodes(of: ends.map { SlipEnd($0, in: scene.watch) }, in: scene)
    }
    return SlipQuestion(
      from: try nodes(answer.from), to: try nodes(answer.to), times: bell..<midnight,
      speedMetresPerSecond: answer.speedMetresPerSecond, refuges: refuges)
  }
}

extension CrossingsDocument.Answer {
  /// What is asked besides ends, times and speed.
  fileprivate var terms: String {
    let ground = openGround.map {
      ", over open ground in cells of \(Format.plain($0.cellMetres)) m and slopes up to "
        + "\(Format.plain($0.steepestDegrees))°"
    }
    return (ground ?? "") + ", refuges: \(refuges)"
  }
}
