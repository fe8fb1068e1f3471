/// Which ends of lines meet at each node of a graph (its adjacency).
///
///     for side in incidence.sides(of: node) {
///       side >> 1      // the line
///       side & 1       // 0 where it begins at the node, 1 where it ends there
///     }
public struct Incidence: Sendable {
  private var offsets: [Int32]
  /// A line's number doubled, one more at its end.
  private var sides: [Int32]

  /// - Complexity: O(nodes + lines).
  public init(nodeCount: Int, lines: some Collection<(from: Int, to: Int)>) {
    self.init(nodeCount: nodeCount, count: lines.count) { take in
      for (number, line) in lines.enumerated() { take(number, line.from, line.to) }
    }
  }

  /// - Parameter each: hands out all lines with the nodes at their ends, the same every time.
  init(nodeCount: Int, count: Int, _ each: ((_ line: Int, _ from: Int, _ to: Int) -> Void) -> Void)
  {
    var offsets = [Int32](repeating: 0, count: nodeCount + 2)
    each { _, from, to in
      offsets[from + 2] += 1
      offsets[to + 2] += 1
    }
    for node in offsets.indices.dropFirst() { offsets[node] += offsets[node - 1] }
    var sides = [Int32](repeating: 0, count: 2 * count)
    func place(_ side: Int, at node: Int) {
      sides[Int(offsets[node + 1])] = Int32(side)
      offsets[node + 1] += 1
    }
    each { line, from, to in
      place(2 * line, at: from)
      place(2 * line + 1, at: to)
    }
    (self.offsets, self.sides) = (offsets, sides)
  }

  /// In the order of the lines; a line from a node to itself is there twice.
  public func sides(of node: Int) -> ArraySlice<Int32> {
    sides[Int(offsets[node])..<Int(offsets[node + 1])]
  }
}
