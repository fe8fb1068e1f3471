import BergfriedCoverage

/// The largest connected parts of the streets that nobody sees.
struct BlindAreaTable {
  private static let shown = 10
  private let areas: [BlindArea]

  init(_ coverage: Coverage) { areas = coverage.blindAreas }

  var html: String {
    guard !areas.isEmpty else {
      return "<section><h2>Blind areas</h2><p>There is none.</p></section>"
    }
    let rows = areas.prefix(BlindAreaTable.shown).map { area in
      """
      <tr><td>\(names(area))</td><td>\(HTML.length(area.lengthMetres))</td>\
      <td>\(area.pieces.count)</td></tr>
      """
    }
    let rest = areas.count - rows.count
    let note = rest > 0 ? "<p>\(rest) smaller ones are not listed.</p>" : ""
    return """
      <section><h2>Largest blind areas</h2>
      <p>Streets that hang together and that no tower sees, whatever the true heights are.</p>
      <table><thead><tr><th>Where</th><th>Length</th><th>Pieces</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>\(note)</section>
      """
  }

  private func names(_ area: BlindArea) -> String {
    guard !area.names.isEmpty else { return "<em>unnamed ways</em>" }
    let first = area.names.prefix(3).map(HTML.escaped).joined(separator: ", ")
    return area.names.count > 3 ? "\(first) and \(area.names.count - 3) more" : first
  }
}
