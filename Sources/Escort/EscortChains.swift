/// The streets with pieces between junctions joined: a graph of arcs that a search for a front runs
/// over, each of which stands for the pieces of a stretch of street walked one way.
struct EscortChains {
  struct Arc {
    let head: Int
    let first: EscortSide
    let millimetres: Int64
    let unseenMillimetres: Int64
  }

  private let streets: EscortStreets
  /// The place among the nodes kept, of each node of the streets; -1 for those on a stretch.
  let places: [Int]
  let offsets: [Int]
  let arcs: [Arc]

  var nodeCount: Int { offsets.count - 1 }

  /// - Parameter ends: nodes that are kept wherever they lie.
  /// - Complexity: O(pieces).
  init(_ streets: EscortStreets, keeping ends: [Int]) {
    self.streets = streets
    let kept = Set(ends)
    var places = Array(repeating: -1, count: streets.nodeCount)
    var nodes: [Int] = []
    for node in 0..<streets.nodeCount
    where streets.sides(at: node).count != 2 || kept.contains(node) {
      places[node] = nodes.count
      nodes.append(node)
    }
    var (offsets, arcs) = ([0], [Arc]())
    for node in nodes {
      for side in streets.sides(at: node) {
        var (length, unseen, last) = (0 as Int64, 0 as Int64, side)
        Self.walk(from: side, in: streets, places) { side in
          let piece = streets.pieces[side.piece]
          length += piece.millimetres
          unseen += piece.isInView ? 0 : piece.millimetres
          last = side
        }
        arcs.append(
          Arc(
            head: places[streets.head(of: last)], first: side, millimetres: length,
            unseenMillimetres: unseen))
      }
      offsets.append(arcs.count)
    }
    self.places = places
    self.offsets = offsets
    self.arcs = arcs
  }

  /// The pieces of an arc in their order.
  func sides(of arc: Arc) -> [EscortSide] {
    var sides: [EscortSide] = []
    Self.walk(from: arc.first, in: streets, places) { sides.append($0) }
    return sides
  }

  private static func walk(
    from side: EscortSide, in streets: EscortStreets, _ places: [Int],
    _ visit: (EscortSide) -> Void
  ) {
    var side = side
    while true {
      visit(side)
      let node = streets.head(of: side)
      if places[node] >= 0 { return }
      let here = EscortSide(piece: side.piece, isBackward: !side.isBackward)
      let both = streets.sides(at: node)
      side = both[both.startIndex] == here ? both[both.startIndex + 1] : both[both.startIndex]
    }
  }

  /// How far each node kept is from the nearest of some nodes, `Int64.max` where no way leads.
  ///
  /// - Complexity: O(arcs log arcs).
  func distances(to nodes: [Int], by weight: (Arc) -> Int64) -> [Int64] {
    var distances = Array(repeating: Int64.max, count: nodeCount)
    var queue = EscortQueue()
    for node in nodes {
      distances[node] = 0
      queue.push(0, 0, node)
    }
    while let item = queue.pop() {
      guard item.first == distances[item.label] else { continue }
      for arc in arcs[offsets[item.label]..<offsets[item.label + 1]] {
        // Arcs lead both ways, as streets do.
        let distance = item.first + weight(arc)
        if distance < distances[arc.head] {
          distances[arc.head] = distance
          queue.push(distance, 0, arc.head)
        }
      }
    }
    return distances
  }
}
