package import BergfriedCore
package import BergfriedCoverage
import BergfriedStreets

/// How often the streets are looked at, held against how often they should be.
package struct RevisitReport: Encodable, Sendable {
  package struct Street: Encodable, Sendable {
    package let name: String?
    package let kinds: [String]
    package let guaranteedSeconds: Double
    package let watchedMetres: Double
    package let neverMetres: Double
    /// The longest time unseen; left out where nothing of it is watched, or all always is.
    package let since: String?
    package let until: String?
  }

  /// Street that goes unseen together, longer than asked.
  package struct Lapse: Encodable, Sendable {
    package let street: String?
    package let kind: String
    package let lengthMetres: Double
    package let since: String
    package let until: String
    package let seconds: Double
    package let pieces: [Int]
  }

  package struct Bound: Encodable, Sendable {
    package let leastSeconds: Double
    package let pieces: [Int]
    package let telescopes: Int
    package let lookSeconds: Double
    package let turningSeconds: Double
  }

  package let askedSeconds: Double
  /// Of what is surely seen some time: never unseen for longer than asked, or at times.
  package let keptMetres: Double
  package let lapsedMetres: Double
  package let neverMetres: Double
  package let guaranteedSeconds: Double
  package let streets: [Street]
  package let lapses: [Lapse]
  /// What no plan of these telescopes can go below; left out where nothing is known.
  package let bound: Bound?
  private let clock: WallClock

  private enum CodingKeys: CodingKey {
    case askedSeconds, keptMetres, lapsedMetres, neverMetres, guaranteedSeconds, streets, lapses
    case bound
  }

  package init(_ coverage: Coverage, asked: Ticks, look: Ticks?) {
    let lapses = RevisitReport.lapses(of: coverage, asked)
    let lapsed = Set(lapses.flatMap(\.pieces))
    let revisits = coverage.revisits
    let watched = revisits.reduce(0) { $0 + $1.watchedMetres }
    clock = coverage.question.clock
    askedSeconds = asked.seconds
    lapsedMetres = coverage.lengthMetres(where: lapsed.contains)
    keptMetres = max(0, watched - lapsedMetres)
    neverMetres = revisits.reduce(0) { $0 + $1.neverMetres }
    guaranteedSeconds = revisits.map(\.guaranteed).max()?.seconds ?? 0
    streets = revisits.map {
      Street(
        name: $0.name, kinds: $0.kinds, guaranteedSeconds: $0.guaranteed.seconds,
        watchedMetres: $0.watchedMetres, neverMetres: $0.neverMetres,
        since: $0.longest?.lowerBound.utc, until: $0.longest?.upperBound.utc)
    }
    self.lapses = lapses
    bound = (look ?? coverage.shortestLook).flatMap { coverage.revisitBound(look: $0) }.map {
      Bound(
        leastSeconds: $0.least.seconds, pieces: $0.pieces, telescopes: $0.telescopeCount,
        lookSeconds: $0.look.seconds, turningSeconds: $0.turning.seconds)
    }
  }

  /// The times unseen of watched pieces that are longer than asked, pieces of a street that go
  /// unseen at the same time taken together; the longest first.
  private static func lapses(of coverage: Coverage, _ asked: Ticks) -> [Lapse] {
    struct Key: Hashable {
      let name: String?
      let kind: String
      let time: Range<Ticks>
    }
    var groups: [Key: [Int]] = [:]
    let streets = coverage.town.streets
    for piece in coverage.pieces.indices where coverage.isWatched(piece) {
      let way = streets.ways[streets.pieces[piece].way]
      for time in coverage.unseenTimes(ofPiece: piece).intervals
      where time.upperBound - time.lowerBound > asked {
        groups[Key(name: way.name, kind: way.kind, time: time), default: []].append(piece)
      }
    }
    return groups.map { key, pieces in
      Lapse(
        street: key.name, kind: key.kind,
        lengthMetres: pieces.reduce(0) { $0 + streets.pieces[$1].lengthMetres },
        since: key.time.lowerBound.utc, until: key.time.upperBound.utc,
        seconds: (key.time.upperBound - key.time.lowerBound).seconds, pieces: pieces)
    }.sorted {
      ($1.seconds, $1.lengthMetres, $0.since, $0.street ?? "")
        < ($0.seconds, $0.lengthMetres, $1.since, $1.street ?? "")
    }
  }
}

