package import BergfriedAnswers
package import BergfriedCore
package import BergfriedCoverage
package import BergfriedEscort
package import BergfriedReport
package import BergfriedScene
package import BergfriedStreets
package import BergfriedWatchFile

/// Someone who is to be kept in view, asked about.
package struct EscortRun {
  package let from: [SlipEnd]
  package let to: [SlipEnd]
  package let question: EscortQuestion
  package let escort: Escort
  /// Where no way leads there, whoever looks.
  package let gap: StreetGap?
  private let notes: [String]
  private let level: String

  /// From where, to where, and when.
  package struct Errand {
    package let from: [SlipEnd]
    package let to: [SlipEnd]
    package let time: Ticks
  }

  /// What is asked besides; what is `nil` is as the watch has it, or as usual.
  package struct Terms {
    package var reading = EscortQuestion.Reading.looks
    package var speedMetresPerSecond: Double?
    package var level: String?
    package var leastViewSeconds = 0.0
    package var detour = 1.3
    package var waitSeconds = 600.0

    package init(reading: EscortQuestion.Reading = .looks) {
      self.reading = reading
    }
  }

  package init(_ errand: Errand, _ terms: Terms, in scene: WatchScene, _ coverage: Coverage) throws
  {
    from = errand.from
    to = errand.to
    question = try Self.question(errand, terms, in: scene)
    level = coverage.question.ladders[0].levels[question.level].name
    escort = Escort(question, on: question.streets(of: coverage))
    gap = scene.town.streets.openGap(from: question.starts, to: question.goals)
    notes = try SlipEnd.notes(of: errand.from + errand.to, in: scene)
  }

  package static func question(
    _ errand: Errand, _ terms: Terms, in scene: WatchScene
  ) throws -> EscortQuestion {
    let levels = scene.question.ladders[0].levels
    let level = terms.level.map { name in levels.firstIndex { $0.name == name } } ?? 0
    guard let level else {
      throw Failure(
        .questionLevel,
        saying: """
          \(setting: .level, terms.level): the first ladder, \(scene.question.ladders[0].name), \
          has \(levels.map(\.name).joined(separator: ", ")): give one of them
          """)
    }
    let (night, clock) = (scene.watch.night.times, scene.watch.night.clock)
    guard night.contains(errand.time) else {
      throw Failure(
        .questionTime,
        saying: """
          \(setting: .time, clock.iso(errand.time)) is not in the night: give a time from \
          \(clock.iso(night.lowerBound)) to \(clock.iso(night.upperBound))
          """)
    }
    var question = EscortQuestion(
      terms.reading, from: try SlipEnd.nodes(of: errand.from, in: scene),
      to: try SlipEnd.nodes(of: errand.to, in: scene), times: errand.time..<night.upperBound,
      speedMetresPerSecond: terms.speedMetresPerSecond ?? scene.watch.people.speedMetresPerSecond)
    question.level = level
    question.leastView = Ticks(count: Int64((terms.leastViewSeconds * 1e6).rounded(.up)))
    question.detour = terms.detour
    question.wait = Ticks(count: Int64((terms.waitSeconds * 1e6).rounded()))
    return question
  }

  /// The errands to ask about: those of the watch, or the one that is named.
  package static func errands(
    of watch: Watch, from: [String], to: [String], at time: Ticks?
  ) throws -> [Errand] {
    guard from.isEmpty == to.isEmpty else {
      throw SlipEnd.oneEnd
    }
    if !from.isEmpty {
      return [
        Errand(
          from: from.map { SlipEnd($0, in: watch) }, to: to.map { SlipEnd($0, in: watch) },
          time: time ?? watch.night.times.lowerBound)
      ]
    }
    guard !watch.escorts.isEmpty else {
      throw Failure(
        .questionNone,
        saying: """
          the watch names no escorts: give \(setting: .from) and \(setting: .to), or add escorts \
          to it
          """)
    }
    return errands(of: watch, at: time)
  }

  /// Those of the watch.
  package static func errands(of watch: Watch, at time: Ticks? = nil) -> [Errand] {
    watch.escorts.map { escort in
      Errand(
        from: escort.from.map { SlipEnd($0, in: watch) },
        to: escort.to.map { SlipEnd($0, in: watch) }, time: time ?? escort.time)
    }
  }

  /// What was found, with its document.
  package var answered: AnsweredEscort { AnsweredEscort(escort, answer) }

  package var answer: EscortsDocument.Answer {
    EscortsDocument.Answer(
      schema: .escort, from: from.map(\.text), to: to.map(\.text),
      reading: question.reading.rawValue,
      begin: question.begin.utc, midnight: question.midnight.utc,
      speedMetresPerSecond: question.speedMetresPerSecond, level: level,
      leastViewSeconds: question.leastView.seconds, detour: question.detour,
      waitSeconds: question.wait.seconds, assumptions: assumptions + notes,
      gap: gap.map(CrossingsDocument.Gap.init),
      ways: escort.front.map(EscortsDocument.Way.init), knee: escort.knee,
      stepSeconds: escort.step?.seconds, safest: escort.safest.map(EscortsDocument.Way.init),
      proof: escort.proof.map {
        EscortsDocument.Proof(nodes: $0.nodes, millimetres: $0.millimetres)
      })
  }

  private var assumptions: [String] {
    let meeting =
      Set(question.starts).isDisjoint(with: question.goals)
      ? [] : ["Where from and where to have a place in common: who begins there is there already."]
    let view =
      switch question.reading {
      case .looks:
        "In view is who is surely seen, wholly in a field of view and recognised, with "
          + "the looks made on time."
      case .anyTime:
        "In view is who is surely seen and made out where some telescope can be turned and is "
          + "pointed at them in time."
      }
    let glimpse =
      question.leastView.count > 0
      ? ["A view of less than \(Format.plain(question.leastView.seconds)) s counts as none."] : []
    return meeting + [view] + glimpse + [
      "They walk at an even \(Format.plain(question.speedMetresPerSecond)) m/s along the streets"
        + (question.reading == .looks ? ", and wait at the ends of pieces of street." : "."),
      "Out of view is counted from when they set out, until they arrive.",
    ]
  }
}

extension EscortRun {
  /// The escorts of a watch for its page, by both readings.
  package static func pages(
    of coverage: Coverage, _ scene: WatchScene
  ) throws -> [WatchReport.Escort] {
    try errands(of: scene.watch).map { errand in
      let runs = try [EscortQuestion.Reading.looks, .anyTime].map { reading in
        try EscortRun(errand, Terms(reading: reading), in: scene, coverage)
      }
      return WatchReport.Escort(
        from: EndPhrase.text(of: errand.from.map(\.text)),
        to: EndPhrase.text(of: errand.to.map(\.text)), answers: runs.map(\.escort),
        gap: runs.first?.gap)
    }
  }
}
