import BergfriedCore
import BergfriedCoverage

/// The largest connected parts of the streets that nobody sees, by the numbers that they have on
/// the map.
struct BlindAreaTable {
  /// How many have a number on the map and stand in the open; the next ones are folded.
  static let shown = 10
  private static let folded = 40
  private let areas: [BlindArea]
  private let frame: MapBounds

  init(_ report: WatchReport) {
    areas = report.coverage.blindAreas
    frame = report.frame
  }

  var html: String {
    guard !areas.isEmpty else {
      return "<section><h2>Blind areas</h2><p>There is none.</p></section>"
    }
    let rows = areas.prefix(BlindAreaTable.shown + BlindAreaTable.folded).enumerated().map(row)
    let rest = areas.count - rows.count
    let head = "<th>No.</th><th>Where</th><th>Length</th><th>Pieces</th>"
    let table = FoldedTable(head: head, rows: rows, shown: BlindAreaTable.shown)
    let note = rest > 0 ? "<p class=\"basis\">\(rest) smaller ones are not listed.</p>" : ""
    return """
      <section class="blind"><h2>Largest blind areas</h2>
      <p>Streets that hang together and that no tower sees, whatever the true heights are; the \
      numbers are those on the map.</p>
      \(table.html(restNamed: "more"))\(note)</section>
      """
  }

  private func row(_ index: Int, _ area: BlindArea) -> String {
    let isOutside = index < BlindAreaTable.shown && !frame.contains(area.middle)
    return """
      <tr><td>\(index + 1)</td><td>\(names(area))\(isOutside ? " (outside of the map)" : "")</td>\
      <td>\(HTML.length(area.lengthMetres))</td><td>\(area.pieces.count)</td></tr>
      """
  }

  private func names(_ area: BlindArea) -> String {
    guard !area.names.isEmpty else { return "<em>unnamed ways</em>" }
    let first = area.names.prefix(3).map(HTML.escaped).joined(separator: ", ")
    return area.names.count > 3 ? "\(first) and \(area.names.count - 3) more" : first
  }
}
