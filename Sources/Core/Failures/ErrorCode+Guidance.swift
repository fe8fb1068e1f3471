extension ErrorCode {
  /// What a code means, for people.
  public struct Guidance: Sendable {
    /// What is wrong, in a few words and without a full stop.
    public let title: String
    /// What that means and why it is refused.
    public let meaning: String
    /// What to do about it, with an example.
    public let cure: Wording
  }
}
