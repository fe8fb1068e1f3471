import BergfriedCoverage
import BergfriedDatum
import BergfriedGDAL
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify

/// An answer about those who may leave the streets, checked.
struct GroundVerify {
  let answer: SlipFile.Answer
  let question: SlipQuestion
  let scene: WatchScene
  let coverage: Coverage

  /// What is wrong with it, in words; `nil` if it is right.
  func problem(cores: Int) async throws -> String? {
    guard let facts = answer.openGround else { return "it is not about open ground" }
    guard (0.1...1000).contains(facts.cellMetres),
      OpenGround.steepest.contains(facts.steepestDegrees)
    else { return "its cells or its steepest slope are none that can be asked about" }
    let ground = OpenGround(
      cellMetres: facts.cellMetres, steepestDegrees: facts.steepestDegrees,
      waters: scene.map.waters)
    try GroundRun.check(ground, in: scene)
    func madeTerrain() async throws -> SlipTerrain {
      try await SlipTerrain(
        of: coverage, ground, times: question.times, refuges: question.refuges, cores: cores)
    }
    func network(_ bound: SlipGround.Bound) async throws -> WalkNetwork {
      try await madeTerrain().network(bound, speed: question.speedMetresPerSecond)
    }
    let speed = question.speedMetresPerSecond
    if answer.verdict == "unconnected" || answer.verdict == "guarded",
      coverage.town.streets.linkedGap(from: question.starts, to: question.goals) != nil
        || answer.verdict == "unconnected"
    {
      let terrain = try await madeTerrain()
      let gap = terrain.gap(
        on: terrain.network(.lenient, speed: speed), from: question.starts, to: question.goals)
      guard answer.verdict == "unconnected" else {
        if gap != nil { return GroundVerify.noWay }
        return proofProblem(on: terrain.network(.lenient, speed: speed))
      }
      guard let told = answer.gap else { return "it does not tell the gap" }
      return told.problem(against: gap)
    }
    switch answer.verdict {
    case "guarded": return proofProblem(on: try await network(.lenient))
    case "undecided" where answer.legs == nil: return nil
    case "route", "undecided":
      guard let route else { return "it has no route" }
      return WalkRouteCheck.problem(
        in: route, of: question.walk,
        on: try await network(answer.verdict == "route" ? .strict : .lenient))
    default: return "its verdict is none of route, guarded, undecided, unconnected"
    }
  }

  /// What is said of a watch that is told to guard where nobody could go anyway.
  static let noWay = "no way leads there, whoever looks: that is unconnected"

  private func proofProblem(on network: WalkNetwork) -> String? {
    guard let proof = answer.groundProof?.proof else { return "it has no proof" }
    return WalkProofCheck.problem(in: proof, of: question.walk, on: network)
  }

  private var route: WalkRoute? {
    guard let legs = answer.legs?.map(\.walkLeg), !legs.isEmpty, !legs.contains(nil) else {
      return nil
    }
    return WalkRoute(legs: legs.compactMap { $0 })
  }
}