extension RevisitReport {
  private static let mostLines = 12

  /// Some lines for a person.
  package func text(_ names: SettingNames = .library) -> String {
    lines(names).joined(separator: "\n") + "\n"
  }

  private func lines(_ names: SettingNames) -> [String] {
    let more = "with " + names.words(for: .json, nil)
    let asked = span(askedSeconds)
    var lines = [
      "Revisit   at least every \(asked): \(Format.length(keptMetres)) of streets are seen as "
        + "often, \(Format.length(lapsedMetres)) not always, "
        + "\(Format.length(neverMetres)) never surely"
    ]
    let told = toldLapses
    for (lapse, times) in told.prefix(RevisitReport.mostLines) {
      lines.append(
        "  \(lapse.street ?? "unnamed \(lapse.kind)"): "
          + "\(Format.length(lapse.lengthMetres)) unseen for "
          + "\(span(lapse.seconds)), since \(SlipText.time(lapse.since, by: clock))"
          + (times > 1 ? " and \(times - 1) more times" : ""))
    }
    let rest = told.count - RevisitReport.mostLines
    if rest > 0 { lines.append("  and \(Format.grouped(rest)) more, \(more)") }
    lines.append(
      "Interval  all that is watched is seen at least every \(span(guaranteedSeconds)); by street:")
    let watched = streets.filter { $0.watchedMetres > 0 }
    for street in watched.prefix(RevisitReport.mostLines) {
      lines.append(
        "  \(street.name ?? "unnamed \(street.kinds[0])"): \(rhythm(street.guaranteedSeconds)) "
          + "on \(Format.length(street.watchedMetres))"
          + (street.neverMetres > 0 ? ", never on \(Format.length(street.neverMetres))" : ""))
    }
    let others = watched.count - RevisitReport.mostLines
    if others > 0 {
      lines.append("  and \(Format.grouped(others)) streets as often or more, \(more)")
    }
    return lines + [boundLine]
  }

  /// Lapses of the same pieces for as long told once, with how many there are.
  private var toldLapses: [(first: Lapse, times: Int)] {
    struct Key: Hashable {
      let pieces: [Int]
      let seconds: Double
    }
    var told: [(first: Lapse, times: Int)] = []
    var places: [Key: Int] = [:]
    for lapse in lapses {
      let key = Key(pieces: lapse.pieces, seconds: lapse.seconds)
      if let place = places[key] {
        told[place].times += 1
      } else {
        places[key] = told.count
        told.append((lapse, 1))
      }
    }
    return told
  }

  private func rhythm(_ seconds: Double) -> String {
    seconds > 0 ? "every \(span(seconds))" : "always"
  }

  private var boundLine: String {
    guard let bound else { return "Limit     none is known for other schedules" }
    return "Limit     no schedule of these telescopes sees it all more often than every "
      + "\(span(bound.leastSeconds)): \(bound.pieces.count) pieces need a look each, of at least "
      + "\(span(bound.lookSeconds)), by \(bound.telescopes) "
      + "telescope\(bound.telescopes == 1 ? "" : "s") turning for \(span(bound.turningSeconds)) "
      + "in all" + (bound.leastSeconds > askedSeconds ? "; the interval asked is impossible" : "")
  }

  /// Rounded up to a second.
  private func span(_ seconds: Double) -> String {
    Ticks(count: Int64((seconds * 1e6).rounded())).duration
  }
}
