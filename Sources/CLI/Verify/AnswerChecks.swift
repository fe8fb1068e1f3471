import BergfriedCoverage
import BergfriedWatchFile

/// All that answers about one watch are checked with. What is worked out anew for one question
/// serves the next that is the same.
struct AnswerChecks {
  let watch: Watch
  var slip: SlipVerify
  var escort: EscortVerify

  init(_ scene: WatchScene, _ coverage: Coverage, cores: Int) {
    watch = scene.watch
    slip = SlipVerify(scene: scene, coverage: coverage, cores: cores)
    escort = EscortVerify(scene: scene, coverage: coverage)
  }
}
