/// Where to look along a line: every so often, and about each place at which something begins or
/// ends to be hidden.
struct Places {
  let town: MadeTown
  private let corners: [Spot]
  private let rings: [Ring]

  init(_ town: MadeTown, _ solids: Solids) {
    self.town = town
    rings =
      solids.houses + solids.groves + (solids.bridge?.decks ?? [])
      + (solids.bridge?.parapets ?? [])
    corners = rings.flatMap(\.corners) + solids.passages.flatMap(\.ring.corners)
  }

  /// - Returns: places in order along the line, both ends included.
  func along(_ points: [Spot], everyMetres step: Double) -> [Spot] {
    var spots: [Spot] = []
    for (start, end) in zip(points, points.dropFirst()) {
      let metres = (end - start).length
      guard metres > 0 else { continue }
      let count = max(2, Int((metres / step).rounded(.up)))
      var shares = (0...count).map { Double($0) / Double(count) }
      let turns = turns(from: start, to: end)
      for turn in turns {
        shares += [-0.03, -0.002, 0, 0.002, 0.03].map { turn + $0 / metres }
      }
      shares += zip(turns, turns.dropFirst()).map { ($0 + $1) / 2 }
      shares = shares.map { min(max($0, 0), 1) }.sorted()
      var last = -1.0
      for share in shares where share > last {
        spots.append(share == 1 ? end : start.at(share, to: end))
        last = share
      }
    }
    return spots
  }

  /// The shares of a line at which a sight line from a tower touches an upright edge in plan, or
  /// where the line enters or leaves what stands there.
  private func turns(from start: Spot, to end: Spot) -> [Double] {
    var shares = rings.flatMap { $0.crossings(from: start, to: end) }
    let line = end - start
    for mast in town.masts {
      for corner in corners {
        let ray = corner - mast.spot
        let turn = ray.cross(line)
        guard turn != 0 else { continue }
        let share = (mast.spot - start).cross(ray) / -line.cross(ray)
        // The corner must lie before the line.
        let reach = (start - mast.spot).cross(line) / turn
        if share > 0, share < 1, reach > 1 { shares.append(share) }
      }
    }
    return shares.sorted()
  }
}
