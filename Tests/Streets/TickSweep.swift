import BergfriedCore
import BergfriedStreets

/// The slow, obvious answer: where a mover can be at every tick, places one tick of travel apart.
///
/// During a tick the mover waits or goes one place on, along a piece that is free for all of it.
struct TickSweep {
  let network: ReachNetwork
  /// The ticks that are swept, `0...last`.
  let last: Int
  /// Per tick, which nodes can be held.
  private(set) var nodes: [[Bool]] = []
  /// Per tick and piece, which places can be held, ends left out.
  private(set) var points: [[[Bool]]] = []

  init(_ network: ReachNetwork, from starts: [ReachSpot], last: Int) {
    self.network = network
    self.last = last
    var node = Array(repeating: false, count: network.nodeCount)
    var point = (0..<network.pieceCount).map {
      Array(repeating: false, count: Int(network.travel(along: $0).count) + 1)
    }
    for tick in 0...last {
      for start in starts where start.window.contains(Ticks(count: Int64(tick))) {
        switch start.place {
        case .node(let place): if isFree(node: place, at: tick) { node[place] = true }
        case .point(let piece, let offset):
          if isFree(piece, at: tick) { point[piece][Int(offset.count)] = true }
        }
      }
      nodes.append(node)
      points.append(point)
      (node, point) = step(from: tick)
    }
  }

  /// Whether a place can be held at a tick.
  func holds(_ place: ReachPlace, at tick: Int) -> Bool {
    switch place {
    case .node(let node): nodes[tick][node]
    case .point(let piece, let offset): points[tick][piece][Int(offset.count)]
    }
  }

  /// The first tick at which a spot is held.
  func time(at spot: ReachSpot) -> Int? {
    (0...last).first { spot.window.contains(Ticks(count: Int64($0))) && holds(spot.place, at: $0) }
  }

  /// Whether a piece is free for all of the tick that begins then.
  private func isFree(_ piece: Int, during tick: Int) -> Bool {
    network.cells(of: piece).contains { cell in
      let free = network.free(in: cell)
      return free.contains(Ticks(count: Int64(tick)))
        && free.contains(Ticks(count: Int64(tick + 1)))
    }
  }

  private func isFree(_ piece: Int, at tick: Int) -> Bool {
    isFree(piece, during: tick) || isFree(piece, during: tick - 1)
  }

  private func isFree(node: Int, at tick: Int) -> Bool {
    network.refuges.contains(node)
      || (0..<network.pieceCount).contains { piece in
        let (from, to) = network.ends(of: piece)
        return (from == node || to == node) && isFree(piece, at: tick)
      }
  }

  private func step(from tick: Int) -> ([Bool], [[Bool]]) {
    var node = Array(repeating: false, count: network.nodeCount)
    var point = points[tick].map { $0.map { _ in false } }
    for refuge in network.refuges where nodes[tick][refuge] { node[refuge] = true }
    for piece in 0..<network.pieceCount where isFree(piece, during: tick) {
      let (from, to) = network.ends(of: piece)
      var here = points[tick][piece]
      let end = here.count - 1
      (here[0], here[end]) = (nodes[tick][from], nodes[tick][to])
      let near = here.indices.map { place in
        here[max(0, place - 1)...min(end, place + 1)].contains(true)
      }
      for place in here.indices.dropFirst().dropLast() where near[place] {
        point[piece][place] = true
      }
      if near[0] { node[from] = true }
      if near[end] { node[to] = true }
    }
    return (node, point)
  }
}
