import BergfriedCoverage

/// The figures that stand at the page's head.
struct Summary {
  private let all: Double
  private let open: Double
  private let asMapped: Double
  private let surely: Double
  private let byGuess: Double
  private let possibly: Double
  private let withheld: Double
  private let towerCount: Int

  init(_ coverage: Coverage) {
    let pieces = coverage.pieces
    all = coverage.lengthMetres { _ in true }
    open = coverage.lengthMetres { pieces[$0].standing == .open }
    asMapped = coverage.asMappedMetres
    byGuess = coverage.lengthMetres { pieces[$0].isGuessed }
    surely = coverage.lengthMetres { pieces[$0].seen == .surely }
    possibly = coverage.lengthMetres { pieces[$0].seen == .possibly }
    withheld = coverage.lengthMetres { pieces[$0].standing == .private }
    towerCount = coverage.towers.count
  }

  var sentence: String {
    let towers = towerCount == 1 ? "One tower sees" : "\(towerCount) towers together see"
    let guess =
      byGuess > 0
      ? """
       Of what is certain, \(HTML.percent(byGuess, of: surely)) rests on heights that the map does \
      not tell.
      """ : ""
    return """
      \(towers) \(HTML.percent(asMapped, of: open)) of \(HTML.length(open)) of open streets if all \
      is as mapped: \(HTML.percent(surely, of: open)) for certain, and \
      \(HTML.percent(surely + possibly, of: open)) at the most.\(guess)
      """
  }

  /// What is seen is a share of the open streets, as in the sentence; the rest one of all.
  var cards: String {
    """
    <div class="cards">
    \(card("mapped", "Seen as mapped", asMapped, of: open))
    \(card("surely", "Surely seen", surely, of: open))
    \(card("possibly", "Possibly seen", possibly, of: open))
    \(card("unseen", "Unseen", open - surely - possibly, of: open))
    \(withheld > 0 ? card("private", "Private, not looked at", withheld, of: all) : "")
    \(covered > 1 ? card("covered", "Covered or unknown", covered, of: all) : "")
    </div>
    """
  }

  private var covered: Double { all - open - withheld }

  private func card(
    _ kind: String, _ name: String, _ metres: Double, of whole: Double
  ) -> String {
    """
    <div class="card \(kind)"><b>\(HTML.percent(metres, of: whole))</b>\
    <span>\(name)</span><small>\(HTML.length(metres)) of \(HTML.length(whole))</small></div>
    """
  }
}
