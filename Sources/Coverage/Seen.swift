/// Whether something is seen, as far as heights that are known within bounds can tell.
public enum Seen: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Not seen, whatever the true heights are.
  case unseen
  /// Seen in part, or only if the true heights allow it.
  case possibly
  /// Seen all along, whatever the true heights are.
  case surely

  public static func < (one: Seen, other: Seen) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .unseen: 0
    case .possibly: 1
    case .surely: 2
    }
  }
}
