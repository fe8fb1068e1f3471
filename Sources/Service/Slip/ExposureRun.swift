package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
package import BergfriedScene
import BergfriedSlip
import BergfriedStreets
import BergfriedWatchFile

extension WatchScene {
  /// How likely someone is noticed, by the watch or by example.
  ///
  /// - Throws: ``Failure`` where neither says.
  package func detection() throws -> Detection {
    if let detection = watch.detection { return detection }
    let ladder = watch.ladders[0]
    if let example = ExampleDetection.detection(of: ladder) { return example }
    throw Failure(
      .questionDetection,
      "the watch does not say how likely someone is noticed by its ladder '\(ladder.name)': add "
        + "detection: { per_second: { \(ladder.levels[0].name): 0.02 } } with your own chances")
  }
}

extension SlipRun {
  /// The least exposed route; where nobody gets there before midnight, the proof of it.
  package func exposedAnswer(
    in scene: WatchScene, cores: Int, isolation: isolated (any Actor)? = #isolation
  ) async throws -> CrossingsDocument.Answer {
    let detection = try scene.detection()
    let exposure = await SlipExposure(question, by: detection, in: coverage, cores: cores)
    var answer: CrossingsDocument.Answer
    if let route = exposure.route.route {
      answer = crossing.answer(to: question, .exposed)
      answer.assumptions += notes
      answer.legs = route.legs.map(CrossingsDocument.Leg.init)
    } else {
      answer = try self.answer()
    }
    answer.schema = .exposure
    answer.exposure = CrossingsDocument.Exposure(exposure)
    answer.assumptions += [
      "Who is in view is noticed with the chances that "
        + (detection.isExample
          ? "Bergfried gives as an example, as the watch has no detection."
          : "the watch gives under detection."),
      "What was not noticed so far is noticed no less later; telescopes notice independently.",
    ]
    return answer
  }
}
