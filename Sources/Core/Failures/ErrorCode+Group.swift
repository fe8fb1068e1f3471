extension ErrorCode {
  /// Codes that are about one thing.
  public struct Group: Sendable {
    /// What they are about, as a heading.
    public let title: String
    /// The codes, each in one group only.
    public let codes: [ErrorCode]
  }
}
