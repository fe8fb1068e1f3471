/// What a run tells while it goes on.
public enum RunEvent: Equatable, Sendable {
  /// A part of the work begins, named for a person.
  case stage(String)
  /// So much of that part is done, 0 to 1.
  case progress(Double)
  /// What timings tell apart has ended, by its name.
  case ended(String)
  /// Something that the user should know and that does not stop the work.
  case warning(Wording)
}

/// Where a run's events go.
public typealias RunListener = @Sendable (RunEvent) -> Void
