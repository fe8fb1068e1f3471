import BergfriedCore
import BergfriedCoverage
import BergfriedGDAL
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify

/// Checks answers about those who may leave the streets.
struct GroundVerify {
  let scene: WatchScene
  let coverage: Coverage
  let cores: Int

  private struct Asked: Hashable {
    let times: Range<Ticks>
    let refuges: SlipQuestion.Refuges
    let cellMetres: Double
    let steepestDegrees: Double
  }

  /// The ground that was asked about last, and what a search found there.
  private var asked: Asked?
  private var terrain: OpenGroundTerrain?
  private var found: (question: SlipQuestion, verdict: OpenGroundSearch.Verdict)?

  init(scene: WatchScene, coverage: Coverage, cores: Int) {
    self.scene = scene
    self.coverage = coverage
    self.cores = cores
  }

  /// The answer as it should be, once what shows its verdict holds.
  mutating func expected(
    _ answer: SlipFile.Answer, _ question: SlipQuestion, _ finding: inout Finding
  ) async throws -> SlipFile.Answer {
    guard let facts = answer.openGround else { throw VerifyFault("it is not about open ground") }
    let terrain = try await madeTerrain(facts, question)
    func network(_ bound: EvasionNetwork.Bound) -> WalkNetwork {
      terrain.network(bound, speed: question.speedMetresPerSecond)
    }
    func ends(_ texts: [String]) -> [SlipEnd] { texts.map { SlipEnd($0, in: scene.watch) } }
    let crossing = SlipRun.Crossing(
      from: ends(answer.from), to: ends(answer.to), times: question.times)
    var should = SlipFile.Answer(crossing, question)
    let ground = SlipFile.Ground(
      cellMetres: terrain.grid.cellMetres, steepestDegrees: facts.steepestDegrees)
    should.openGround = ground
    should.assumptions =
      GroundRun.assumptions(of: question, ground) + (try crossing.notes(in: scene))
    should.verdict = answer.verdict
    let problem: String?
    switch answer.verdict {
    case "unconnected":
      finding.repeat("verdict")
      should.gap = gap(question, on: terrain, network(.lenient)).map(SlipFile.Gap.init)
      if should.gap == nil { throw VerifyFault("there is a way: it is not unconnected") }
      problem = nil
    case "guarded":
      guard let proof = answer.groundProof else { throw VerifyFault("it has no proof") }
      let lenient = network(.lenient)
      if gap(question, on: terrain, lenient) != nil { throw VerifyFault(GroundVerify.noWay) }
      problem = WalkProofCheck.problem(
        in: try proof.proof(places: WalkProofCheck.placeCount(of: lenient)), of: question.walk,
        on: lenient)
      should.groundProof = answer.groundProof
    case "route":
      problem = WalkRouteCheck.problem(
        in: try GroundVerify.route(of: answer), of: question.walk, on: network(.strict))
      should.legs = answer.legs
    case "undecided":
      let route = try verdictOfUndecided(question, on: terrain)
      finding.repeat("verdict")
      problem =
        answer.legs == nil
        ? nil
        : WalkRouteCheck.problem(
          in: try GroundVerify.route(of: answer), of: question.walk, on: network(.lenient))
      should.legs = route == nil ? nil : answer.legs ?? []
    default: throw VerifyFault("its verdict is none of route, guarded, undecided, unconnected")
    }
    if let problem { throw VerifyFault(problem) }
    return should
  }

  /// What is said of a watch that is told to guard where nobody could go anyway.
  static let noWay = "no way leads there, whoever looks: that is unconnected"

  /// Why nobody could go there, whoever looks; `nil` where somebody could.
  private func gap(
    _ question: SlipQuestion, on terrain: OpenGroundTerrain, _ lenient: WalkNetwork
  ) -> StreetGap? {
    let streets = coverage.town.streets
    guard streets.linkedGap(from: question.starts, to: question.goals) != nil else { return nil }
    return terrain.gap(on: lenient, from: question.starts, to: question.goals)
  }

  /// The ground, made anew where other ground was asked about before.
  private mutating func madeTerrain(
    _ facts: SlipFile.Ground, _ question: SlipQuestion
  ) async throws -> OpenGroundTerrain {
    guard (0.1...1000).contains(facts.cellMetres),
      OpenGround.steepest.contains(facts.steepestDegrees)
    else {
      throw VerifyFault("its cells or its steepest slope are none that can be asked about")
    }
    let asked = Asked(
      times: question.times, refuges: question.refuges, cellMetres: facts.cellMetres,
      steepestDegrees: facts.steepestDegrees)
    if let terrain, self.asked == asked { return terrain }
    (self.asked, terrain, found) = (nil, nil, nil)
    let ground = OpenGround(
      cellMetres: facts.cellMetres, steepestDegrees: facts.steepestDegrees,
      waters: scene.map.waters)
    try GroundRun.check(ground, in: scene)
    let made = try await OpenGroundTerrain(
      of: coverage, ground, times: question.times, refuges: question.refuges, cores: cores)
    (self.asked, terrain) = (asked, made)
    return made
  }

  /// The way that is told with an undecided verdict, by the search itself: neither a route nor a
  /// proof may be found.
  private mutating func verdictOfUndecided(
    _ question: SlipQuestion, on terrain: OpenGroundTerrain
  ) throws -> WalkRoute? {
    if found?.question != question {
      found = (question, OpenGroundSearch(question, on: terrain).verdict)
    }
    switch found?.verdict {
    case .undecided(let route): return route
    case .guarded: throw VerifyFault("it says undecided where the same search says guarded")
    case .unconnected: throw VerifyFault(GroundVerify.noWay)
    default: throw VerifyFault("it says undecided where the same search says route")
    }
  }

  private static func route(of answer: SlipFile.Answer) throws -> WalkRoute {
    guard let legs = answer.legs?.map(\.walkLeg), !legs.isEmpty, !legs.contains(nil) else {
      throw VerifyFault("it has no route")
    }
    return WalkRoute(legs: legs.compactMap { $0 })
  }
}
