/// What waiting at each node costs in the slot at hand: on the piece there that has the least, and
/// nothing in a refuge.
struct SlotNodes {
  let joints: NodePieces
  private(set) var waiting: [Float]
  private let isRefuge: [Bool]
  private let ends: [(from: Int, to: Int)]
  private var isStale: [Bool]

  init(_ network: ExposureNetwork, _ joints: NodePieces) {
    self.joints = joints
    isRefuge = network.isRefuge
    ends = network.ends
    waiting = Array(repeating: 0, count: network.nodeCount)
    isStale = Array(repeating: false, count: network.nodeCount)
  }

  /// Brings the charges of pieces and nodes to a slot.
  mutating func update(_ charges: SlotCharges, _ slot: Int) {
    var stale: [Int] = []
    charges.advance(to: slot) { piece in
      for node in [ends[piece].from, ends[piece].to] where !isStale[node] {
        isStale[node] = true
        stale.append(node)
      }
    }
    for node in stale {
      isStale[node] = false
      guard !isRefuge[node] else { continue }
      waiting[node] = joints.entries(of: node).reduce(Float.infinity) {
        min($0, charges.standing[Int(joints.pieces[$1])])
      }
    }
  }
}

extension NodePieces {
  /// Lends the entries to a hot loop: offsets, pieces, and the nodes at their other ends.
  @inline(__always)
  func withEntries(
    _ body: (
      UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>
    ) -> Void
  ) {
    offsets.withUnsafeBufferPointer { offsets in
      pieces.withUnsafeBufferPointer { pieces in
        others.withUnsafeBufferPointer { others in body(offsets, pieces, others) }
      }
    }
  }
}
