import BergfriedCore

/// A network in the whole numbers that supports are searched in.
///
/// Labels are pairs of a place and a free interval: cells first, then pieces, then refuges.
struct WalkTerms {
  /// The least and the greatest that points of a border have in each direction.
  struct Gate {
    let low: SIMD8<Int32>
    let high: SIMD8<Int32>
  }

  let network: WalkNetwork
  let streetBase: Int
  let refugeBase: Int
  let count: Int
  /// By the network's lists, then by its street cells.
  let free: [(start: Int32, end: Int32)]
  private let streetFree: [(start: Int32, end: Int32)]
  /// Of each label its place: a cell, or a piece or refuge counted on from there.
  private let regions: [Int32]
  private let columns: [Gate]
  private let rows: [Gate]
  let linkGates: [Gate]
  private let nodeGates: [Gate]
  let joints: WalkJoints

  init(_ network: WalkNetwork, _ frame: WalkFrame, _ question: WalkQuestion) {
    self.network = network
    let streets = network.streets
    let shape = network.grid.shape
    streetBase = network.groundCount
    refugeBase = streetBase + streets.cellCount
    count = refugeBase + streets.refuges.count
    precondition(count < Int(Int32.max), "\(count) places and intervals are too many")
    free = network.freeStarts.indices.map {
      (
        frame.low(Ticks(count: network.freeStarts[$0])),
        frame.high(Ticks(count: network.freeEnds[$0]))
      )
    }
    var regions: [Int32] = []
    regions.reserveCapacity(count)
    for cell in 0..<shape.count {
      for _ in network.offsets[cell]..<network.offsets[cell + 1] { regions.append(Int32(cell)) }
    }
    var streetFree: [(start: Int32, end: Int32)] = []
    for piece in 0..<streets.pieceCount {
      for cell in streets.cells(of: piece) {
        let free = streets.free(in: cell)
        streetFree.append((frame.low(free.lowerBound), frame.high(free.upperBound)))
        regions.append(Int32(shape.count + piece))
      }
    }
    for refuge in streets.refuges.indices {
      regions.append(Int32(shape.count + streets.pieceCount + refuge))
    }
    self.regions = regions
    self.streetFree = streetFree
    // A corner's place is the sum of its column's and its row's.
    let origin = frame.point
    columns = (0...shape.columns).map {
      let point = MapPoint(x: network.grid.line(column: $0), y: origin.y)
      return Gate(low: frame.low(point), high: frame.high(point))
    }
    rows = (0...shape.rows).map {
      let point = MapPoint(x: origin.x, y: network.grid.line(row: $0))
      return Gate(low: frame.low(point), high: frame.high(point))
    }
    linkGates = network.links.links.map {
      Gate(low: frame.low($0.points), high: frame.high($0.points))
    }
    nodeGates = network.graph.nodes.map { Gate(low: frame.low($0), high: frame.high($0)) }
    joints = WalkJoints(network)
  }

  func region(of label: Int) -> Int { Int(regions[label]) }

  @inline(__always)
  func interval(of label: Int) -> (start: Int32, end: Int32) {
    if label < streetBase {
      let cell = Int(regions[label])
      return free[Int(network.listStarts[cell]) + label - Int(network.offsets[cell])]
    }
    return label < refugeBase ? streetFree[label - streetBase] : (-(1 << 29), 1 << 29)
  }

  /// A free interval; of a cell also where its list begins, and where in all lists it stands.
  struct Span {
    let start: Int32
    let end: Int32
    let list: Int
    let place: Int
  }

  @inline(__always)
  func span(of label: Int) -> Span {
    guard label < streetBase else {
      let (start, end) = interval(of: label)
      return Span(start: start, end: end, list: -1, place: -1)
    }
    let cell = Int(regions[label])
    let list = Int(network.listStarts[cell])
    let place = list + label - Int(network.offsets[cell])
    return Span(start: free[place].start, end: free[place].end, list: list, place: place)
  }

  /// The border of a cell with one of its eight neighbours.
  @inline(__always)
  func gate(_ column: Int, _ row: Int, _ right: Int, _ down: Int) -> Gate {
    let across = WalkTerms.side(columns, column, right)
    let along = WalkTerms.side(rows, row, down)
    return Gate(low: across.low &+ along.low, high: across.high &+ along.high)
  }

  @inline(__always)
  private static func side(_ lines: [Gate], _ place: Int, _ step: Int) -> Gate {
    let (one, other) = (lines[place], lines[place + 1])
    if step > 0 { return other }
    if step < 0 { return one }
    return Gate(low: pointwiseMin(one.low, other.low), high: pointwiseMax(one.high, other.high))
  }

  func gate(atNode node: Int) -> Gate { nodeGates[node] }
  func gate(ofRefuge refuge: Int) -> Gate { nodeGates[network.streets.refuges[refuge]] }

  /// The labels of all places that a node belongs to.
  func labels(atNode node: Int) -> [Int] {
    network.groundCells(atNode: node).flatMap {
      Int(network.offsets[$0])..<Int(network.offsets[$0 + 1])
    }
      + joints.pieces[node].flatMap { piece in
        network.streets.cells(of: Int(piece)).map { streetBase + $0 }
      } + (joints.refugeAtNode[node].map { [refugeBase + $0] } ?? [])
  }

  /// Which places have one of some nodes.
  func flags(of nodes: Set<Int>) -> [Bool] {
    let shape = network.grid.shape
    let places = shape.count + network.streets.pieceCount + network.streets.refuges.count
    var flags = [Bool](repeating: false, count: places)
    for label in nodes.flatMap(labels(atNode:)) { flags[region(of: label)] = true }
    // Cells without a free interval have no label.
    return flags
  }

  /// The nodes that belong to a label's place, those off the ground left out where it is a cell.
  func nodes(at label: Int) -> [Int] {
    let region = region(of: label)
    let cells = network.grid.shape.count
    if region < cells { return network.nodes(ofCell: region) }
    if region < cells + network.streets.pieceCount {
      let ends = network.streets.ends(of: region - cells)
      return [ends.from, ends.to]
    }
    return [network.streets.refuges[region - cells - network.streets.pieceCount]]
  }
}
