import BergfriedDatum
import BergfriedSurface

/// Bridges that touch one another, as the decks that they make together.
///
/// Maps draw a bridge in several ways where its name, width or pavement changes. All that touch are
/// taken for one deck, which rests where one of its ways ends alone.
struct BridgeDecks {
  private let bridges: [BridgeDraft]
  /// The first bridge of the deck that each belongs to.
  private var decks: [Int]

  /// What is so near counts as touching: not every map's ways share their points.
  private static let touchMetres = 1.0

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  /// - Complexity: O(points).
  init(_ bridges: [BridgeDraft]) {
    self.bridges = bridges
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

  /// The ends that no other way of the deck goes on from; all ends where each meets another.
  private func rests(_ members: [Int]) -> [MapPoint] {
    let ends = members.flatMap { [bridges[$0].points[0], bridges[$0].points.last!] }
    let outer = ends.indices.filter { place in
      !ends.indices.contains { other in
        other != place && ends[other].distanceMetres(to: ends[place]) <= Self.touchMetres
      }
    }
    return outer.isEmpty ? ends : outer.map { ends[$0] }
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
