/// The answer to a ``ReachQuestion``.
public enum ReachAnswer: Hashable, Sendable {
  /// A goal can be reached unseen, such as by this route, which arrives as early as any.
  case reached(ReachRoute)
  /// Whatever the mover does, it is seen or late.
  case unreachable(ReachProof)
}
