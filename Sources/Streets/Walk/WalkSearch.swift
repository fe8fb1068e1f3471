import BergfriedCore

/// The search for the greatest supports that hold, see ``WalkProof``.
///
/// Supports begin as unreached and are lowered by whoever comes, roughly in the order of arrivals;
/// what is lowered once more is gone through once more. That ends, as no way round lowers a
/// support.
struct WalkSearch: ~Copyable {
  private let network: WalkNetwork
  private let frame: WalkFrame
  private let terms: WalkTerms
  private let supports: UnsafeMutableBufferPointer<SIMD8<Int32>>
  /// When a label stands in the queue; `notQueued` if it does not.
  private let queued: UnsafeMutableBufferPointer<Int32>
  private var queue: TickQueue
  private var now: Int32 = 0
  private let limit: Int32

  private static let notQueued = Int32.max

  /// - Complexity: O(places and intervals), in practice; 40 bytes each.
  init(_ network: WalkNetwork, _ question: WalkQuestion) {
    self.network = network
    frame = WalkFrame(of: network, question.times)
    terms = WalkTerms(network, frame, question)
    limit = frame.high(question.times.upperBound)
    supports = .allocate(capacity: terms.count)
    supports.initialize(repeating: WalkProof.unreached)
    queued = .allocate(capacity: terms.count)
    queued.initialize(repeating: WalkSearch.notQueued)
    let step = network.grid.cellMetres / network.metresPerSecond * 1e6 / Double(frame.unit)
    queue = TickQueue(first: 0, shortest: Int64(min(max(step / 2, 1), 1e8)))
  }

  deinit {
    supports.deallocate()
    queued.deallocate()
  }

  var proof: WalkProof { WalkProof(frame: frame, supports: Array(supports)) }

  /// Searches until a goal may be reached, or no place is left.
  ///
  /// - Returns: whether a goal may be reached.
  mutating func run(_ question: WalkQuestion) -> Bool {
    for node in question.starts { begin(at: node) }
    let goals = Set(question.goals)
    let isGoal = terms.flags(of: goals)
    var batch: [TickQueue.Entry] = []
    while queue.pop(into: &batch) {
      for entry in batch where queued[Int(entry.item)] == Int32(entry.key) {
        let label = Int(entry.item)
        queued[label] = WalkSearch.notQueued
        now = max(now, Int32(entry.key))
        if isGoal[terms.region(of: label)], reaches(label, goals) { return true }
        leave(label)
      }
    }
    return false
  }

  /// Who begins at a node is in any place there, at any time of the night when that is free.
  private mutating func begin(at node: Int) {
    let high = frame.high(network.graph.nodes[node])
    for label in terms.labels(atNode: node) {
      let (start, end) = terms.interval(of: label)
      if start <= min(end, limit) { lower(label, to: start &- high, at: start) }
    }
  }

  private func reaches(_ label: Int, _ goals: Set<Int>) -> Bool {
    let (start, end) = terms.interval(of: label)
    return terms.nodes(at: label).contains { node in
      let low = frame.low(network.graph.nodes[node])
      return goals.contains(node)
        && max((supports[label] &+ low).max(), start) <= min(end, limit)
    }
  }

  private mutating func leave(_ label: Int) {
    if label < terms.streetBase {
      leaveCell(label)
    } else if label < terms.refugeBase {
      leavePiece(label)
    } else {
      pass(network.streets.refuges[label - terms.refugeBase], from: label)
    }
  }

  private mutating func leaveCell(_ label: Int) {
    let cell = terms.region(of: label)
    let own = terms.span(of: label)
    let columns = network.grid.shape.columns
    let (column, row) = (cell % columns, cell / columns)
    let support = supports[label]
    for right in -1...1 {
      guard (0..<columns).contains(column + right) else { continue }
      for down in -1...1 where right != 0 || down != 0 {
        guard (0..<network.grid.shape.rows).contains(row + down) else { continue }
        let other = cell + down * columns + right
        if network.offsets[other] == network.offsets[other + 1] { continue }
        let gate = terms.gate(column, row, right, down)
        enter(cell: other, through: gate, support, own)
      }
    }
    for link in terms.joints.links(ofCell: cell) {
      let piece = Int(network.links.links[link].piece)
      enter(piece: piece, through: terms.linkGates[link], support, own)
    }
    for refuge in terms.joints.refuges(ofCell: cell) {
      enter(refuge: refuge, through: terms.gate(ofRefuge: refuge), support, own)
    }
  }

