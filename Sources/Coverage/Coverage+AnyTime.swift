public import BergfriedDatum

extension Coverage {
  /// Whether some telescope could surely hold a piece at any time if it were pointed there: from
  /// its tower the piece is surely seen, and all of it lies within the telescope's turns, fits into
  /// its field, and is made out by the first ladder.
  ///
  /// - Parameter level: by its place in the first ladder.
  /// - Complexity: O(telescopes + samples).
  public func canHold(piece index: Int, level: Int) -> Bool {
    posts.contains { post in
      guard views[post.tower][index].seen == .surely,
        let box = FieldBox(ofPiece: index, from: towers[post.tower], in: town, question),
        let reached = post.levels(atMetres: box.farthestMetres)[0], reached >= level
      else { return false }
      let telescope = post.telescope
      let height = box.pitchDegrees.upperBound - box.pitchDegrees.lowerBound
      return box.lies(
        within: telescope.pitchDegrees, from: telescope.sector.startDegrees,
        turn: telescope.sector.turnDegrees)
        && box.turnDegrees <= telescope.fieldDegrees && height <= telescope.fieldHeightDegrees
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
