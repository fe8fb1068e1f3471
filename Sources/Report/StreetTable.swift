import BergfriedCoverage
import BergfriedEssentials

/// How much of each street is seen, the longest first and those without a name last.
struct StreetTable {
  private static let shown = 15
  private let streets: [StreetSummary]
  private let ladders: [Ladder]

  init(_ coverage: Coverage) {
    let open = coverage.streets.filter { $0.openMetres > 0 }
    streets = open.filter { $0.name != nil } + open.filter { $0.name == nil }
    ladders = coverage.question.ladders
  }

  var html: String {
    let heads = ladders.flatMap { ladder in
      ladder.levels.map {
        heading("<small>\(HTML.escaped(ladder.name))</small><br>\(HTML.escaped($0.name))")
      }
    }.joined()
    let names = [
      "Street", "Length", "Seen", "As mapped", "Surely", "Possibly", "Longest unseen",
    ]
    let table = FoldedTable(
      head: names.map(heading).joined() + heads, rows: streets.map(row), shown: StreetTable.shown)
    return """
      <section class="sortable"><h2>Street by street</h2>
      <p>Shares of each street's length in the open. The last columns tell how much of it is \
      surely seen well enough to reach a level of recognition. \
      <span class="screen">A column's head sorts by it.</span></p>
      \(table.html(restNamed: "more streets"))</section>
      """
  }

  private func heading(_ name: String) -> String {
    "<th><button type=\"button\">\(name)</button></th>"
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
