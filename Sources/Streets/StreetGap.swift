public import BergfriedCore

/// That no way leads from some nodes to others, and where the streets of both come nearest to each
/// other.
public struct StreetGap: Hashable, Sendable {
  /// How many parts the streets fall into.
  public let partCount: Int
  /// The nearest places of the starts' parts and the goals', on the map.
  public let from: MapPoint
  /// The place of the goals' parts.
  public let to: MapPoint

  /// A gap between two places, and how many parts the streets fall into.
  public init(partCount: Int, from: MapPoint, to: MapPoint) {
    self.partCount = partCount
    self.from = from
    self.to = to
  }

  /// How far the two places are from each other on the map.
  public var widthMetres: Double { from.distanceMetres(to: to) }
}

extension StreetGraph {
  /// Why nobody gets from some nodes to others along pieces and links, whoever looks; `nil` where
  /// someone does.
  ///
  /// - Complexity: O(1) for each node where a way leads, else O(n) for n pieces.
  public func linkedGap(from starts: [Int], to goals: [Int]) -> StreetGap? {
    gap(from: starts, to: goals, components: linkedComponents, count: linkedComponentCount)
  }

  /// The same along pieces of ways that anyone may walk along, without links.
  public func openGap(from starts: [Int], to goals: [Int]) -> StreetGap? {
    let lines = pieces.filter { ways[$0.way].passage == .open }.map { (from: $0.from, to: $0.to) }
    var sets = DisjointSets(count: nodes.count, joining: lines)
    let components = sets.numbering().sets
    let used = Set(lines.map { components[$0.from] })
    return gap(from: starts, to: goals, components: components, count: used.count)
  }

  private func gap(
    from starts: [Int], to goals: [Int], components: [Int], count: Int
  ) -> StreetGap? {
    let (first, last) = (Set(starts.map { components[$0] }), Set(goals.map { components[$0] }))
    guard first.isDisjoint(with: last), let start = starts.first, let goal = goals.first else {
      return nil
    }
    let near = pieces.filter { first.contains(components[$0.from]) }
    let far = pieces.filter { last.contains(components[$0.from]) }
    let nearest = StreetGraph.nearest(near, far) ?? (nodes[start], nodes[goal])
    return StreetGap(partCount: count, from: nearest.0, to: nearest.1)
  }

  /// The nearest places of two sets of pieces.
  private static func nearest(_ near: [Piece], _ far: [Piece]) -> (MapPoint, MapPoint)? {
    guard !near.isEmpty, !far.isEmpty else { return nil }
    let index = PieceIndex(pieces: far)
    var best: (MapPoint, MapPoint)?
    var least = Double.infinity
    for piece in near {
      for (start, end) in zip(piece.points, piece.points.dropFirst()) {
        let reach = start.distanceMetres(to: end) / 2
        index.search(from: start.point(atShare: 0.5, to: end)) { number in
          for (from, to) in zip(far[number].points, far[number].points.dropFirst()) {
            let pair = Segments.nearest(start, end, from, to)
            let metres = pair.0.distanceMetres(to: pair.1)
            if metres < least { (best, least) = (pair, metres) }
          }
          return least + reach
        }
      }
    }
    return best
  }
}
