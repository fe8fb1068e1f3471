import BergfriedCoverage

/// What each tower and each telescope adds, and what would be lost without it.
struct TowerTable {
  private let coverage: Coverage
  private let open: Double

  init(_ coverage: Coverage) {
    self.coverage = coverage
    let pieces = coverage.pieces
    open = coverage.lengthMetres { pieces[$0].standing == .open }
  }

  var html: String {
    let towers = coverage.towerShares.map { share in
      """
      <tr><td>\(HTML.escaped(share.name))</td><td>\(both(share.surelyMetres))</td>\
      <td>\(both(share.possiblyMetres))</td><td>\(both(share.onlyMetres))</td></tr>
      """
    }
    let telescopes = coverage.telescopeShares.map { share in
      """
      <tr><td>\(HTML.escaped(share.name))</td><td>\(HTML.escaped(share.tower))</td>\
      <td>\(both(share.surelyMetres))</td><td>\(both(share.onlyMetres))</td></tr>
      """
    }
    let head =
      "<th>Telescope</th><th>On</th><th>Covers and recognises</th><th>Lost without it</th>"
    return """
      <section><h2>Towers and telescopes</h2>
      <div class="wide"><table><thead><tr><th>Tower</th><th>Surely sees</th><th>Possibly sees</th>\
      <th>Lost without it</th></tr></thead><tbody>\(towers.joined(separator: "\n"))</tbody>\
      </table></div>
      \(FoldedTable(head: head, rows: telescopes, shown: 12).html(restNamed: "more telescopes"))
      </section>
      """
  }

  private func both(_ metres: Double) -> String {
    "\(HTML.length(metres)) <small>\(HTML.percent(metres, of: open))</small>"
  }
}
