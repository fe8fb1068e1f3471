import BergfriedDatum
import BergfriedStreets
import BergfriedSurface

/// Bridges that touch one another, as the decks that they make together.
///
/// Maps draw a bridge in several ways where its name, width or pavement changes. All that touch are
/// taken for one deck, which rests where its ways end and do not go on.
struct BridgeDecks {
  private let bridges: [BridgeDraft]
  /// Where streets are that are no bridges.
  private let streets: Set<MapPoint>
  /// The first bridge of the deck that each belongs to.
  private var decks: [Int]

  /// What is so near counts as touching: not every map's ways share their points.
  private static let touchMetres = 1.0

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  /// - Complexity: O(points).
  /// - Parameter ways: the streets of the map.
  init(_ bridges: [BridgeDraft], beside ways: [Way]) {
    self.bridges = bridges
    streets =
      bridges.isEmpty ? [] : Set(ways.lazy.filter { !$0.isBridge }.flatMap(\.points))
    decks = Array(bridges.indices)
    var squares: [Square: [(point: MapPoint, bridge: Int)]] = [:]
    for (index, bridge) in bridges.enumerated() {
      for point in bridge.points {
        for square in Self.squares(around: point) {
          for other in squares[square, default: []]
          where other.point.distanceMetres(to: point) <= Self.touchMetres {
            join(index, other.bridge)
          }
        }
        if let own = Self.square(of: point) { squares[own, default: []].append((point, index)) }
      }
    }
  }

  /// The bridges' shapes, a span for each straight part.
  func spans() -> [Span] {
    var members: [Int: [Int]] = [:]
    for index in bridges.indices { members[deck(of: index), default: []].append(index) }
    let resting = members.mapValues { rests($0) }
    return bridges.indices.flatMap { index -> [Span] in
      let bridge = bridges[index]
      let strips = MapPolygon.strips(
        along: bridge.points, halfWidthMetres: bridge.halfWidthMetres)
      return strips.enumerated().map { part, area in
        Span(
          id: part == 0 ? bridge.id : "\(bridge.id)#\(part + 1)", area: area,
          restsOn: resting[deck(of: index)] ?? bridge.points, parapetMetres: bridge.parapetMetres)
      }
    }
  }

  /// The ends of the deck's ways, but for those where just one other goes straight on from it and
  /// nothing else is: there the deck is in the air.
  private func rests(_ members: [Int]) -> [MapPoint] {
    let ends = members.flatMap { End.both(of: bridges[$0].points) }
    let outer = ends.indices.filter { place in
      let touching = ends.indices.filter {
        $0 != place && ends[$0].point.distanceMetres(to: ends[place].point) <= Self.touchMetres
      }
      guard touching.count == 1, !streets.contains(ends[place].point) else { return true }
      return !ends[place].isContinued(by: ends[touching[0]])
    }
    return (outer.isEmpty ? Array(ends.indices) : outer).map { ends[$0].point }
  }

  /// An end of a bridge's line, and the way from there to the next corner.
  private struct End {
    let point: MapPoint
    let next: MapPoint

    static func both(of points: [MapPoint]) -> [End] {
      [
        End(point: points[0], next: points[1]),
        End(point: points[points.count - 1], next: points[points.count - 2]),
      ]
    }

    /// Whether another end's way leads the other way, as it does where one deck goes on.
    func isContinued(by other: End) -> Bool {
      let (right, up) = (next.x - point.x, next.y - point.y)
      return right * (other.next.x - other.point.x) + up * (other.next.y - other.point.y) < 0
    }
  }

  private func deck(of bridge: Int) -> Int {
    var deck = bridge
    while decks[deck] != deck { deck = decks[deck] }
    return deck
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (deck(of: one), deck(of: other))
    decks[max(first, second)] = min(first, second)
  }

  private static func square(of point: MapPoint) -> Square? {
    guard point.x.magnitude < 1e9, point.y.magnitude < 1e9 else { return nil }
    return Square(
      column: Int((point.x / touchMetres).rounded(.down)),
      row: Int((point.y / touchMetres).rounded(.down)))
  }

  private static func squares(around point: MapPoint) -> [Square] {
    guard let own = square(of: point) else { return [] }
    return (-1...1).flatMap { row in
      (-1...1).map { Square(column: own.column + $0, row: own.row + row) }
    }
  }
}
