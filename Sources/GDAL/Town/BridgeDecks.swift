import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// Bridges that touch one another, as the decks that they make together.
///
/// *Model.* Maps draw a bridge in several ways where its name, width or pavement changes, or where
/// stairs leave it. All that touch are taken for one deck, which rests where its ways end and do
/// not go on. How much higher it may be than those places, see ``riseMetres(of:)``.
struct BridgeDecks {
  private let site: BridgeSite
  private var bridges: [BridgeDraft] { site.drafts }
  /// The first bridge of the deck that each belongs to.
  private let decks: [Int]
  /// The bridges of each deck.
  private var members: [Int: [Int]] = [:]
  private var rises: [Int: Double] = [:]

  /// What is so near counts as touching: not every map's ways share their points.
  private static let touchMetres = 1.0

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  /// No deck is higher above its ends than this, but for those of great valleys, which show in the
  /// ground.
  static let ceilingMetres = 30.0
  /// Nor, where it comes down to the ground at all of its ends, above what passes beneath it, for
  /// each of its layers: room for trains and their wires, and the deck itself.
  private static let layerMetres = 10.0
  /// A deck no longer than this beyond the straight line between its ends counts as straight.
  private static let bendMetres = 0.01
  /// Humps no higher than this count as none.
  private static let flatMetres = 0.5

  /// - Complexity: O(points).
  init(_ site: BridgeSite) {
    self.site = site
    let bridges = site.drafts
    var decks = DisjointSets(count: bridges.count)
    var squares: [Square: [(point: MapPoint, bridge: Int)]] = [:]
    for (index, bridge) in bridges.enumerated() {
      for point in bridge.points {
        for square in Self.squares(around: point) {
          for other in squares[square, default: []]
          where other.point.distanceMetres(to: point) <= Self.touchMetres {
            decks.join(index, other.bridge)
          }
        }
        if let own = Self.square(of: point) { squares[own, default: []].append((point, index)) }
      }
    }
    self.decks = bridges.indices.map { decks.first(of: $0) }
    for index in bridges.indices { members[self.decks[index], default: []].append(index) }
    rises = members.mapValues { riseMetres(of: $0) }
  }

  /// The bridges' shapes, a span for each straight part.
  func spans() -> [Span] {
    let resting = members.mapValues { self.resting($0) }
    return bridges.indices.flatMap { index -> [Span] in
      let bridge = bridges[index]
      let rise = rises[decks[index]] ?? 0
      guard bridge.isBridge || rise > 0 else { return [] }
      let strips = MapPolygon.strips(
        along: bridge.points, halfWidthMetres: bridge.halfWidthMetres)
      return strips.enumerated().map { part, area in
        Span(
          id: part == 0 ? bridge.id : "\(bridge.id)#\(part + 1)", area: area,
          restsOn: resting[decks[index]] ?? bridge.points, parapetMetres: bridge.parapetMetres,
          riseMetres: rise)
      }
    }
  }

  /// How much higher ways may be than they are taken to be, by their points.
  func lifts() -> [[MapPoint]: Lift] {
    var lifts: [[MapPoint]: Lift] = [:]
    for (deck, members) in members {
      guard let rise = rises[deck], rise > 0 else { continue }
      let rests = members.count > 1 ? rests(members) : []
      for bridge in members {
        lifts[bridges[bridge].points] = Lift(riseMetres: rise, restsOn: rests)
      }
    }
    return lifts
  }

  /// How much higher an area of a bridge may be than its border: as much as the decks on it.
  func riseMetres(of area: MapPolygon) -> Double {
    let inside = bridges.indices.filter { bridges[$0].points.contains(where: area.contains) }
    if let rise = inside.compactMap({ rises[decks[$0]] }).max() { return rise }
    let isGrounded = area.outline.contains(where: site.ground.contains)
    if !isGrounded { return Self.ceilingMetres }
    return min(Self.layerMetres, area.perimeterMetres / 4 * BridgeDraft.pathSteepest)
  }

  /// How much higher than its ends a deck may be.
  ///
  /// *Model.* A deck with an end that is not on the ground, as stairs lead up to it or the map does
  /// not have what goes on from there, may be as high as the ceiling. One that comes down at all of
  /// its ends is no steeper than such ways are, or, where it passes over a street or rails, may be
  /// as high as these need.
  private func riseMetres(of members: [Int]) -> Double {
    let isCrossing = members.contains { site.isCrossing[$0] }
    guard isCrossing || members.contains(where: { bridges[$0].isBridge }) else { return 0 }
    if members.contains(where: { hasOpenEnd($0, among: members) }) { return Self.ceilingMetres }
    let hump = min(
      lengthMetres(of: members) / 2 * members.map { bridges[$0].steepest }.max()!,
      Self.ceilingMetres)
    if isCrossing {
      let layers = Double(min(max(members.map { bridges[$0].level }.max()!, 1), 3))
      return max(hump, layers * Self.layerMetres)
    }
    return hump > Self.flatMetres ? hump : 0
  }

  /// Whether a bridge has an end at which it neither meets the ground nor another of its deck, or
  /// is one of the stairs up to it.
  private func hasOpenEnd(_ bridge: Int, among members: [Int]) -> Bool {
    if !bridges[bridge].isBridge, bridges[bridge].level <= 0 { return true }
    return End.both(of: bridges[bridge].points).contains { end in
      !site.ground.contains(end.point)
        && !members.contains { other in
          other != bridge
            && bridges[other].points.contains {
              $0.distanceMetres(to: end.point) <= Self.touchMetres
            }
        }
    }
  }

  /// Where a deck rests. One that bends is not, at each place, as high as straight between two
  /// ends: with one of these told twice it may be as high as the highest everywhere.
  private func resting(_ members: [Int]) -> [MapPoint] {
    let rests = rests(members)
    guard rests.count == 2 else { return rests }
    let straight = rests[0].distanceMetres(to: rests[1])
    return lengthMetres(of: members) > straight + Self.bendMetres ? rests + rests.prefix(1) : rests
  }

  private func lengthMetres(of members: [Int]) -> Double {
    members.reduce(0.0) { sum, bridge in
      let points = bridges[bridge].points
      return zip(points, points.dropFirst()).reduce(sum) { $0 + $1.0.distanceMetres(to: $1.1) }
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
      guard touching.count == 1, !site.ground.contains(ends[place].point) else { return true }
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
