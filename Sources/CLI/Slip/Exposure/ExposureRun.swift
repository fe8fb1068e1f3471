import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedVerify
import BergfriedWatchFile

extension WatchScene {
  /// How likely someone is noticed, by the watch or by example.
  ///
  /// - Throws: ``CommandFailure`` where neither says.
  func detection() throws -> Detection {
    if let detection = watch.detection { return detection }
    let ladder = watch.ladders[0]
    if let example = ExampleDetection.detection(of: ladder) { return example }
    throw CommandFailure(
      .badData,
      "the watch does not say how likely someone is noticed by its ladder '\(ladder.name)': add "
        + "detection: { per_second: { \(ladder.levels[0].name): 0.02 } } with your own chances")
  }
}

extension SlipRun {
  /// The least exposed route; where nobody gets there before midnight, the proof of it.
  func exposedAnswer(in scene: WatchScene, cores: Int) async throws -> SlipFile.Answer {
    let detection = try scene.detection()
    let exposure = await SlipExposure(question, by: detection, in: coverage, cores: cores)
    var answer: SlipFile.Answer
    if let route = exposure.route.route {
      answer = SlipFile.Answer(crossing, question)
      answer.assumptions += notes
      answer.verdict = "exposed"
      answer.legs = route.legs.map(SlipFile.Leg.init)
    } else {
      answer = try self.answer()
    }
    answer.exposure = SlipFile.Exposure(exposure)
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

/// An answer about exposure, added up anew.
struct ExposureReplay {
  let scene: WatchScene
  let coverage: Coverage

  /// What is wrong with an answer, in words; `nil` if its route is as exposed as it says.
  func problem(of answer: SlipFile.Answer, to question: SlipQuestion) throws -> String? {
    guard let exposure = answer.exposure, let claimed = exposure.route,
      let legs = answer.legs?.map(\.leg), !legs.isEmpty, !legs.contains(nil)
    else { return "it has no route with a chance" }
    let detection = try scene.detection()
    guard detection.perSecond == exposure.perSecond, detection.perLook == exposure.perLook else {
      return "it rests on other chances than the watch's"
    }
    let route = ReachRoute(legs: legs.compactMap { $0 })
    let ground = SlipGround(of: coverage, times: question.times, refuges: question.refuges)
    let network = ground.openNetwork(speed: question.speedMetresPerSecond)
    if let problem = RouteCheck.problem(in: route, of: question.reach, on: network) {
      return problem
    }
    let found = ExposureCheck(coverage, by: detection).exposure(of: route)
    let pairs = [
      ("surely", found.surely, claimed.atLeast), ("possibly", found.possibly, claimed.atMost),
    ]
    for (word, exposure, claim) in pairs {
      let chance = Detection.chance(ofExposure: exposure)
      if (chance - claim).magnitude > 1e-6 {
        return "by those who \(word) see, the route is noticed with a chance of "
          + "\(Write.fixed(chance * 100, 4)) %, not \(Write.fixed(claim * 100, 4)) %"
      }
    }
    return nil
  }
}
