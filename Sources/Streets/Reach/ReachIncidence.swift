/// Which ends of pieces meet at a node.
struct ReachIncidence {
  private var offsets: [Int32]
  /// A piece's number doubled, one more at its `to`.
  private var sides: [Int32]

  init(_ draft: ReachDraft) {
    offsets = Array(repeating: 0, count: draft.nodeCount + 2)
    for node in draft.from { offsets[Int(node) + 2] += 1 }
    for node in draft.to { offsets[Int(node) + 2] += 1 }
    for node in offsets.indices.dropFirst() { offsets[node] += offsets[node - 1] }
    sides = Array(repeating: 0, count: 2 * draft.travel.count)
    for piece in draft.travel.indices {
      place(Int32(2 * piece), at: draft.from[piece])
      place(Int32(2 * piece + 1), at: draft.to[piece])
    }
  }

  private mutating func place(_ side: Int32, at node: Int32) {
    let next = Int(node) + 1
    sides[Int(offsets[next])] = side
    offsets[next] += 1
  }

  func sides(of node: Int) -> ArraySlice<Int32> {
    sides[Int(offsets[node])..<Int(offsets[node + 1])]
  }
}
