import BergfriedCoverage
import BergfriedScene
package import BergfriedWatchFile

/// All that answers about one watch are checked with. What is worked out anew for one question
/// serves the next that is the same.
package struct AnswerChecks {
  package let watch: Watch
  package var slip: SlipVerify
  package var escort: EscortVerify

  package init(_ session: WatchSession) async throws {
    let coverage = try await session.coverage()
    watch = session.scene.watch
    slip = SlipVerify(session, coverage)
    escort = EscortVerify(scene: session.scene, coverage: coverage)
  }
}
