import BergfriedCore
package import BergfriedCoverage
import BergfriedEssentials
import BergfriedFiles

/// The streets as a table that every spreadsheet opens, after RFC 4180.
package struct StreetCSV {
  /// What every such table begins with.
  package static let firstColumns = ["name", "kinds", "length_m", "open_m"]

  package let coverage: Coverage

  package init(
    coverage: Coverage
  ) {
    self.coverage = coverage
  }

  package var text: String {
    let levels = coverage.question.ladders.flatMap { ladder in
      ladder.levels.map { "\(ladder.column)_\($0.name)_m" }
    }
    let head =
      StreetCSV.firstColumns + ["as_mapped_m", "surely_m", "possibly_m"]
      + ["unseen_m", "longest_unseen_m"] + levels + ["watched_m", "revisit_s", "unseen_since"]
    var revisits: [String: StreetRevisit] = [:]
    for street in coverage.revisits { revisits[key(street.name, street.kinds)] = street }
    let rows = coverage.streets.map { street in
      [street.name ?? "", street.kinds.joined(separator: " ")].map(CSVField.quoted)
        + ([
          street.lengthMetres, street.openMetres, street.asMappedMetres, street.surelyMetres,
          street.possiblyMetres,
          street.openMetres - street.surelyMetres - street.possiblyMetres,
          street.longestUnseenMetres,
        ] + street.levelMetres.joined()).map { Format.fixed(max(0, $0), 1) }
        + fields(of: revisits[key(street.name, street.kinds)])
    }
    return ([head.map(CSVField.quoted)] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func key(_ name: String?, _ kinds: [String]) -> String {
    name ?? "\u{0}" + kinds.joined()
  }

  /// How much is watched, and the longest that any of that goes unseen, since when.
  private func fields(of street: StreetRevisit?) -> [String] {
    guard let street else { return ["", "", ""] }
    let isWatched = street.watchedMetres > 0
    return [
      Format.fixed(street.watchedMetres, 1),
      isWatched ? Format.fixed(street.guaranteed.seconds, 0) : "",
      street.longest?.lowerBound.utc ?? "",
    ]
  }
}
