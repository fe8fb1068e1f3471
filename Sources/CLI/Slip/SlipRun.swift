import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedWatchFile

/// A crossing of a watch, asked about.
struct SlipRun {
  let crossing: Crossing
  let question: SlipQuestion
  let slip: Slip
  let coverage: Coverage
  /// What is assumed of the streets and of the ends, besides.
  let notes: [String]

  /// Where from, where to and when.
  struct Crossing {
    let from: [SlipEnd]
    let to: [SlipEnd]
    let times: Range<Ticks>

    func question(by mover: Mover, in scene: WatchScene) throws -> SlipQuestion {
      SlipQuestion(
        from: try SlipEnd.nodes(of: from, in: scene), to: try SlipEnd.nodes(of: to, in: scene),
        times: times, speedMetresPerSecond: mover.speedMetresPerSecond, refuges: mover.refuges)
    }

    func notes(in scene: WatchScene) throws -> [String] {
      try SlipEnd.notes(of: from + to, in: scene) + StreetNotes.sentences(on: scene.town.streets)
        + (scene.watch.place.area == nil ? [] : [StreetNotes.beyondArea])
    }

    var fromText: String { Self.text(of: from.map(\.text)) }
    var toText: String { Self.text(of: to.map(\.text)) }

    /// Several ends, any of which will do, as one phrase.
    static func text(of ends: [String]) -> String { ends.joined(separator: " or ") }
  }

  /// Who crosses.
  struct Mover {
    var speedMetresPerSecond: Double
    var refuges: SlipQuestion.Refuges

    init(_ people: Watch.People) {
      speedMetresPerSecond = people.speedMetresPerSecond
      refuges =
        switch people.refuges {
        case .none: .none
        case .named: .named
        case .all: .all
        }
    }
  }

  init(_ crossing: Crossing, by mover: Mover, in scene: WatchScene, _ coverage: Coverage) throws {
    self.crossing = crossing
    self.coverage = coverage
    question = try crossing.question(by: mover, in: scene)
    slip = Slip(question, in: coverage)
    notes = try crossing.notes(in: scene)
  }

  /// The crossings to ask about: those of the watch, or the one that flags name.
  static func crossings(
    of watch: Watch, from: [String] = [], to: [String] = []
  ) throws -> [Crossing] {
    guard from.isEmpty == to.isEmpty else {
      throw Failure(.questionOneEnd, "--from and --to go together: give both, or neither")
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
        .questionNone, "the watch names no crossings: give --from and --to, or add crossings to it")
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
  func answer(
    hasMargins: Bool = true, tell: (SlipFile.Answer) -> Void = { _ in }
  ) throws -> SlipFile.Answer {
    var answer = SlipFile.Answer(crossing, question)
    answer.assumptions += notes
    switch slip.verdict {
    case .unconnected(let gap):
      answer.verdict = "unconnected"
      answer.gap = SlipFile.Gap(gap)
    case .guarded(let proof):
      answer.verdict = "guarded"
      answer.proof = SlipFile.Proof(proof)
    case .undecided(let route):
      answer.verdict = "undecided"
      answer.legs = route.legs.map(SlipFile.Leg.init)
    case .route(let route):
      answer.verdict = "route"
      answer.legs = route.legs.map(SlipFile.Leg.init)
    }
    tell(answer)
    if hasMargins {
      try addMargins(to: &answer)
    } else {
      answer.verdictOnly = true
    }
    return answer
  }

  private func addMargins(to answer: inout SlipFile.Answer) throws {
    answer.criticalSpeedMetresPerSecond = slip.criticalSpeed
    switch slip.verdict {
    case .unconnected, .guarded: break
    case .undecided: answer.doubts = try slip.doubts.map { try SlipFile.Doubts($0, in: coverage) }
    case .route(let earliest):
      let roomiest = slip.roomiest
      let route = roomiest?.route ?? earliest
      answer.legs = route.legs.map(SlipFile.Leg.init)
      answer.graceSeconds = roomiest?.grace.seconds
      answer.escapes = slip.escapes(of: route, count: 3).map {
        SlipFile.Escape($0, in: coverage.town.streets)
      }
      answer.earliestMidnight = slip.earliestEnd?.utc
      answer.latestBell = slip.latestStart?.utc
      answer.disjointRoutes = slip.disjointRoutes.map(SlipFile.Count.init)
    }
  }
}
