public import BergfriedCore

extension Coverage {
  /// Whether some telescope could surely hold a piece at any time if it were pointed there: from
  /// its tower the piece is surely seen, all of it lies within the telescope's limits, some
  /// direction was found in which it lies in its field, and it is made out by the first ladder.
  ///
  /// - Parameter level: by its place in the first ladder.
  /// - Complexity: O(telescopes + samples).
  public func canHold(piece index: Int, level: Int) -> Bool {
    posts.contains { post in
      guard views[post.tower][index].seen == .surely,
        let target = FieldTarget(ofPiece: index, from: towers[post.tower], in: town, question),
        let reached = post.levels(atMetres: target.box.farthestMetres)[0], reached >= level
      else { return false }
      return post.regard.direction(holding: target) != nil
    }
  }

  /// When looks surely hold a piece, made out at least so well by the first ladder.
  ///
  /// - Complexity: O(looks + samples).
  public func surelyTimes(ofPiece index: Int, level: Int) -> IntervalSet {
    if level == 0 { return pieces[index].surelyTimes }
    return IntervalSet(
      holds(ofPiece: index).filter { ($0.levels[0] ?? -1) >= level }
        .flatMap(\.surelyTimes.intervals))
  }
}
