public import BergfriedDatum

/// The streets as a graph: nodes where ways meet, end or are cut, and pieces between them.
///
/// *Model.* Ways meet where they share a point, exactly, as in OpenStreetMap: a bridge shares none
/// with what it crosses. Every stretch from one junction or end to the next is cut into equal
/// pieces of at most the limit. Nothing is lost: the pieces and what is left out are together as
/// long as the ways.
///
///     let graph = StreetGraph(ways: ways, bounds: MapBounds(transform: transform, shape: shape))
///     graph.pieces.count       // each at most 10 m long
///     graph.componentCount     // 1 where one can walk from everywhere to everywhere
///     graph.leftOut            // what lies outside the bounds
public struct StreetGraph: Sendable {
  public let ways: [Way]
  public let nodes: [MapPoint]
  public let pieces: [Piece]
  /// What of the map is not in the graph, and why.
  public let leftOut: [LeftOut]
  /// Which part of the network each node belongs to, from 0 on; no street leads from one part to
  /// another.
  public let components: [Int]
  public let componentCount: Int
  let index: PieceIndex
  /// The decks of the ways that run over bridges.
  let decks: [Int: Deck]

  /// Cuts ways into pieces and joins them where they meet.
  ///
  /// - Parameters:
  ///   - bounds: what lies outside is left out; `nil` keeps everything.
  ///   - pieceLimitMetres: the greatest length of a piece.
  /// - Complexity: O(points + pieces), well under a microsecond each.
  /// - Precondition: the limit is positive.
  public init(ways: [Way], bounds: MapBounds? = nil, pieceLimitMetres: Double = 10) {
    precondition(pieceLimitMetres > 0, "pieces of \(pieceLimitMetres) m cannot make a street")
    var survey = WaySurvey()
    for (index, way) in ways.enumerated() { survey.add(way, number: index, bounds: bounds) }
    var cutter = PieceCutter(junctions: survey.junctions, limitMetres: pieceLimitMetres)
    for run in survey.runs { cutter.cut(run) }
    let network = Network(nodeCount: cutter.nodes.count, pieces: cutter.pieces)
    self.ways = ways
    nodes = cutter.nodes
    pieces = cutter.pieces
    leftOut = survey.leftOut
    components = network.components
    componentCount = network.count
    index = PieceIndex(pieces: cutter.pieces)
    decks = Deck.all(in: ways)
  }

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
