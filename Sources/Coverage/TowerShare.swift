import BergfriedCore
import BergfriedStreets

/// What one tower contributes.
public struct TowerShare: Hashable, Sendable {
  /// The tower's name.
  public let name: String
  /// Of streets in the open that it surely sees.
  public let surelyMetres: Double
  /// Of streets in the open that it may see, and does not surely.
  public let possiblyMetres: Double
  /// Surely seen from no other tower: what is lost without it.
  public let onlyMetres: Double
}

extension Coverage {
  /// What each tower sees by itself, and what would be lost without it.
  public var towerShares: [TowerShare] {
    towers.indices.map { tower in
      TowerShare(
        name: towers[tower].tower.name,
        surelyMetres: lengthMetres { views[tower][$0].seen == .surely },
        possiblyMetres: lengthMetres { views[tower][$0].seen == .possibly },
        onlyMetres: lengthMetres { pieces[$0].surelyFrom == [tower] })
    }
  }

  /// The same for each telescope: what it holds at some time with its own levels, and what no other
  /// telescope does.
  public var telescopeShares: [TelescopeShare] {
    // A post has no hold on a piece that its tower cannot see.
    let none = [Bool](repeating: false, count: town.streets.pieces.count)
    var held = [[Bool]](repeating: none, count: posts.count)
    for piece in town.streets.pieces.indices {
      for hold in holds(ofPiece: piece) where !hold.surelyTimes.isEmpty {
        held[hold.post][piece] = true
      }
    }
    let counts = town.streets.pieces.indices.map { piece in held.count { $0[piece] } }
    return posts.indices.map { index in
      TelescopeShare(
        tower: towers[posts[index].tower].tower.name, name: posts[index].telescope.name,
        surelyMetres: lengthMetres { held[index][$0] },
        onlyMetres: lengthMetres { held[index][$0] && counts[$0] == 1 })
    }
  }
}

/// What one telescope contributes.
public struct TelescopeShare: Hashable, Sendable {
  /// The name of the tower where it stands.
  public let tower: String
  /// The telescope's name.
  public let name: String
  /// Held whole at some time of the night, surely seen, and made out by the first ladder.
  public let surelyMetres: Double
  /// Of it, what no other telescope holds.
  public let onlyMetres: Double
}
