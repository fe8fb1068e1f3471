/// How well something is seen, by a ladder.
public enum Recognition: Hashable, Comparable, Sendable {
  /// Not even by the lowest level.
  case none
  /// A level, by its place in ``Ladder/levels``.
  case level(Int)
}
