import BergfriedDatum
public import BergfriedStreets

extension SlipTerrain {
  /// Why nobody gets from some nodes to others over streets, links and ground that is not barred
  /// for certain, whoever looks; `nil` where someone does.
  ///
  /// - Complexity: O(1) where streets lead there, else O(cells).
  public func gap(
    on network: WalkNetwork, from starts: [Int], to goals: [Int]
  ) -> StreetGap? {
    guard let gap = network.graph.linkedGap(from: starts, to: goals) else { return nil }
    var parts = Parts(count: grid.shape.count + network.graph.nodes.count)
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
    let reached = Set(starts.map { parts.root(cell($0)) })
    return goals.contains { reached.contains(parts.root(cell($0))) } ? nil : gap
  }

  /// Nodes come after the cells.
  private func cell(_ node: Int) -> Int { grid.shape.count + node }

  private func joinCells(_ parts: inout Parts, _ isBarred: [Bool]) {
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

/// What hangs together (union-find with halved paths).
private struct Parts {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(one), root(other))
    parents[max(one, other)] = min(one, other)
  }
}
