import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets

/// A crossing of a watch, asked about for those who may leave the streets.
struct GroundRun {
  private let crossing: SlipRun.Crossing
  private let slip: OpenGroundSearch
  private let ground: SlipFile.Ground
  private let notes: [String]

  init(
    _ crossing: SlipRun.Crossing, by mover: SlipRun.Mover, on open: OpenGround,
    in scene: WatchScene, _ coverage: Coverage, cores: Int
  ) async throws {
    self.crossing = crossing
    let question = try crossing.question(by: mover, in: scene)
    notes = try crossing.notes(in: scene)
    try GroundRun.check(open, in: scene)
    let terrain = try await OpenGroundTerrain(
      of: coverage, open, times: question.times, refuges: question.refuges, cores: cores)
    slip = OpenGroundSearch(question, on: terrain)
    ground = SlipFile.Ground(
      cellMetres: terrain.grid.cellMetres, steepestDegrees: open.steepestDegrees)
  }

  /// - Throws: ``Failure`` for cells so narrow that there would be too many.
  static func check(_ open: OpenGround, in scene: WatchScene) throws {
    // With some ten free intervals each, as under many telescopes.
    let limit = scene.machine.memory
    let count = OpenGroundTerrain.grid(over: scene.town, open).shape.count
    let bytes = scene.bytes + count * 800
    guard bytes <= limit.bytes else {
      throw Failure(
        .usage,
        "\(Format.grouped(count)) cells of open ground may need \(MemorySize(bytes: bytes).text) "
          + "of memory and \(limit.text) are there: give wider ones with --ground-cell, or raise "
          + "--memory")
    }
  }

  var answer: SlipFile.Answer {
    var answer = SlipFile.Answer(crossing, slip.question)
    answer.openGround = ground
    answer.assumptions = GroundRun.assumptions(of: slip.question, ground) + notes
    switch slip.verdict {
    case .unconnected(let gap):
      answer.verdict = "unconnected"
      answer.gap = SlipFile.Gap(gap)
    case .guarded(let proof):
      answer.verdict = "guarded"
      answer.groundProof = SlipFile.GroundProof(proof)
    case .route(let route):
      answer.verdict = "route"
      answer.legs = route.legs.map { SlipFile.Leg($0) }
    case .undecided(let route):
      answer.verdict = "undecided"
      answer.legs = route?.legs.map { SlipFile.Leg($0) }
    }
    return answer
  }

  static func assumptions(
    of question: SlipQuestion, _ ground: SlipFile.Ground
  ) -> [String] {
    SlipFile.Answer.assumptions(of: question).filter { !$0.hasPrefix("Nobody leaves the streets") }
      + [
        "Open ground is walked on in cells of \(Format.plain(ground.cellMetres)) m, but for "
          + "houses, waters that the map has as areas, and slopes over "
          + "\(Format.plain(ground.steepestDegrees))° along 10 m. Nobody leaves the map's ground.",
        "A route over ground is as slow as Tobler's hiking function off paths; for guarded, ground "
          + "is as fast as a street.",
      ]
  }
}
