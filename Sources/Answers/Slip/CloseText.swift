package import BergfriedCore
import BergfriedSlip
package import BergfriedStreets

/// The looks that would close all crossings of a watch, in sentences.
package struct CloseText {
  package let file: ClosingDocument
  package let crossings: [CrossingsDocument.Answer]
  package let streets: StreetGraph
  package let clock: WallClock

  package init(
    file: ClosingDocument, crossings: [CrossingsDocument.Answer], streets: StreetGraph,
    clock: WallClock
  ) {
    self.file = file
    self.crossings = crossings
    self.streets = streets
    self.clock = clock
  }

  package var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    let possible = "\(Format.grouped(file.candidates)) possible looks"
    switch file.state {
    case "guarded": return ["Close     nothing is needed: nobody gets through as it is"]
    case "closed":
      return [
        "Close     \(count) at a cost of \(file.cost ?? 0), the least for any of \(possible)"
      ] + additions
    case "bounded":
      let least = "at least \(file.costAtLeast ?? 0)"
      guard let cost = file.cost else {
        return [
          "Close     search cut short: closing every route costs \(least), with any of \(possible)"
        ]
      }
      return [
        "Close     \(count) at a cost of \(cost); search cut short: it costs \(least), "
          + "with any of \(possible)"
      ] + additions
    default:
      guard let legs = file.legs, let crossing = file.crossing else {
        return [
          "Close     cannot be closed: no looks that can be made together do it, of \(possible)"
        ]
      }
      let route = ReachRoute(legs: legs.compactMap(\.leg))
      return [
        "Close     cannot be closed from these towers: none of \(possible)",
        "          sees whoever goes from \(crossings[crossing].fromText) to "
          + "\(crossings[crossing].toText) like this:",
      ] + SlipText.itinerary(of: route, on: streets, by: clock)
    }
  }

  private var count: String {
    file.looks.count == 1
      ? "1 more look closes every route" : "\(file.looks.count) more looks close every route"
  }

  private var additions: [String] {
    file.fees.map { fee in
      "  from the reserve: \(fee.telescope.map { "\($0) on \(fee.tower)" } ?? fee.tower), "
        + "at a cost of \(fee.cost)"
    }
      + file.looks.map { look in
        "  \(look.telescope) on \(look.tower): azimuth \(Format.plain(look.azimuthDegrees))°, "
          + "pitch \(Format.plain(look.pitchDegrees))°, \(times(look.times)); "
          + "\(Format.fixed(look.streetMetres, 0)) m of street"
      }
  }

  private func times(_ times: [ClosingDocument.Times]) -> String {
    guard let first = times.first else { return "never" }
    let span = "\(SlipText.time(first.from, by: clock)) to \(SlipText.time(first.until, by: clock))"
    guard times.count > 1, let start = Ticks(utc: first.from), let next = Ticks(utc: times[1].from)
    else { return span }
    let minutes = Format.plain((next - start).seconds / 60)
    return "\(span) and every \(minutes) min from then on"
  }
}
