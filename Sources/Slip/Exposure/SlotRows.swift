/// The exposures at all nodes in the last few slots, of which there are as many as passing the
/// longest piece takes.
final class SlotRows {
  private let nodeCount: Int
  private let rowCount: Int
  private let values: UnsafeMutablePointer<Float>
  private let bases: UnsafeMutablePointer<UnsafeMutablePointer<Float>>

  /// - Parameter back: how many slots ago is the earliest that is asked for.
  init(nodeCount: Int, back: Int) {
    self.nodeCount = nodeCount
    rowCount = back + 1
    values = .allocate(capacity: max(1, nodeCount * rowCount))
    values.initialize(repeating: .infinity, count: nodeCount * rowCount)
    bases = .allocate(capacity: rowCount)
  }

  deinit {
    values.deallocate()
    bases.deallocate()
  }

  /// The rows of a slot and of those before it, by how many slots ago they were.
  func rows(at slot: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<Float>> {
    for ago in 0..<rowCount {
      let row = ((slot - ago) % rowCount + rowCount) % rowCount
      bases[ago] = values + row * nodeCount
    }
    return bases
  }
}
