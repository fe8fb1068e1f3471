import BergfriedCore

/// The part of a bridge's deck that one way runs over.
///
/// Maps draw a bridge in several ways where its name, width or pavement changes. Ways that meet end
/// to end, with no other way there, are one deck: it touches the ground at its outer ends only.
struct Deck {
  let from: MapPoint
  let to: MapPoint
  let lengthMetres: Double
  /// Where on the deck the way begins, and whether it runs back from there.
  let startMetres: Double
  let isBackward: Bool

  /// The share of the deck at a distance along the way.
  func share(atMetres distance: Double) -> Double {
    let along = isBackward ? startMetres - distance : startMetres + distance
    return min(max(along / lengthMetres, 0), 1)
  }
}

extension Deck {
  /// The deck of each way that runs over a bridge, by its place in the ways.
  ///
  /// - Complexity: O(points).
  static func all(in ways: [Way]) -> [Int: Deck] {
    let bridges = ways.indices.filter { ways[$0].isBridge && ways[$0].lengthMetres > 0 }
    guard !bridges.isEmpty else { return [:] }
    let joints = joints(of: bridges, in: ways)
    var decks: [Int: Deck] = [:]
    for bridge in bridges where decks[bridge] == nil {
      let ahead = chain(from: Leg(way: bridge, isBackward: false), joints, ways)
      let back = chain(from: Leg(way: bridge, isBackward: true), joints, ways)
      let isRing = ahead.count > 1 && ahead.count == back.count && ahead.last?.way == back[1].way
      lay(isRing ? ahead : back.dropFirst().reversed().map(\.turned) + ahead, ways, in: &decks)
    }
    return decks
  }

  private struct Leg {
    let way: Int
    let isBackward: Bool

    var turned: Leg { Leg(way: way, isBackward: !isBackward) }

    func start(_ ways: [Way]) -> MapPoint {
      isBackward ? ways[way].points[ways[way].points.count - 1] : ways[way].points[0]
    }

    func end(_ ways: [Way]) -> MapPoint { turned.start(ways) }
  }

  /// The two ways that meet at each point at which nothing but the ends of two bridges is.
  private static func joints(of bridges: [Int], in ways: [Way]) -> [MapPoint: [Int]] {
    var ends: [MapPoint: [Int]] = [:]
    for bridge in bridges {
      for point in [ways[bridge].points.first, ways[bridge].points.last].compactMap({ $0 }) {
        ends[point, default: []].append(bridge)
      }
    }
    for way in ways {
      for (place, point) in way.points.enumerated() where ends[point] != nil {
        let isEnd = place == 0 || place == way.points.count - 1
        if !(way.isBridge && isEnd) { ends[point] = nil }
      }
    }
    return ends.filter { $0.value.count == 2 && $0.value[0] != $0.value[1] }
  }

  /// A leg and those that continue it, until the deck ends or comes round.
  private static func chain(
    from leg: Leg, _ joints: [MapPoint: [Int]], _ ways: [Way]
  ) -> [Leg] {
    var chain = [leg]
    while let last = chain.last, let pair = joints[last.end(ways)] {
      let next = pair[0] == last.way ? pair[1] : pair[0]
      if next == leg.way { break }
      chain.append(Leg(way: next, isBackward: ways[next].points.first != last.end(ways)))
    }
    return chain
  }

  private static func lay(_ chain: [Leg], _ ways: [Way], in decks: inout [Int: Deck]) {
    let length = chain.reduce(0) { $0 + ways[$1.way].lengthMetres }
    var start = 0.0
    for leg in chain {
      let end = start + ways[leg.way].lengthMetres
      decks[leg.way] = Deck(
        from: chain[0].start(ways), to: chain[chain.count - 1].end(ways), lengthMetres: length,
        startMetres: leg.isBackward ? end : start, isBackward: leg.isBackward)
      start = end
    }
  }
}
