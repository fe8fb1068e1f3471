public import BergfriedCore
import BergfriedStreets

/// What one telescope does about a piece that its tower sees, or may see.
public struct PieceHold: Hashable, Sendable {
  /// By its place among the towers.
  public let tower: Int
  /// By its name.
  public let telescope: String
  /// The telescope's place among all of the watch.
  let post: Int
  /// The piece as seen from the tower.
  public let seen: Seen
  /// To its middle.
  public let distanceMetres: Double
  /// The level of each ladder that is reached all along it; `nil` for none.
  public let levels: [Int?]
  /// When looks hold all of it, and when some of it, within the range of the first ladder's first
  /// level.
  public let whollyTimes: IntervalSet
  /// When its looks hold some of the piece, or may.
  public let partlyTimes: IntervalSet

  /// When it is surely seen: held whole, whatever the heights are.
  public var surelyTimes: IntervalSet {
    seen == .surely ? whollyTimes : IntervalSet()
  }
}

extension Coverage {
  /// What each telescope does about a piece whose tower may see it.
  ///
  /// - Complexity: O(looks + samples).
  public func holds(ofPiece index: Int) -> [PieceHold] {
    PieceHold.all(
      ofPiece: index, in: town, towers: towers, views: views.map { $0[index] }, posts: posts,
      question)
  }
}

extension PieceHold {
  static func all(
    ofPiece index: Int, in town: Town, towers: [PlacedTower], views: [PieceView], posts: [Post],
    _ question: CoverageQuestion
  ) -> [PieceHold] {
    guard views.contains(where: { $0.seen != .unseen }) else { return [] }
    let targets = towers.indices.map { tower in
      views[tower].seen == .unseen
        ? nil : FieldTarget(ofPiece: index, from: towers[tower], in: town, question)
    }
    return posts.enumerated().compactMap { number, post in
      guard let target = targets[post.tower] else { return nil }
      let held = post.held(target)
      let distance = views[post.tower].bearing.distanceMetres
      return PieceHold(
        tower: post.tower, telescope: post.telescope.name, post: number,
        seen: views[post.tower].seen, distanceMetres: distance,
        levels: post.levels(atMetres: target.box.farthestMetres),
        whollyTimes: held.wholly, partlyTimes: held.partly)
    }
  }
}
