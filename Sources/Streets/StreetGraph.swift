public import BergfriedDatum

/// The streets as a graph: nodes where ways meet, end or are cut, and pieces between them.
///
/// *Model.* Two ways meet where they share a point of the map exactly; a bridge shares none with
/// what it crosses. Between such points a way is cut into equal pieces of at most the limit, which
/// keep the corners between their ends.
public struct StreetGraph: Sendable {
  public let ways: [Way]
  public let nodes: [MapPoint]
  /// Way by way, in the order of their points.
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

  /// - Parameters:
  ///   - bounds: pieces with no point inside are left out; `nil` keeps all.
  ///   - pieceLimitMetres: how long a piece may be.
  /// - Precondition: the limit is positive.
  /// - Complexity: O(points + pieces).
  public init(ways: [Way], bounds: MapBounds? = nil, pieceLimitMetres: Double = 10) {
    precondition(pieceLimitMetres > 0, "pieces of at most \(pieceLimitMetres) m")
    var cutter = StreetCutter(ways: ways, bounds: bounds, limitMetres: pieceLimitMetres)
    for index in ways.indices { cutter.cut(index) }
    self.ways = ways
    nodes = cutter.nodes
    pieces = cutter.pieces
    leftOut = cutter.leftOut
  }
}
