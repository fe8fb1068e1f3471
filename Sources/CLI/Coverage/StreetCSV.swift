import BergfriedCoverage
import Foundation

/// The streets as a table that every spreadsheet opens, after RFC 4180.
struct StreetCSV {
  let coverage: Coverage

  var text: String {
    let levels = coverage.question.ladders.flatMap { ladder in
      ladder.levels.map { "\(ladder.column)_\($0.name)_m" }
    }
    let head =
      ["name", "kinds", "length_m", "open_m", "surely_m", "possibly_m", "unseen_m"]
      + ["longest_unseen_m"] + levels
    let rows = coverage.streets.map { street in
      [street.name ?? "", street.kinds.joined(separator: " ")]
        + ([
          street.lengthMetres, street.openMetres, street.surelyMetres, street.possiblyMetres,
          street.openMetres - street.surelyMetres - street.possiblyMetres,
          street.longestUnseenMetres,
        ] + street.levelMetres.joined()).map { Write.fixed(max(0, $0), 1) }
    }
    return ([head] + rows).map { $0.map(StreetCSV.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\r\n".contains($0) }) else { return field }
    return "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
