package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
package import BergfriedScene
package import BergfriedSlip
import BergfriedStreets
package import BergfriedWatchFile

/// A crossing of a watch, asked about.
package struct SlipRun {
  package let crossing: Crossing
  package let question: SlipQuestion
  package let slip: Slip
  package let coverage: Coverage
  /// What is assumed of the streets and of the ends, besides.
  package let notes: [String]

  /// Where from, where to and when.
  package struct Crossing {
    package let from: [SlipEnd]
    package let to: [SlipEnd]
    package let times: Range<Ticks>

    package func question(by mover: Mover, in scene: WatchScene) throws -> SlipQuestion {
      SlipQuestion(
        from: try SlipEnd.nodes(of: from, in: scene), to: try SlipEnd.nodes(of: to, in: scene),
        times: times, speedMetresPerSecond: mover.speedMetresPerSecond, refuges: mover.refuges)
    }

    package func notes(in scene: WatchScene) throws -> [String] {
      try SlipEnd.notes(of: from + to, in: scene) + StreetNotes.sentences(on: scene.town.streets)
        + (scene.watch.place.area == nil ? [] : [StreetNotes.beyondArea])
    }

    package var fromText: String { EndPhrase.text(of: from.map(\.text)) }
    package var toText: String { EndPhrase.text(of: to.map(\.text)) }

    /// What is asked, with a verdict and nothing of what shows it.
    package func answer(to question: SlipQuestion, _ verdict: Verdict) -> CrossingsDocument.Answer {
      CrossingsDocument.Answer(from: from.map(\.text), to: to.map(\.text), question, verdict)
    }
  }

  /// Who crosses.
  package struct Mover {
    package let speedMetresPerSecond: Double
    package let refuges: SlipQuestion.Refuges

    /// Those of a watch, but for what is asked otherwise.
    package init(
      _ people: Watch.People, speedMetresPerSecond: Double? = nil,
      refuges: SlipQuestion.Refuges? = nil
    ) {
      self.speedMetresPerSecond = speedMetresPerSecond ?? people.speedMetresPerSecond
      let own: SlipQuestion.Refuges =
        switch people.refuges {
        case .none: .none
        case .named: .named
        case .all: .all
        }
      self.refuges = refuges ?? own
    }
  }

  package init(_ crossing: Crossing, by mover: Mover, in scene: WatchScene, _ coverage: Coverage)
    throws
  {
    self.crossing = crossing
    self.coverage = coverage
    question = try crossing.question(by: mover, in: scene)
    slip = Slip(question, in: coverage)
    notes = try crossing.notes(in: scene)
  }

  /// The crossings to ask about: those of the watch, or the one that is named.
  package static func crossings(
    of watch: Watch, from: [String] = [], to: [String] = []
  ) throws -> [Crossing] {
    guard from.isEmpty == to.isEmpty else {
      throw SlipEnd.oneEnd
    }
    if !from.isEmpty {
      return [
        Crossing(
          from: from.map { SlipEnd($0, in: watch) }, to: to.map { SlipEnd($0, in: watch) },
          times: watch.night.times)
      ]
    }
    guard !watch.crossings.isEmpty else {
      throw Failure(
        .questionNone,
        saying: """
          the watch names no crossings: give \(setting: .from) and \(setting: .to), or add \
          crossings to it
          """)
    }
    return watch.crossings.map { crossing in
      Crossing(
        from: crossing.from.map { SlipEnd($0, in: watch) },
        to: crossing.to.map { SlipEnd($0, in: watch) }, times: crossing.times)
    }
  }

  /// The verdict with its route or proof, and what else there is to tell of it.
  ///
  /// - Parameters:
  ///   - hasMargins: whether to find the route with the most room, how much there is, and what
  ///     would settle a doubt, which takes tens of searches; else the earliest route is told.
  ///   - tell: gets the verdict as soon as that is known.
  /// - Throws: ``SightError`` where a tower has no ground to stand on.
  package func answer(
    hasMargins: Bool = true, tell: (CrossingsDocument.Answer) -> Void = { _ in }
  ) throws -> CrossingsDocument.Answer {
    var answer: CrossingsDocument.Answer
    switch slip.verdict {
    case .unconnected(let gap):
      answer = crossing.answer(to: question, .unconnected)
      answer.gap = CrossingsDocument.Gap(gap)
    case .guarded(let proof):
      answer = crossing.answer(to: question, .guarded)
      answer.proof = CrossingsDocument.Proof(proof)
    case .route(let route):
      answer = crossing.answer(to: question, .route)
      answer.legs = route.legs.map(CrossingsDocument.Leg.init)
    case .undecided(let route):
      answer = crossing.answer(to: question, .undecided)
      answer.legs = route.legs.map(CrossingsDocument.Leg.init)
    }
    answer.assumptions += notes
    tell(answer)
    if hasMargins {
      try addMargins(to: &answer)
    } else {
      answer.verdictOnly = true
    }
    return answer
  }

  private func addMargins(to answer: inout CrossingsDocument.Answer) throws {
    try Task.checkCancellation()
    answer.criticalSpeedMetresPerSecond = slip.criticalSpeed
    try Task.checkCancellation()
    switch slip.verdict {
    case .unconnected, .guarded: break
    case .undecided:
      answer.doubts = try slip.doubts.map { try CrossingsDocument.Doubts($0, in: coverage) }
    case .route(let earliest):
      let roomiest = slip.roomiest
      let route = roomiest?.route ?? earliest
      answer.legs = route.legs.map(CrossingsDocument.Leg.init)
      answer.graceSeconds = roomiest?.grace.seconds
      answer.escapes = slip.escapes(of: route, count: 3).map {
        CrossingsDocument.Escape($0, in: coverage.town.streets)
      }
      answer.earliestMidnight = slip.earliestEnd?.utc
      answer.latestBell = slip.latestStart?.utc
      answer.disjointRoutes = slip.disjointRoutes.map(CrossingsDocument.Count.init)
    }
  }
}
