/// A part of the ground under a line of sight, and whether the eye sees it.
public struct SightlinePart: Hashable, Sendable {
  /// Whether the eye sees it.
  public enum State: String, Hashable, Sendable {
    case seen, hidden
    /// The ground is unknown, or unknown ground before it may hide it.
    case unknown
  }

  /// Whether the eye sees it, all along.
  public let state: State
  /// From the eye, along the ground plane.
  public let startMetres: Double
  /// Where it ends, from the eye.
  public let endMetres: Double
}
