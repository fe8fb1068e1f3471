/// How much of a target something holds.
enum FieldShare: Comparable, Sendable {
  /// None of it, wherever in its bounds the target is.
  case outside
  /// Some of it, or it may.
  case partly
  /// All of it, wherever in its bounds the target is.
  case wholly
}
