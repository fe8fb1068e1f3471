public import BergfriedDatum

/// The streets as a graph: nodes where ways meet, end or are cut, and pieces between them.
public struct StreetGraph: Sendable {
  public let ways: [Way]
  public let nodes: [MapPoint]
  public let pieces: [Piece]
  /// What of the map is not in the graph, and why.
  public let leftOut: [LeftOut]

  /// Ways, or parts of them, that are not in the graph for one reason.
  public struct LeftOut: Hashable, Sendable {
    public let reason: String
    public let count: Int
    public let lengthMetres: Double

    public init(reason: String, count: Int, lengthMetres: Double) {
      self.reason = reason
      self.count = count
      self.lengthMetres = lengthMetres
    }
  }
}
