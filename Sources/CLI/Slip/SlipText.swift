import BergfriedDatum
import BergfriedSlip
import BergfriedStreets

/// A verdict in sentences.
struct SlipText {
  let answer: SlipFile.Answer
  let streets: StreetGraph

  var text: String {
    var lines: [String]
    switch answer.verdict {
    case "guarded":
      lines = ["Guarded   nobody gets \(answer.subject) or less"]
      lines.append(
        "Proof     \(Write.grouped((answer.proof?.times.count ?? 0) / 2)) rows, to be checked with "
          + "bergfried verify")
      lines.append(
        answer.criticalSpeedMetresPerSecond.map {
          "Slack     it would take \(Write.fixed($0, 2)) m/s"
        } ?? "Slack     \(Write.plain(Slip.greatestSpeed)) m/s do not suffice either")
    case "route":
      lines = ["Route     someone gets \(answer.subject)"] + itinerary
      if let grace = answer.graceSeconds, let latest = answer.latestStart {
        lines.append(
          "Escape    still open with every look \(Write.plain(grace)) s longer at both its ends; "
            + "one may begin as late as \(latest)")
      }
      if let critical = answer.criticalSpeedMetresPerSecond {
        lines.append("Slowest   \(Write.fixed(critical, 2)) m/s suffice")
      }
    default:
      lines = [
        "Undecided someone might get \(answer.subject),",
        "          if what is only possibly seen is not. Such a way:",
      ]
      lines += itinerary
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Street by street with its times; waits of more than ten seconds told.
  private var itinerary: [String] {
    var stages: [(name: String, start: Int64, end: Int64, wait: Int64)] = []
    for leg in answer.legs ?? [] {
      let name = leg.piece.map { piece in
        let way = streets.ways[streets.pieces[piece].way]
        return way.name ?? "unnamed \(way.kind)"
      }
      let wait = leg.fromTicks == leg.toTicks ? leg.leave - leg.enter : 0
      if let last = stages.last, last.name == name {
        stages[stages.count - 1].end = leg.leave
        stages[stages.count - 1].wait += wait
      } else {
        stages.append((name ?? "a refuge", leg.enter, leg.leave, wait))
      }
    }
    return stages.map { stage in
      let wait =
        stage.wait > 10_000_000
        ? ", waiting \(Write.fixed(Double(stage.wait) / 1e6, 0)) s of it" : ""
      return "  \(time(stage.start)) to \(time(stage.end))  \(stage.name)\(wait)"
    }
  }

  private func time(_ ticks: Int64) -> String {
    let text = Ticks(count: ticks / 1_000_000 * 1_000_000).utc
    return String(text.dropFirst(11).dropLast())
  }
}
