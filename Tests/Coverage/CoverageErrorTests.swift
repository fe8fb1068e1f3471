import BergfriedCore
import BergfriedCoverage
import Testing

/// Each reason not to watch a town has a code of its own.
@Suite struct CoverageErrorTests {
  @Test func `errors are told as failures`() {
    let errors: [(CoverageError, ErrorCode)] = [
      (.towerOutside(name: "Church"), .towerOutside),
      (.noGroundUnderTower(name: "Church"), .towerNoGround),
      (.noRoofUnderTower(name: "Church"), .towerNoRoof),
      (.looksIntoPrivate(telescope: "Glass", tower: "Church"), .telescopePrivate),
    ]
    for (error, code) in errors {
      #expect(error.failure.code == code && error.failure.kind == .badData)
      #expect(error.failure.text == error.description && Failure(error) == error.failure)
    }
  }
}
