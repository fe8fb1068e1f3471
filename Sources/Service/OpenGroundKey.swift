import BergfriedCore
import BergfriedSlip
import BergfriedStreets

/// What open ground depends on, within one watch.
struct OpenGroundKey: Hashable {
  private let times: Range<Ticks>
  private let refuges: SlipQuestion.Refuges
  private let cellMetres: Double?
  private let steepestDegrees: Double

  init(_ open: OpenGround, _ question: SlipQuestion) {
    times = question.times
    refuges = question.refuges
    cellMetres = open.cellMetres
    steepestDegrees = open.steepestDegrees
  }
}
