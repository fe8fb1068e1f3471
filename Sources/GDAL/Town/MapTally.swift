/// How many features of one kind a map holds, and how many of them are not used, and why.
///
/// What a map holds under several numbers for one thing, such as a house and its parts, counts as
/// often as it is drawn.
public struct MapTally: Hashable, Sendable {
  /// What the features are.
  public let theme: TownMapOptions.Theme
  /// How many of them the file holds.
  public internal(set) var foundCount = 0
  /// The most frequent first.
  public var unused: [TownMap.LeftOut] {
    counts.map { TownMap.LeftOut(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  /// How many of them are used.
  public var usedCount: Int { foundCount - counts.values.reduce(0, +) }

  private var counts: [String: Int] = [:]

  /// The reason of features that do not touch the part of the map that is asked for.
  public static let outside = "outside the area"

  init(theme: TownMapOptions.Theme) {
    self.theme = theme
  }

  mutating func leaveOut(_ reason: String, count: Int) {
    counts[reason, default: 0] += count
  }

  /// The tallies of several maps, each kind's together.
  public static func sums(_ tallies: [MapTally]) -> [MapTally] {
    TownMapOptions.Theme.allCases.compactMap { theme in
      let same = tallies.filter { $0.theme == theme }
      guard !same.isEmpty else { return nil }
      return same.reduce(into: MapTally(theme: theme)) { sum, tally in
        sum.foundCount += tally.foundCount
        sum.counts.merge(tally.counts, uniquingKeysWith: +)
      }
    }
  }
}
