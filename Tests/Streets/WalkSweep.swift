import BergfriedCore
import BergfriedStreets
import BergfriedTestSupport

/// Where a mover can be at each tick, by going through all ticks and places: slow and obvious.
struct WalkSweep {
  private let walk: RandomWalk
  private let network: WalkNetwork
  private let end: Int64
  private let groundCells: [[Int]]
  private let cellNodes: [[Int]]
  /// Per place, cells before nodes, and tick whether they can be there: at a cell's middle, or at a
  /// node on a street.
  private var isThere: [[Bool]]
  /// When a goal is first come to over the ground.
  private var overGround = Int64.max

  init(_ walk: RandomWalk) {
    self.walk = walk
    network = walk.network
    end = walk.question.times.upperBound.count
    let cells = network.grid.shape.count
    let groundCells = walk.network.graph.nodes.indices.map(walk.network.groundCells(atNode:))
    self.groundCells = groundCells
    cellNodes = (0..<cells).map { cell in
      groundCells.indices.filter { groundCells[$0].contains(cell) }
    }
    let count = cells + network.graph.nodes.count
    isThere = Array(repeating: Array(repeating: false, count: Int(end) + 1), count: count)
    for tick in 0...end {
      for node in walk.question.starts {
        if isFree(node: node, tick, tick) { isThere[cells + node][Int(tick)] = true }
        for cell in groundCells[node] {
          go(to: cell, at: tick + ticks(cell, node), in: cell, since: tick)
        }
      }
      for cell in 0..<cells where isThere[cell][Int(tick)] { leave(cell: cell, tick) }
      // Nobody goes on at once, so that nodes and cells of one tick do not wait for each other.
      for node in network.graph.nodes.indices where isThere[cells + node][Int(tick)] {
        leave(node: node, tick)
      }
    }
  }

  /// When a goal is first come to; `nil` for never.
  var arrival: Int64? {
    let cells = network.grid.shape.count
    let onStreets = walk.question.goals.compactMap { goal in
      isThere[cells + goal].firstIndex(of: true).map { Int64($0) }
    }.min()
    let first = min(onStreets ?? .max, overGround)
    return first <= end ? first : nil
  }

  private func ticks(_ metres: Double) -> Int64 {
    Int64((metres / network.metresPerSecond * 1e6).rounded(.up)) + 1
  }

  private func ticks(_ cell: Int, _ node: Int) -> Int64 {
    ticks(network.grid.centre(of: cell).distanceMetres(to: network.graph.nodes[node]))
  }

  private func isFree(cell: Int, _ start: Int64, _ end: Int64) -> Bool {
    network.free(inCell: cell).contains {
      $0.lowerBound.count <= start && end <= $0.upperBound.count
    }
  }

  private func isFree(piece: Int, _ start: Int64, _ end: Int64) -> Bool {
    walk.streetFree[piece].intervals.contains {
      $0.lowerBound.count <= start && end <= $0.upperBound.count
    }
  }

  private func isFree(node: Int, _ start: Int64, _ end: Int64) -> Bool {
    network.streets.refuges.contains(node)
      || network.graph.pieces.indices.contains { piece in
        let ends = network.streets.ends(of: piece)
        return (ends.from == node || ends.to == node) && isFree(piece: piece, start, end)
      }
  }

  private mutating func go(to place: Int, at tick: Int64, in cell: Int, since start: Int64) {
    if tick <= end, isFree(cell: cell, start, tick) { isThere[place][Int(tick)] = true }
  }

  private mutating func leave(cell: Int, _ tick: Int64) {
    let grid = network.grid
    go(to: cell, at: tick + 1, in: cell, since: tick)
    let place = grid.shape.cell(at: cell)
    for right in -1...1 {
      for down in -1...1 where right != 0 || down != 0 {
        let other = Cell(column: place.column + right, row: place.row + down)
        guard grid.shape.contains(other) else { continue }
        let half = ticks(
          RandomWalk.cellMetres / 2 * (right != 0 && down != 0 ? 2.0.squareRoot() : 1))
        if isFree(cell: cell, tick, tick + half) {
          let index = grid.shape.index(of: other)
          go(to: index, at: tick + 2 * half, in: index, since: tick + half)
        }
      }
    }
    for node in cellNodes[cell] {
      let arrival = tick + ticks(cell, node)
      guard arrival <= end, isFree(cell: cell, tick, arrival) else { continue }
      if walk.question.goals.contains(node) { overGround = min(overGround, arrival) }
      if isFree(node: node, arrival, arrival) {
        isThere[grid.shape.count + node][Int(arrival)] = true
      }
    }
  }

  private mutating func leave(node: Int, _ tick: Int64) {
    let cells = network.grid.shape.count
    if tick < end, isFree(node: node, tick, tick + 1) {
      isThere[cells + node][Int(tick) + 1] = true
    }
    for piece in network.graph.pieces.indices {
      let ends = network.streets.ends(of: piece)
      let arrival = tick + network.streets.travel(along: piece).count
      guard arrival <= end, isFree(piece: piece, tick, arrival) else { continue }
      if ends.from == node { isThere[cells + ends.to][Int(arrival)] = true }
      if ends.to == node { isThere[cells + ends.from][Int(arrival)] = true }
    }
    for cell in groundCells[node] {
      go(to: cell, at: tick + ticks(cell, node), in: cell, since: tick)
    }
  }
}
