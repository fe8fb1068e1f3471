import BergfriedCore

/// Squares that people get across as if they were one.
///
/// *Model.* Areas on one floor that overlap, or come as near to each other as ends of ways that are
/// joined, are one. Those on different floors are one where they come so near at a corner of
/// either, as the end of a bridge and the ground do.
struct SquareGroups {
  /// Each in order, by places among the squares.
  let groups: [[Int]]

  /// - Complexity: O(n log n) for n squares that are spread, and O(corners²) for two that meet.
  init(_ squares: [Square]) {
    let bounds = squares.map { $0.area.bounds?.grown(byMetres: JointSearch.snapMetres) }
    let order = squares.indices.filter { bounds[$0] != nil }.sorted {
      bounds[$0]!.minX < bounds[$1]!.minX
    }
    var lines: [(from: Int, to: Int)] = []
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...] {
        if bounds[other]!.minX > bounds[one]!.maxX { break }
        if bounds[one]!.meets(bounds[other]!), SquareGroups.touch(squares[one], squares[other]) {
          lines.append((one, other))
        }
      }
    }
    var sets = DisjointSets(count: squares.count, joining: lines)
    let (groupOf, count) = sets.numbering()
    var groups = [[Int]](repeating: [], count: count)
    for square in squares.indices { groups[groupOf[square]].append(square) }
    self.groups = groups
  }

  private static func touch(_ one: Square, _ other: Square) -> Bool {
    let isLevel = one.floor == other.floor
    func meets(_ square: Square, _ area: MapPolygon) -> Bool {
      var meets = false
      square.area.forEachEdge { corner, _ in
        meets =
          meets || isLevel && area.contains(corner)
          || area.isNearBorder(corner, JointSearch.snapMetres)
      }
      return meets
    }
    if meets(one, other.area) || meets(other, one.area) { return true }
    guard isLevel else { return false }
    var cross = false
    one.area.forEachEdge { a, b in
      other.area.forEachEdge { c, d in
        cross = cross || Segments.crossing(a, b, c, d) != nil
      }
    }
    return cross
  }
}
