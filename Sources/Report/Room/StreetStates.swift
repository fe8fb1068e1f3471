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

  /// What one tower sees.
  struct TowerLine: Encodable {
    let name: String
    /// Per piece, as for all together.
    let seen: Packed
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
  let towers: [TowerLine]
  /// The longest first.
  let streets: [Street]

  private static func number(of seen: Seen) -> Int {
    switch seen {
    case .unseen: 1
    case .possibly: 2
    case .surely: 3
    }
  }

  /// - Complexity: O(pieces x towers).
  package init(_ coverage: Coverage) {
    let pieces = coverage.pieces
    seen = Packed(
      pieces.map { piece in
        piece.standing == .open ? StreetStates.number(of: piece.seen) : 0
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
    towers = zip(coverage.towers, coverage.views).map { tower, views in
      TowerLine(
        name: tower.tower.name,
        seen: Packed(
          zip(pieces, views).map {
            $0.standing == .open ? StreetStates.number(of: $1.seen) : 0
          }))
    }
    streets = coverage.streets.map {
      Street(
        name: $0.name, kinds: $0.kinds, lengthMetres: $0.lengthMetres, openMetres: $0.openMetres,
        asMappedMetres: $0.asMappedMetres, surelyMetres: $0.surelyMetres,
        possiblyMetres: $0.possiblyMetres, longestUnseenMetres: $0.longestUnseenMetres)
    }
  }
}
