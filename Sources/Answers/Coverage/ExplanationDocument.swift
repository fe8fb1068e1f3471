import BergfriedCoverage

/// Why a piece is not surely seen, tower by tower.
public struct ExplanationDocument: Encodable, Sendable {
  let schema = DocumentKind.explanation
  let version: String
  /// By its place among the pieces of the streets.
  public let piece: Int
  /// The street's name; missing where it has none.
  public let street: String?
  /// The way's number on the map.
  public let way: String
  /// Along the slope.
  public let lengthMetres: Double
  /// An answer a tower, in the watch's order without those in reserve.
  public let towers: [Tower]

  /// What keeps one tower from surely seeing the piece.
  public struct Tower: Encodable, Sendable {
    /// By its name.
    public let tower: String
    /// `seen`, `blocked`, `too-far`, `unknown-height` or `not-looked-at`.
    public let reason: String
    /// The same in words.
    public let text: String
    /// What stands in the way.
    public let obstacle: ObstacleReport?

    init(tower: String, _ reason: Explanation.Reason, of subject: ReasonText.Subject) {
      let words = ReasonText(reason, of: subject)
      self.tower = tower
      self.reason = words.word
      text = words.sentence
      obstacle = ObstacleReport(reason)
    }
  }
}