  private mutating func leavePiece(_ label: Int) {
    let piece = terms.region(of: label) - network.grid.shape.count
    let own = terms.span(of: label)
    let links = Int(network.links.offsets[piece])..<Int(network.links.offsets[piece + 1])
    for link in links {
      enter(
        cell: Int(network.links.links[link].cell), through: terms.linkGates[link],
        supports[label], own)
    }
    let ends = network.streets.ends(of: piece)
    pass(ends.from, from: label)
    if ends.to != ends.from { pass(ends.to, from: label) }
  }

  /// Goes on from a node to all pieces there, and to what else is at it.
  private mutating func pass(_ node: Int, from label: Int) {
    let own = terms.span(of: label)
    let support = supports[label]
    let gate = terms.gate(atNode: node)
    for piece in terms.joints.pieces[node] {
      enter(piece: Int(piece), through: gate, support, own)
    }
    if let refuge = terms.joints.refugeAtNode[node] {
      enter(refuge: refuge, through: gate, support, own)
      for cell in network.groundCells(atNode: node) where label >= terms.refugeBase {
        enter(cell: cell, through: gate, support, own)
      }
    }
  }

  @inline(__always)
  private mutating func enter(
    cell: Int, through gate: WalkTerms.Gate, _ support: SIMD8<Int32>, _ own: WalkTerms.Span
  ) {
    let arrival = max((support &+ gate.low).max(), own.start)
    if arrival > own.end { return }
    let base = Int(network.offsets[cell])
    let first = Int(network.listStarts[cell])
    let last = first + Int(network.offsets[cell + 1]) - base
    // Of a neighbour that is free at the same times only the same interval overlaps.
    var place = first == own.list ? own.place : first
    while place < last, terms.free[place].end < arrival { place += 1 }
    while place < last {
      let time = max(arrival, terms.free[place].start)
      if time > own.end { return }
      lower(base + place - first, to: pointwiseMax(support, time &- gate.high), at: time)
      if first == own.list { return }
      place += 1
    }
  }

  private mutating func enter(
    piece: Int, through gate: WalkTerms.Gate, _ support: SIMD8<Int32>,
    _ own: WalkTerms.Span
  ) {
    for cell in network.streets.cells(of: piece) {
      enter(label: terms.streetBase + cell, through: gate, support, own)
    }
  }

  private mutating func enter(
    refuge: Int, through gate: WalkTerms.Gate, _ support: SIMD8<Int32>,
    _ own: WalkTerms.Span
  ) {
    enter(label: terms.refugeBase + refuge, through: gate, support, own)
  }

  private mutating func enter(
    label: Int, through gate: WalkTerms.Gate, _ support: SIMD8<Int32>,
    _ own: WalkTerms.Span
  ) {
    let (start, end) = terms.interval(of: label)
    let time = max((support &+ gate.low).max(), own.start, start)
    if time > min(own.end, end) { return }
    lower(label, to: pointwiseMax(support, time &- gate.high), at: time)
  }

  @inline(__always)
  private mutating func lower(_ label: Int, to support: SIMD8<Int32>, at time: Int32) {
    if time > limit { return }
    let old = supports[label]
    if all(support .>= old) { return }
    supports[label] = old.replacing(with: support, where: support .< old)
    let key = max(time, now)
    if key >= queued[label] { return }
    queued[label] = key
    queue.push(Int32(label), at: Int64(key))
  }
}

extension WalkQuestion {
  /// What shows that no goal is reached unseen; `nil` where one may be.
  ///
  /// - Complexity: in practice O(places and intervals), some 100 ns each.
  public func proof(on network: WalkNetwork) -> WalkProof? {
    var search = WalkSearch(network, self)
    return search.run(self) ? nil : search.proof
  }
}
