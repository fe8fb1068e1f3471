package import BergfriedCore
import BergfriedEscort
package import BergfriedStreets

/// An answer about an escort in sentences.
package struct EscortText {
  package let answered: AnsweredEscort
  package let streets: StreetGraph
  package let pick: EscortPick
  package let locating: Locating
  package let clock: WallClock

  package init(
    answered: AnsweredEscort, streets: StreetGraph, pick: EscortPick, locating: @escaping Locating,
    clock: WallClock
  ) {
    self.answered = answered
    self.streets = streets
    self.pick = pick
    self.locating = locating
    self.clock = clock
  }

  private var answer: EscortsDocument.Answer { answered.answer }
  private var escort: Escort { answered.escort }
  private var isTimed: Bool { answer.reading == EscortQuestion.Reading.looks.rawValue }

  /// What settings are called.
  package var names = SettingNames.library

  package var text: String {
    if let gap = answer.gap {
      let head = "Unconnected no way leads \(answer.subject(on: clock)), whoever looks."
      return ([head] + gap.lines(locating: locating)).joined(separator: "\n") + "\n"
    }
    guard let way = escort.way(pick) else {
      return "Escort    no way leads \(answer.subject(on: clock))"
        + (isTimed
          ? ", in time: allow a longer \(names.words(for: .wait, nil)) or "
            + names.words(for: .detour, nil) : "") + "\n"
    }
    let lines =
      ["Escort    \(answer.subject(on: clock))"] + front
      + ["Way       \(name): \(told(way))"] + itinerary(way)
    return (lines + answer.assumptions.map { "Assumed   \($0)" }).joined(separator: "\n") + "\n"
  }

  /// What the way told in full is called; the safest stands in for a knee that is not there.
  private var name: String {
    switch pick {
    case .shortest: isTimed ? "earliest" : "shortest"
    case .knee: escort.knee == nil ? "safest" : "knee, the best compromise"
    case .safest: "safest"
    }
  }

  private static let mostRows = 12

  private var front: [String] {
    let ways = escort.front
    let measure = isTimed ? "earlier" : "shorter"
    let count =
      ways.count == 1
      ? "Front     one way: no other is \(measure) or better in view"
      : "Front     \(ways.count) best trade-offs: no way is both \(measure) and better in view"
    let head =
      isTimed
      ? "            arrives     length   out of view   longest at once"
      : "             length      time   out of view   longest at once"
    let shown = Set(rows(of: ways.count))
    let rows = ways.indices.filter(shown.contains).map { row(ways[$0], isKnee: $0 == escort.knee) }
    let safest = escort.safest.map { isTimed ? [] : ["  safest  " + cells($0)] } ?? []
    return [count, head] + rows + safest
  }

  /// The first, the last, the knee and some between.
  private func rows(of count: Int) -> [Int] {
    guard count > Self.mostRows else { return Array(0..<count) }
    let spread = (0..<Self.mostRows).map { $0 * (count - 1) / (Self.mostRows - 1) }
    return spread + (escort.knee.map { [$0] } ?? [])
  }

  private func row(_ way: EscortRoute, isKnee: Bool) -> String {
    (isKnee ? "  knee    " : "          ") + cells(way)
  }

  private func cells(_ way: EscortRoute) -> String {
    let figures = way.figures
    let length = Format.distance(Double(figures.lengthMillimetres) / 1000)
    if isTimed {
      let arrival = (Ticks(utc: answer.begin) ?? Ticks(count: 0)) + figures.time
      return padded(time(arrival), 9) + padded(length, 11)
        + padded(Format.fixed(figures.unseen.seconds, 0) + " s", 14)
        + padded(Format.fixed(figures.longestUnseen.seconds, 1) + " s", 18)
    }
    func metres(_ millimetres: Int64?) -> String {
      Format.fixed(Double(millimetres ?? 0) / 1000, 0) + " m"
    }
    return padded(length, 9) + padded(Format.fixed(figures.time.seconds, 0) + " s", 10)
      + padded(metres(figures.unseenMillimetres), 14)
      + padded(metres(figures.longestUnseenMillimetres), 18)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  private func told(_ way: EscortRoute) -> String {
    let figures = way.figures
    return "\(Format.distance(Double(figures.lengthMillimetres) / 1000)) in "
      + "\(Format.fixed(figures.time.seconds, 0)) s, out of view for "
      + "\(Format.fixed(figures.unseen.seconds, 0)) s, at most "
      + "\(Format.fixed(figures.longestUnseen.seconds, 1)) s at a time"
  }

  /// Street by street, with how long one is out of view on each.
  private func itinerary(_ way: EscortRoute) -> [String] {
    struct Stage {
      let street: String
      let enter: Ticks
      var leave: Ticks
      var unseen = Ticks(count: 0)
    }
    var stages: [Stage] = []
    for part in way.parts(on: streets) {
      let street = streets.ways[part.way].title
      if stages.last?.street != street {
        stages.append(Stage(street: street, enter: part.enter, leave: part.leave))
      }
      stages[stages.count - 1].leave = part.leave
      if !part.isInView {
        stages[stages.count - 1].unseen =
          stages[stages.count - 1].unseen + (part.leave - part.enter)
      }
    }
    return stages.map { stage in
      let all = stage.leave - stage.enter
      let view =
        stage.unseen.count == 0
        ? "in view"
        : stage.unseen == all
          ? "out of view" : "out of view for \(Format.fixed(stage.unseen.seconds, 0)) s of it"
      return "  \(time(stage.enter)) to \(time(stage.leave))  \(stage.street), \(view)"
    }
  }

  private func time(_ time: Ticks) -> String { clock.clock(time) }
}
