import BergfriedCore

/// The least longest stretch out of view: what no way from here to there can do without.
///
/// *Model.* At a node that a piece in view leads from, one is in view: one can step into the piece
/// for as long as need be.
///
/// The pieces in view hang together in parts. Each node belongs to the part, the start or the goal
/// that is nearest to it out of view, and a piece between two such regions joins them by the length
/// of the stretch through it. Joined by rising lengths, the one that brings start and goal together
/// is the answer (Mehlhorn 1988).
enum StretchSearch {
  /// In millimetres; `nil` where no way leads.
  ///
  /// - Complexity: O(pieces log pieces).
  static func leastLongest(
    in streets: EscortStreets, from starts: [Int], to goals: [Int]
  ) -> Int64? {
    if !Set(starts).isDisjoint(with: goals) { return 0 }
    guard let start = starts.first, let goal = goals.first else { return nil }
    var parts = DisjointSets(count: streets.nodeCount)
    for node in starts.dropFirst() { parts.join(node, start) }
    for node in goals.dropFirst() { parts.join(node, goal) }
    for piece in streets.pieces where piece.isInView { parts.join(piece.from, piece.to) }
    var distances = Array(repeating: Int64.max, count: streets.nodeCount)
    var owners = Array(0..<streets.nodeCount)
    var queue = EscortQueue()
    let ends = Set(starts + goals)
    for node in 0..<streets.nodeCount
    where !streets.nodeSeen[node].isEmpty || ends.contains(node) {
      distances[node] = 0
      queue.push(0, 0, node)
    }
    while let item = queue.pop() {
      guard item.first == distances[item.label] else { continue }
      for side in streets.sides(at: item.label) {
        let head = streets.head(of: side)
        let distance = item.first + streets.pieces[side.piece].millimetres
        if distance < distances[head] {
          distances[head] = distance
          owners[head] = owners[item.label]
          queue.push(distance, 0, head)
        }
      }
    }
    let bridges = streets.pieces.compactMap { piece -> (length: Int64, from: Int, to: Int)? in
      guard !piece.isInView, distances[piece.from] < .max, distances[piece.to] < .max else {
        return nil
      }
      return (
        distances[piece.from] + piece.millimetres + distances[piece.to], owners[piece.from],
        owners[piece.to]
      )
    }.sorted { $0.length < $1.length }
    if parts.areJoined(start, goal) { return 0 }
    for bridge in bridges {
      parts.join(bridge.from, bridge.to)
      if parts.areJoined(start, goal) { return bridge.length }
    }
    return nil
  }
}
