/// Which pieces meet at each node, and where they lead from there.
struct NodePieces: Sendable {
  /// Per node where its entries begin, and where the last one's end.
  let offsets: [Int32]
  let pieces: [Int32]
  /// The nodes at the pieces' other ends.
  let others: [Int32]

  /// - Complexity: O(nodes + pieces).
  init(_ network: ExposureNetwork) {
    var offsets = [Int32](repeating: 0, count: network.nodeCount + 2)
    for (from, to) in network.ends {
      offsets[from + 2] += 1
      offsets[to + 2] += 1
    }
    for node in offsets.indices.dropFirst() { offsets[node] += offsets[node - 1] }
    var pieces = [Int32](repeating: 0, count: 2 * network.pieceCount)
    var others = pieces
    for (piece, (from, to)) in network.ends.enumerated() {
      for (node, other) in [(from, to), (to, from)] {
        let place = Int(offsets[node + 1])
        (pieces[place], others[place]) = (Int32(piece), Int32(other))
        offsets[node + 1] += 1
      }
    }
    self.offsets = Array(offsets.dropLast())
    self.pieces = pieces
    self.others = others
  }

  func entries(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
