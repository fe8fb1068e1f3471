public import BergfriedCoverage

/// All that a watch file says, in the user's words: names and geographic positions are not yet
/// brought onto a map.
///
///     let watch = try Watch(path: "watch.yaml")
///     watch.towers[0].telescopes[0].looks[0].times
public struct Watch: Hashable, Sendable {
  public var place: Place
  public var people: People
  public var night: Night
  public var towers: [Tower]
  /// By what to say how well something is seen, the most important one first; at least one.
  public var ladders: [Ladder]
  /// How likely someone is noticed who is in view; `nil` where the watch does not say.
  public var detection: Detection?
  public var zones: [Zone]
  public var crossings: [Crossing]
  public var escorts: [Escort]
  /// What the head of its page says.
  public var report: Report
}
