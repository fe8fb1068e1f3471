package import BergfriedAnswers
import BergfriedCore
package import BergfriedCoverage
package import BergfriedScene
package import BergfriedSlip
import BergfriedStreets
import BergfriedVerify

/// An answer about exposure, added up anew.
package struct ExposureReplay {
  package let scene: WatchScene
  package let coverage: Coverage

  /// What is wrong with an answer, in words; `nil` if its route is as exposed as it says.
  package func problem(of answer: CrossingsDocument.Answer, to question: SlipQuestion) throws
    -> String?
  {
    guard let exposure = answer.exposure, let claimed = exposure.route,
      let legs = answer.legs?.map(\.leg), !legs.isEmpty, !legs.contains(nil)
    else { return "it has no route with a chance" }
    let detection = try scene.detection()
    guard detection.perSecond == exposure.perSecond, detection.perLook == exposure.perLook else {
      return "it rests on other chances than the watch's"
    }
    let route = ReachRoute(legs: legs.compactMap { $0 })
    let ground = EvasionNetwork(of: coverage, times: question.times, refuges: question.refuges)
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
      if !((chance - claim).magnitude <= 1e-12) {
        return "by those who \(word) see, the route is noticed with a chance of "
          + "\(Format.fixed(chance * 100, 10)) %, not \(Format.fixed(claim * 100, 10)) %"
      }
    }
    return nil
  }
}
