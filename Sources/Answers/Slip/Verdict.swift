/// What is found of a crossing.
public enum Verdict: String, Codable, CaseIterable, Sendable {
  /// Nobody gets through, which a proof shows.
  case guarded
  /// Someone gets through unseen, for certain.
  case route
  /// What is known does not tell.
  case undecided
  /// No way leads there, whoever looks.
  case unconnected
  /// Someone gets through and is least likely to be noticed, where that was asked.
  case exposed
}
