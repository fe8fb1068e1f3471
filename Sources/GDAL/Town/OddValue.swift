/// A value of a map's tag that should say yes or no, and says neither, nor what kind of it.
public struct OddValue: Hashable, Sendable {
  /// By its name in OpenStreetMap.
  public let key: String
  /// As the map has it.
  public let value: String
  /// How many features of those that are read have it.
  public internal(set) var count: Int
  /// Whether it was read as yes; else as if the tag were not there.
  public var isReadAsYes: Bool { YesNo.hasKinds(key) }

  /// The values of several maps, each counted once, the most frequent first.
  ///
  /// - Complexity: O(n log n).
  public static func sums(_ values: [OddValue]) -> [OddValue] {
    Dictionary(grouping: values) { [$0.key, $0.value] }.values
      .map { same in
        var sum = same[0]
        sum.count = same.reduce(0) { $0 + $1.count }
        return sum
      }
      .sorted { ($1.count, $0.key, $0.value) < ($0.count, $1.key, $1.value) }
  }
}
