package import BergfriedCoverage
import BergfriedEssentials
import BergfriedStreets

/// What towers see of a town's streets, piece by piece and street by street, for a page's script.
package struct StreetStates: Encodable {
  /// One street, or all without a name of one kind.
  struct Street: Encodable {
    let name: String?
    let kinds: [String]
    let lengthMetres: Double
    let openMetres: Double
    let asMappedMetres: Double
    let surelyMetres: Double
    let possiblyMetres: Double
    let longestUnseenMetres: Double
  }

  /// Per piece: 0 not looked at, 1 unseen, 2 possibly seen, 3 surely seen.
  let seen: Packed
  /// Per piece: 0 where it is open, 1 covered, 2 private, 3 on unknown ground.
  let standings: Packed
  /// Per piece, how well it is surely made out by the first ladder: 0 not, 1 its first level.
  let levels: Packed
  /// What the levels are called.
  let levelNames: [String]
  let ladder: String
  /// Per piece, how many towers surely see it.
  let towerCounts: Packed
  /// The longest first.
  let streets: [Street]

  /// - Complexity: O(pieces).
  package init(_ coverage: Coverage) {
    let pieces = coverage.pieces
    seen = Packed(
      pieces.map { piece in
        guard piece.standing == .open else { return 0 }
        return switch piece.seen {
        case .unseen: 1
        case .possibly: 2
        case .surely: 3
        }
      })
    standings = Packed(
      pieces.map { piece in
        switch piece.standing {
        case .open: 0
        case .covered: 1
        case .private: 2
        case .unknown: 3
        }
      })
    levels = Packed(
      pieces.map { $0.standing == .open ? ($0.best.first??.level).map { $0 + 1 } ?? 0 : 0 })
    let first = coverage.question.ladders[0]
    ladder = first.name
    levelNames = first.levels.map(\.name)
    towerCounts = Packed(pieces.map(\.surelyFrom.count))
    streets = coverage.streets.map {
      Street(
        name: $0.name, kinds: $0.kinds, lengthMetres: $0.lengthMetres, openMetres: $0.openMetres,
        asMappedMetres: $0.asMappedMetres, surelyMetres: $0.surelyMetres,
        possiblyMetres: $0.possiblyMetres, longestUnseenMetres: $0.longestUnseenMetres)
    }
  }
}
