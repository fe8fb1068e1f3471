import BergfriedCoverage
import BergfriedDatum
import BergfriedSlip
import BergfriedStreets
import BergfriedWatchFile

/// A crossing of a watch, asked about.
struct SlipRun {
  let from: SlipEnd
  let to: SlipEnd
  let question: SlipQuestion
  let slip: Slip

  init(
    from: SlipEnd, to: SlipEnd, times: Range<Ticks>, speed: Double, scene: WatchScene,
    coverage: Coverage
  ) throws {
    self.from = from
    self.to = to
    question = SlipQuestion(
      from: try from.nodes(in: scene), to: try to.nodes(in: scene), times: times,
      speedMetresPerSecond: speed)
    slip = Slip(question, in: coverage)
  }

  /// The crossings to ask about: those of the watch, or the one that the flags name.
  static func crossings(
    of watch: Watch, from: String?, to: String?
  ) throws -> [(from: SlipEnd, to: SlipEnd, times: Range<Ticks>)] {
    if let from, let to {
      return [(SlipEnd(from, in: watch), SlipEnd(to, in: watch), watch.night.times)]
    }
    guard from == nil, to == nil else {
      throw CommandFailure(.usage, "--from and --to go together: give both, or neither")
    }
    guard !watch.crossings.isEmpty else {
      throw CommandFailure(
        .usage, "the watch names no crossings: give --from and --to, or add crossings to it")
    }
    return watch.crossings.map {
      (SlipEnd($0.from, in: watch), SlipEnd($0.to, in: watch), $0.times)
    }
  }

  var answer: SlipFile.Answer {
    var answer = SlipFile.Answer(
      from: from.text, to: to.text, bell: question.times.lowerBound.utc,
      midnight: question.times.upperBound.utc,
      speedMetresPerSecond: question.speedMetresPerSecond, verdict: "",
      criticalSpeedMetresPerSecond: slip.criticalSpeed)
    switch slip.verdict {
    case .guarded(let proof):
      answer.verdict = "guarded"
      answer.proof = SlipFile.Proof(proof)
    case .undecided(let route):
      answer.verdict = "undecided"
      answer.legs = route.legs.map(SlipFile.Leg.init)
    case .route(let route):
      answer.verdict = "route"
      answer.legs = route.legs.map(SlipFile.Leg.init)
      answer.graceSeconds = slip.grace?.seconds
      answer.latestStart = slip.latestStart?.utc
    }
    return answer
  }
}
