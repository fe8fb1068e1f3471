import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport

extension RandomReach {
  /// The same world with a piece cut in two; `nil` if it has none that can be.
  func cut(seed: Int) -> RandomReach? {
    var random = SeededRandom(seed: UInt64(seed) + 2_000_000)
    guard let piece = pieces.indices.filter({ pieces[$0].travel > 1 }).randomElement(using: &random)
    else { return nil }
    let place = Int.random(in: 1..<pieces[piece].travel, using: &random)
    var cut = self
    cut.nodeCount += 1
    cut.pieces[piece].to = nodeCount
    cut.pieces[piece].travel = place
    cut.pieces.append(
      Piece(
        from: nodeCount, to: pieces[piece].to, travel: pieces[piece].travel - place,
        seen: pieces[piece].seen))
    func moved(_ spot: ReachSpot) -> ReachSpot {
      guard case .point(piece, let offset) = spot.place, offset >= ticks(place) else {
        return spot
      }
      if offset == ticks(place) { return ReachSpot(.node(nodeCount), spot.window) }
      let rest = ReachPlace.point(piece: pieces.count, offset: offset - ticks(place))
      return ReachSpot(rest, spot.window)
    }
    cut.starts = starts.map(moved)
    cut.goals = goals.map(moved)
    return cut
  }

  /// The same world run backward: its goals are starts.
  var mirrored: RandomReach {
    let last = ticks(RandomReach.last)
    var mirrored = self
    for piece in pieces.indices {
      mirrored.pieces[piece].seen = IntervalSet(
        pieces[piece].seen.intervals.map { last - $0.upperBound..<last - $0.lowerBound })
    }
    func mirror(_ spot: ReachSpot) -> ReachSpot {
      ReachSpot(spot.place, last - spot.window.upperBound...last - spot.window.lowerBound)
    }
    mirrored.starts = goals.map(mirror)
    mirrored.goals = starts.map(mirror)
    return mirrored
  }
}
