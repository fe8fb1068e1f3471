package import BergfriedAnswers
import BergfriedCore
import BergfriedCoverage
package import BergfriedSlip
import BergfriedStreets

/// A crossing of a watch, asked about for those who may leave the streets.
package struct GroundRun {
  private let crossing: SlipRun.Crossing
  private let slip: OpenGroundSearch
  private let ground: CrossingsDocument.Ground
  private let notes: [String]

  package init(
    _ crossing: SlipRun.Crossing, by mover: SlipRun.Mover, on open: OpenGround,
    in session: WatchSession, isolation: isolated (any Actor)? = #isolation
  ) async throws {
    self.crossing = crossing
    let question = try crossing.question(by: mover, in: session.scene)
    notes = try crossing.notes(in: session.scene)
    let terrain = try await session.ground(open, for: question)
    slip = OpenGroundSearch(question, on: terrain)
    ground = CrossingsDocument.Ground(
      cellMetres: terrain.grid.cellMetres, steepestDegrees: open.steepestDegrees)
  }

  package var answer: CrossingsDocument.Answer {
    var answer: CrossingsDocument.Answer
    switch slip.verdict {
    case .unconnected(let gap):
      answer = crossing.answer(to: slip.question, .unconnected)
      answer.gap = CrossingsDocument.Gap(gap)
    case .guarded(let proof):
      answer = crossing.answer(to: slip.question, .guarded)
      answer.groundProof = CrossingsDocument.GroundProof(proof)
    case .route(let route):
      answer = crossing.answer(to: slip.question, .route)
      answer.legs = route.legs.map { CrossingsDocument.Leg($0) }
    case .undecided(let route):
      answer = crossing.answer(to: slip.question, .undecided)
      answer.legs = route?.legs.map { CrossingsDocument.Leg($0) }
    }
    answer.schema = .openGround
    answer.openGround = ground
    answer.assumptions =
      CrossingsDocument.Answer.assumptions(of: slip.question, over: ground) + notes
    return answer
  }
}
