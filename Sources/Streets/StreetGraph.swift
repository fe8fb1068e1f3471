public import BergfriedCore

/// The streets as a graph, a routable network: nodes where ways meet, end or are cut, and pieces
/// (edges, segments) between them.
///
/// *Model.* Ways meet where they share a point, exactly, as in OpenStreetMap: a bridge shares none
/// with what it crosses. Every stretch from one junction or end to the next is cut into equal
/// pieces of at most the limit, ten times as long outside the bounds. Nothing is lost: the pieces
/// and what is left out are together as long as the ways.
///
/// Where ways come so near to each other that the map may mean them to meet, and across squares,
/// lead *links*. Whoever is to be kept from getting through may take them; nothing else counts on
/// them.
///
///     let graph = StreetGraph(ways: ways, bounds: MapBounds(transform: transform, shape: shape))
///     graph.pieces.count       // each at most 10 m long
///     graph.componentCount     // 1 where one can walk from everywhere to everywhere
///     graph.leftOut            // what is no line
public struct StreetGraph: Sendable {
  /// The map's ways, as pieces refer to them.
  public let ways: [Way]
  /// Areas that are crossed in any direction.
  public let squares: [Square]
  /// Where pieces begin, end and meet.
  public let nodes: [MapPoint]
  /// Those outside the bounds come last.
  public let pieces: [Piece]
  /// How many pieces lie within the bounds.
  public let insideCount: Int
  /// Ways on that the map does not have, and people might find.
  public let links: [StreetLink]
  /// How long each piece is along the slope; on the map, until that is known.
  public internal(set) var slopeMetres: [Double]
  /// What of the map is not in the graph, and why.
  public let leftOut: [LeftOut]
  /// Which part of the network each node belongs to, from 0 on; no street leads from one part to
  /// another.
  public let components: [Int]
  /// How many parts there are that no street joins.
  public let componentCount: Int
  /// The same where links lead on as streets do.
  public let linkedComponents: [Int]
  /// How many parts there are that no street and no link joins.
  public let linkedComponentCount: Int
  /// Which ends of pieces and links meet at each node, by the numbers of parts.
  public let incidence: Incidence
  let index: PieceIndex
  /// The decks of the ways that run over bridges.
  let decks: [Int: Deck]

  /// Cuts ways into pieces and joins them where they meet.
  ///
  /// - Parameters:
  ///   - squares: areas that are crossed in any direction, among whose ways their outlines are.
  ///   - bounds: what lies outside is cut off there; `nil` for no bounds.
  ///   - pieceLimitMetres: the greatest length of a piece inside.
  /// - Complexity: O(points + pieces), well under a microsecond each.
  /// - Precondition: the limit is positive.
  public init(
    ways: [Way], squares: [Square] = [], bounds: MapBounds? = nil, pieceLimitMetres: Double = 10
  ) {
    precondition(pieceLimitMetres > 0, "pieces of \(pieceLimitMetres) m cannot make a street")
    var survey = WaySurvey()
    for (index, way) in ways.enumerated() { survey.add(way, number: index, bounds: bounds) }
    let made = StreetLinks(survey, ways, squares, pieceLimitMetres: pieceLimitMetres)
    let streets = made.pieces.map { (from: $0.from, to: $0.to) }
    var sets = DisjointSets(count: made.nodes.count, joining: streets)
    (components, componentCount) = sets.numbering()
    for link in made.links { sets.join(link.from, link.to) }
    (linkedComponents, linkedComponentCount) = sets.numbering()
    self.ways = ways
    self.squares = squares
    nodes = made.nodes
    pieces = made.pieces
    insideCount = made.insideCount
    links = made.links
    slopeMetres = made.pieces.map(\.lengthMetres)
    leftOut = survey.leftOut
    incidence = Incidence(
      nodeCount: made.nodes.count, lines: streets + made.links.map { (from: $0.from, to: $0.to) })
    index = PieceIndex(pieces: made.pieces)
    decks = Deck.all(in: ways)
  }

  /// Ways, or parts of them, that are not in the graph for one reason.
  public struct LeftOut: Hashable, Sendable {
    /// Why, in words for users.
    public let reason: String
    /// How many ways, or parts of ways.
    public let count: Int
    /// Of all of them together, on the map.
    public let lengthMetres: Double

    /// So much left out for a reason.
    public init(reason: String, count: Int, lengthMetres: Double) {
      self.reason = reason
      self.count = count
      self.lengthMetres = lengthMetres
    }
  }
}
