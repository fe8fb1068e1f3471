public import BergfriedCore

/// One piece, as all towers together see it.
public struct PieceCoverage: Hashable, Sendable {
  /// Why it is or is not looked at.
  public let standing: Town.Standing
  /// The best that any tower does.
  public let seen: Seen
  /// How much of it is seen from the tower that shows most, if all is as the map has it: 0 to 1,
  /// where that is asked for.
  public let mappedShare: Double
  /// Whether it is surely seen, and from each tower that does so only if what the map tells no
  /// height of is no higher than assumed, where that is asked for.
  public let isGuessed: Bool
  /// The towers that see it, by their place among the towers.
  public let surelyFrom: [Int]
  /// The towers that see it or may see it, by their place among the towers.
  public let possiblyFrom: [Int]
  /// How well it can be made out at the best, where it is surely seen, by each ladder.
  public let best: [Recognition?]
  /// When some telescope's look surely, or possibly, holds it; surely by the first ladder.
  public let surelyTimes: IntervalSet
  /// When some telescope's look possibly holds it.
  public let possiblyTimes: IntervalSet

  /// A level of the ladder, and from where it is reached.
  public struct Recognition: Hashable, Sendable {
    /// The level's place in the ladder.
    public let level: Int
    /// By its place among the towers.
    public let tower: Int
    /// By its name.
    public let telescope: String
    /// From the eye straight to the piece.
    public let distanceMetres: Double

    /// On a higher level, or nearer on the same.
    func isBetter(than other: Recognition) -> Bool {
      (level, -distanceMetres) > (other.level, -other.distanceMetres)
    }
  }

  /// - Parameter holds: what each telescope does whose tower may see the piece.
  init(
    ofPiece index: Int, in town: Town, views: [PieceView], holds: [PieceHold],
    _ question: CoverageQuestion
  ) {
    standing = town.standings[index]
    seen = views.map(\.seen).max() ?? .unseen
    mappedShare = views.map(\.mappedShare).max() ?? 0
    surelyFrom = views.indices.filter { views[$0].seen == .surely }
    isGuessed = !surelyFrom.isEmpty && surelyFrom.allSatisfy { views[$0].isGuessed }
    possiblyFrom = views.indices.filter { views[$0].seen == .possibly }
    var best = [Recognition?](repeating: nil, count: question.ladders.count)
    for hold in holds where hold.seen == .surely && !hold.whollyTimes.isEmpty {
      for case (let ladder, let level?) in hold.levels.enumerated() {
        let made = Recognition(
          level: level, tower: hold.tower, telescope: hold.telescope,
          distanceMetres: hold.distanceMetres)
        if best[ladder].map({ made.isBetter(than: $0) }) ?? true { best[ladder] = made }
      }
    }
    self.best = best
    surelyTimes = IntervalSet(unionOf: holds.map(\.surelyTimes))
    possiblyTimes = IntervalSet(unionOf: holds.map(\.partlyTimes))
  }
}
