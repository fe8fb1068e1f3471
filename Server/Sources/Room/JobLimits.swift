/// How much of a room's work may be under way, and how much of what it has worked out is kept.
public struct JobLimits: Sendable {
  /// How many jobs may run at once.
  public var running = 8
  /// How many that have ended are kept, and of how many bytes in all; the last one always is.
  public var kept = 48
  public var keptBytes = 256 << 20

  /// What suits a machine of some gigabytes.
  public init() {}
}
