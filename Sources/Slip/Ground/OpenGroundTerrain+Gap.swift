import BergfriedCore
public import BergfriedStreets

extension OpenGroundTerrain {
  /// Why nobody gets from some nodes to others over streets, links and ground that is not barred
  /// for certain, whoever looks; `nil` where someone does.
  ///
  /// - Complexity: O(1) where streets lead there, else O(cells).
  public func gap(
    on network: WalkNetwork, from starts: [Int], to goals: [Int]
  ) -> StreetGap? {
    guard let gap = network.graph.linkedGap(from: starts, to: goals) else { return nil }
    var parts = DisjointSets(count: grid.shape.count + network.graph.nodes.count)
    let isBarred = (0..<grid.shape.count).map { self.isBarred($0, .lenient) }
    joinCells(&parts, isBarred)
    for number in 0..<network.graph.partCount {
      let piece = network.graph.part(number)
      parts.join(cell(piece.from), cell(piece.to))
      for part in network.parts(ofPiece: number) where !isBarred[part.cell] {
        parts.join(cell(piece.from), part.cell)
      }
    }
    for node in network.graph.nodes.indices {
      for ground in network.groundCells(atNode: node) where !isBarred[ground] {
        parts.join(cell(node), ground)
      }
    }
    let reached = Set(starts.map { parts.first(of: cell($0)) })
    return goals.contains { reached.contains(parts.first(of: cell($0))) } ? nil : gap
  }

  /// Nodes come after the cells.
  private func cell(_ node: Int) -> Int { grid.shape.count + node }

  private func joinCells(_ parts: inout DisjointSets, _ isBarred: [Bool]) {
    let shape = grid.shape
    for row in 0..<shape.rows {
      for column in 0..<shape.columns where !isBarred[row * shape.columns + column] {
        for (right, down) in [(1, 0), (-1, 1), (0, 1), (1, 1)] {
          let (next, below) = (column + right, row + down)
          guard (0..<shape.columns).contains(next), below < shape.rows,
            !isBarred[below * shape.columns + next]
          else { continue }
          parts.join(row * shape.columns + column, below * shape.columns + next)
        }
      }
    }
  }
}
