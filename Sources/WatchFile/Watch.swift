public import BergfriedCoverage

/// All that a watch file says, in the user's words: names and geographic positions are not yet
/// brought onto a map.
///
///     let watch = try Watch(path: "watch.yaml")
///     watch.towers[0].telescopes[0].looks[0].times
public struct Watch: Hashable, Sendable {
  /// The ground, what stands on it, and how exactly both are known.
  public var place: Place
  /// Who is looked for.
  public var people: People
  /// When the watch is kept.
  public var night: Night
  /// From where is looked, and with what.
  public var towers: [Tower]
  /// By what to say how well something is seen, the most important one first; at least one.
  public var ladders: [Ladder]
  /// How likely someone is noticed who is in view; `nil` where the watch does not say.
  public var detection: Detection?
  /// Areas with rules, such as those that are never looked into.
  public var zones: [Zone]
  /// Ways across the place that nobody should find unseen.
  public var crossings: [Crossing]
  /// Ways of people who are to stay in view.
  public var escorts: [Escort]
  /// What the head of its page says.
  public var report: Report
}
