package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
import BergfriedGDAL
import BergfriedScene
package import BergfriedSlip
import BergfriedStreets
import BergfriedVerify

/// Checks answers about those who may leave the streets.
package struct GroundVerify {
  private let session: WatchSession
  private let coverage: Coverage

  /// What a search found last, and what it was asked.
  private var found:
    (ground: OpenGroundKey, question: SlipQuestion, verdict: OpenGroundSearch.Verdict)?

  package init(_ session: WatchSession, _ coverage: Coverage) {
    self.session = session
    self.coverage = coverage
  }

  /// The answer as it should be, once what shows its verdict holds.
  package mutating func expected(
    _ answer: CrossingsDocument.Answer, _ question: SlipQuestion, _ finding: inout Finding
  ) async throws -> CrossingsDocument.Answer {
    guard let facts = answer.openGround else { throw VerifyFault("it is not about open ground") }
    let open = try ground(facts)
    let terrain = try await session.ground(open, for: question)
    func network(_ bound: EvasionNetwork.Bound) -> WalkNetwork {
      terrain.network(bound, speed: question.speedMetresPerSecond)
    }
    func ends(_ texts: [String]) -> [SlipEnd] { texts.map { SlipEnd($0, in: session.scene.watch) } }
    let crossing = SlipRun.Crossing(
      from: ends(answer.from), to: ends(answer.to), times: question.times)
    var should = crossing.answer(to: question, answer.verdict)
    should.schema = .openGround
    let ground = CrossingsDocument.Ground(
      cellMetres: terrain.grid.cellMetres, steepestDegrees: facts.steepestDegrees)
    should.openGround = ground
    should.assumptions =
      CrossingsDocument.Answer.assumptions(of: question, over: ground)
      + (try crossing.notes(in: session.scene))
    let problem: String?
    switch answer.verdict {
    case .unconnected:
      finding.repeat("verdict")
      should.gap = gap(question, on: terrain, network(.lenient)).map(CrossingsDocument.Gap.init)
      if should.gap == nil { throw VerifyFault("there is a way: it is not unconnected") }
      problem = nil
    case .guarded:
      guard let proof = answer.groundProof else { throw VerifyFault("it has no proof") }
      let lenient = network(.lenient)
      if gap(question, on: terrain, lenient) != nil { throw VerifyFault(GroundVerify.noWay) }
      problem = WalkProofCheck.problem(
        in: try proof.proof(places: WalkProofCheck.placeCount(of: lenient)), of: question.walk,
        on: lenient)
      should.groundProof = answer.groundProof
    case .route:
      problem = WalkRouteCheck.problem(
        in: try GroundVerify.route(of: answer), of: question.walk, on: network(.strict))
      should.legs = answer.legs
    case .undecided:
      let route = try verdictOfUndecided(question, on: terrain, OpenGroundKey(open, question))
      finding.repeat("verdict")
      problem =
        answer.legs == nil
        ? nil
        : WalkRouteCheck.problem(
          in: try GroundVerify.route(of: answer), of: question.walk, on: network(.lenient))
      should.legs = route == nil ? nil : answer.legs ?? []
    case .exposed:
      throw VerifyFault("its verdict is none of route, guarded, undecided, unconnected")
    }
    if let problem { throw VerifyFault(problem) }
    return should
  }

  /// What is said of a watch that is told to guard where nobody could go anyway.
  package static let noWay = "no way leads there, whoever looks: that is unconnected"

  /// Why nobody could go there, whoever looks; `nil` where somebody could.
  private func gap(
    _ question: SlipQuestion, on terrain: OpenGroundTerrain, _ lenient: WalkNetwork
  ) -> StreetGap? {
    let streets = coverage.town.streets
    guard streets.linkedGap(from: question.starts, to: question.goals) != nil else { return nil }
    return terrain.gap(on: lenient, from: question.starts, to: question.goals)
  }

  /// The ground that an answer is about.
  private func ground(_ facts: CrossingsDocument.Ground) throws(VerifyFault) -> OpenGround {
    guard (0.1...1000).contains(facts.cellMetres),
      OpenGround.steepest.contains(facts.steepestDegrees)
    else {
      throw VerifyFault("its cells or its steepest slope are none that can be asked about")
    }
    return OpenGround(
      cellMetres: facts.cellMetres, steepestDegrees: facts.steepestDegrees,
      waters: session.scene.map.waters)
  }

  /// The way that is told with an undecided verdict, by the search itself: neither a route nor a
  /// proof may be found.
  private mutating func verdictOfUndecided(
    _ question: SlipQuestion, on terrain: OpenGroundTerrain, _ ground: OpenGroundKey
  ) throws -> WalkRoute? {
    if found?.question != question || found?.ground != ground {
      found = (ground, question, OpenGroundSearch(question, on: terrain).verdict)
    }
    switch found?.verdict {
    case .undecided(let route): return route
    case .guarded: throw VerifyFault("it says undecided where the same search says guarded")
    case .unconnected: throw VerifyFault(GroundVerify.noWay)
    default: throw VerifyFault("it says undecided where the same search says route")
    }
  }

  private static func route(of answer: CrossingsDocument.Answer) throws -> WalkRoute {
    guard let legs = answer.legs?.map(\.walkLeg), !legs.isEmpty, !legs.contains(nil) else {
      throw VerifyFault("it has no route")
    }
    return WalkRoute(legs: legs.compactMap { $0 })
  }
}
