package import BergfriedCore
import BergfriedSlip
package import BergfriedStreets

/// A verdict in sentences.
package struct SlipText {
  package let answer: CrossingsDocument.Answer
  package let streets: StreetGraph
  package var locating: Locating?

  package init(
    answer: CrossingsDocument.Answer, streets: StreetGraph, locating: Locating? = nil,
    clock: WallClock = .utc
  ) {
    self.answer = answer
    self.streets = streets
    self.locating = locating
    self.clock = clock
  }
  package var clock = WallClock.utc
  /// What settings are called.
  package var names = SettingNames.library

  /// What is known as soon as the verdict is, each line ended.
  package var verdict: String {
    switch answer.verdict {
    case .guarded: text(guarded)
    case .route: text(["Route     someone gets \(answer.subject(on: clock))"])
    case .exposed: text(exposed)
    case .unconnected: text(unconnected)
    case .undecided: text(undecided)
    }
  }

  /// What follows.
  package var details: String {
    let lines: [String]
    switch answer.verdict {
    case .guarded: lines = guardedDetails
    case .route: lines = routeDetails
    case .exposed, .unconnected: lines = []
    case .undecided: lines = undecidedDetails
    }
    return text(lines + exposureBounds + answer.assumptions.map { "Assumed   \($0)" })
  }

  private func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  package var unconnected: [String] {
    ["Unconnected no way leads from \(answer.fromText) to \(answer.toText), whoever looks."]
      + (answer.gap?.lines(locating: locating) ?? [])
  }

  private var guarded: [String] {
    [
      "Guarded   nobody gets \(answer.subject(on: clock)) or less",
      "Proof     \(Format.grouped((answer.proof?.times.count ?? 0) / 2)) rows, to be checked with "
        + "bergfried verify",
    ]
  }

  private var guardedDetails: [String] {
    if answer.verdictOnly == true { return [] }
    return [
      answer.criticalSpeedMetresPerSecond.map {
        "Margin    guarded up to \(upTo($0, least: answer.speedMetresPerSecond)) m/s"
      } ?? "Margin    guarded up to \(Format.plain(Slip.speeds.upperBound)) m/s, the most tried"
    ]
  }

  private var routeDetails: [String] {
    var lines = itinerary
    if let grace = answer.graceSeconds {
      lines.append(
        "Margin    \(Format.plain(grace)) s: still open if every look begins so much earlier and "
          + "ends so much later")
    }
    lines += (answer.escapes ?? []).map {
      "          at \(time($0.time)) with \(Format.fixed($0.roomSeconds, 1)) s to spare on "
        + "\($0.street)"
    }
    if let midnight = answer.earliestMidnight, let bell = answer.latestBell {
      lines.append(
        "Times     earliest arrival \(time(after: midnight)), latest start \(time(bell))")
    }
    if let count = answer.disjointRoutes {
      let range =
        count.atLeast == count.atMost
        ? "\(count.atMost)" : "\(count.atLeast) to \(count.atMost)"
      lines.append("Routes    \(range) independent (sharing no piece of street)")
    }
    if let critical = answer.criticalSpeedMetresPerSecond {
      let speed = Format.fixed((critical * 100).rounded(.up) / 100, 2)
      lines.append("Slowest   \(speed) m/s is fast enough")
    }
    return lines
  }

  private var undecided: [String] {
    [
      "Undecided someone might get \(answer.subject(on: clock)),",
      "          if nobody sees what is only possibly seen. Such a way:",
    ] + itinerary
  }

  private var undecidedDetails: [String] {
    (answer.doubts.map(settling) ?? [])
      + (answer.criticalSpeedMetresPerSecond.map {
        ["Margin    guarded up to \(upTo($0, least: 0)) m/s"]
      } ?? [])
  }

  /// A speed rounded down, though not below another.
  private func upTo(_ speed: Double, least: Double) -> String {
    Format.fixed(max((speed * 100).rounded(.down) / 100, least), 2)
  }

  /// What would settle the verdict, pieces of a street that fare alike taken together.
  private func settling(_ doubts: CrossingsDocument.Doubts) -> [String] {
    var groups: [(text: String, metres: Double)] = []
    for doubt in doubts.pieces {
      let text = "\(doubt.street), \(consequence(doubt)): \(reasons(doubt))"
      if let known = groups.firstIndex(where: { $0.text == text }) {
        groups[known].metres += doubt.lengthMetres
      } else {
        groups.append((text, doubt.lengthMetres))
      }
    }
    var lines = groups.prefix(SlipText.mostGroups).map {
      "To decide \(Format.fixed($0.metres, 0)) m of \($0.text)"
    }
    let rest = groups.dropFirst(SlipText.mostGroups).reduce(0) { $0 + $1.metres }
    if rest > 0 {
      lines.append(
        "          and \(Format.fixed(rest, 0)) m more, with \(names.words(for: .json, nil))")
    }
    let vain = "          Knowing more about pieces in doubt would not show"
    if !doubts.canOpen { lines.append("\(vain) a route.") }
    if !doubts.canClose { lines.append("\(vain) it guarded.") }
    return lines
  }

  private static let mostGroups = 12

  private func consequence(_ doubt: CrossingsDocument.Doubt) -> String {
    switch (doubt.opens, doubt.closes) {
    case (true, true): "a route if unseen, guarded if seen"
    case (true, false): "a route if unseen"
    default: "guarded if seen"
    }
  }

  /// Why a piece is in doubt whoever looks.
  private static let causes = [
    "gap": "the map may mean streets to meet that end here",
    "crossing": "streets may meet that cross here",
    "square": "someone may walk straight across",
    "doubtful": "someone may get along it",
    "outside": "it lies beyond the terrain",
    "unknown": "its height is unknown",
  ]

  private func reasons(_ doubt: CrossingsDocument.Doubt) -> String {
    let texts = doubt.reasons.map { reason in
      let through = "\(reason.telescope) on \(reason.tower)"
      switch reason.cause {
      case "field": return "partly in the field of \(through)"
      case "range": return "too far for \(through)"
      default:
        guard let obstacle = reason.obstacle else {
          return "heights are not known well enough for \(through)"
        }
        // To a metre, so that neighbours are told together.
        let height = reason.clearMetres.map { ", if above \(Format.fixed($0, 0)) m" } ?? ""
        return "\(name(of: obstacle, reason)) may hide it from \(through)\(height)"
      }
    }
    return texts.isEmpty
      ? (SlipText.causes[doubt.cause ?? ""] ?? "nobody knows") : texts.joined(separator: "; ")
  }

  private func name(of obstacle: String, _ reason: CrossingsDocument.Reason) -> String {
    guard let id = reason.id else { return "the \(obstacle)" }
    return reason.name ?? (id.hasPrefix(obstacle) ? id : "\(obstacle) \(id)")
  }

  package var itinerary: [String] {
    SlipText.itinerary(
      of: ReachRoute(legs: (answer.legs ?? []).compactMap(\.leg)), on: streets, by: clock)
  }

  /// Street by street with its times; waits of more than ten seconds told.
  package static func itinerary(
    of route: ReachRoute, on streets: StreetGraph, by clock: WallClock
  ) -> [String] {
    RouteStage.stages(of: route, on: streets).map { stage in
      let wait =
        stage.wait > .seconds(10) ? ", waiting \(Format.fixed(stage.wait.seconds, 0)) s of it" : ""
      return "  \(clock.clock(stage.enter)) to \(clock.clock(stage.leave))  "
        + "\(stage.street ?? "in a house")\(wait)"
    }
  }

  /// The same, of the next full second.
  private func time(after utc: String) -> String {
    Ticks(utc: utc).map { time($0.roundedUpToSecond.utc) } ?? time(utc)
  }

  /// The time of day of a date in UTC, without parts of seconds.
  package static func time(_ utc: String, by clock: WallClock) -> String {
    Ticks(utc: utc).map(clock.clock) ?? utc
  }

  private func time(_ utc: String) -> String { SlipText.time(utc, by: clock) }
}
