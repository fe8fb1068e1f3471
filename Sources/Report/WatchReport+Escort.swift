public import BergfriedEscort
public import BergfriedStreets

extension WatchReport {
  /// Someone who is to be kept in view, and the answers.
  public struct Escort {
    /// As the watch names them.
    public let from: String
    /// Where they go, as the watch names it.
    public let to: String
    /// One for each reading of what is in view.
    public let answers: [BergfriedEscort.Escort]

    /// Where no way leads there at all.
    public let gap: StreetGap?

    /// An escort by its ends, its answers and what keeps the ends apart, if anything does.
    public init(
      from: String, to: String, answers: [BergfriedEscort.Escort], gap: StreetGap? = nil
    ) {
      self.from = from
      self.to = to
      self.answers = answers
      self.gap = gap
    }
  }
}
