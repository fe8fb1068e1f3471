import BergfriedCore
import BergfriedSight
import Testing

/// Each reason not to answer about sight has a code of its own.
@Suite struct SightErrorTests {
  @Test func `errors are told as failures`() {
    let cell = Cell(column: 3, row: 4)
    let errors: [(SightError, ErrorCode, Failure.Kind)] = [
      (.noGroundUnderObserver(cell), .observerNoGround, .badData),
      (.noGroundAtTarget(cell), .targetNoGround, .badData),
      (.absurdHeight(metres: 1e9), .heightAbsurd, .usage),
      (.targetOutside(cell, GridShape(columns: 2, rows: 2)), .targetOutside, .usage),
      (.observerTooFar(cell), .observerTooFar, .usage),
    ]
    for (error, code, kind) in errors {
      #expect(error.failure.code == code && error.failure.kind == kind)
      #expect(error.failure.text == error.description)
    }
  }
}
