import BergfriedCoverage
import Foundation

/// How much of each street is seen.
struct StreetTable {
  private let streets: [StreetSummary]
  private let ladders: [Ladder]

  init(_ coverage: Coverage) {
    streets = coverage.streets.filter { $0.openMetres > 0 }
    ladders = coverage.question.ladders
  }

  var html: String {
    let heads = ladders.flatMap { ladder in
      ladder.levels.map {
        "<th><small>\(HTML.escaped(ladder.name))</small><br>\(HTML.escaped($0.name))</th>"
      }
    }.joined()
    return """
      <section><h2>Street by street</h2>
      <p>Shares of each street's length in the open. The last columns tell how much of it is \
      surely seen well enough to reach a level of recognition.</p>
      <table class="sortable"><thead><tr><th>Street</th><th>Length</th><th>Seen</th>\
      <th>As mapped</th><th>Surely</th><th>Possibly</th><th>Longest unseen</th>\(heads)</tr></thead>
      <tbody>\(streets.map(row).joined(separator: "\n"))</tbody></table></section>
      """
  }

  private func row(_ street: StreetSummary) -> String {
    let open = street.openMetres
    let name = street.name.map(HTML.escaped) ?? "<em>unnamed \(HTML.escaped(street.kinds[0]))</em>"
    let levels = street.levelMetres.joined().map { cell($0, of: open) }.joined()
    return """
      <tr><td>\(name)</td><td data-value="\(HTML.number(street.lengthMetres))">\
      \(HTML.length(street.lengthMetres))</td><td>\(bar(street))</td>\
      \(cell(street.asMappedMetres, of: open))\
      \(cell(street.surelyMetres, of: open))\(cell(street.possiblyMetres, of: open))\
      <td data-value="\(HTML.number(street.longestUnseenMetres))">\
      \(HTML.length(street.longestUnseenMetres))</td>\(levels)</tr>
      """
  }

  private func cell(_ metres: Double, of whole: Double) -> String {
    let share = whole > 0 ? metres / whole : 0
    return """
      <td data-value="\(HTML.number(share, digits: 4))">\(HTML.percent(metres, of: whole))</td>
      """
  }

  /// A small bar: surely seen, possibly seen, unseen.
  private func bar(_ street: StreetSummary) -> String {
    let open = street.openMetres
    let surely = 100 * street.surelyMetres / open
    let possibly = 100 * street.possiblyMetres / open
    return """
      <span class="bar"><i class="surely" style="width:\(HTML.number(surely))%"></i>\
      <i class="possibly" style="width:\(HTML.number(possibly))%"></i></span>
      """
  }
}
