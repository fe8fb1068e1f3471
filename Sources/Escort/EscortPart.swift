public import BergfriedCore
public import BergfriedStreets

/// A part of a way along one street, in view or out of it all along.
public struct EscortPart: Hashable, Sendable {
  /// The way of the map, in the streets' ways.
  public let way: Int
  /// Surely in view all along, glimpses left out.
  public let isInView: Bool
  /// Its line, both ends included.
  public private(set) var points: [MapPoint]
  /// When the part begins.
  public let enter: Ticks
  /// When it ends.
  public private(set) var leave: Ticks

  /// Joins the next part if it goes on with this one.
  mutating func join(_ next: EscortPart) -> Bool {
    guard next.way == way, next.isInView == isInView else { return false }
    points += next.points.dropFirst()
    leave = next.leave
    return true
  }
}

extension EscortRoute {
  /// The way in parts, one after the other.
  ///
  /// - Complexity: O(legs × times in view).
  public func parts(on streets: StreetGraph) -> [EscortPart] {
    var parts: [EscortPart] = []
    for leg in route.legs {
      guard case .piece(let index, let from, let to) = leg.place else { continue }
      let changes = views.intervals.flatMap { [$0.lowerBound, $0.upperBound] }
        .filter { leg.enter < $0 && $0 < leg.leave }
      let cuts = [leg.enter] + changes + [leg.leave]
      for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
        let piece = streets.pieces[index]
        func share(_ time: Ticks) -> Double {
          let done = Double((time - leg.enter).count) / Double((leg.leave - leg.enter).count)
          if from == to { return from.count == 0 ? 0 : 1 }
          return from < to ? done : 1 - done
        }
        let part = EscortPart(
          way: piece.way, isInView: views.contains(start),
          points: piece.line(fromShare: share(start), to: share(end)), enter: start, leave: end)
        if parts.isEmpty || !parts[parts.count - 1].join(part) { parts.append(part) }
      }
    }
    return parts
  }
}
