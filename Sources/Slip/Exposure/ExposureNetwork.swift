public import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets

/// Streets as someone finds them who may be noticed while they are seen: pieces between nodes, how
/// long each takes, and at what rate one is noticed there. Its question is the minimal exposure
/// path.
///
/// *Model.* The mover goes along pieces in any way, waits and turns back wherever they like, and is
/// never faster than a piece's travel time says. Their exposure is the integral of the rate of the
/// piece that they are on; at a node, of the piece there that has the least; at a refuge none.
public struct ExposureNetwork: Sendable {
  /// Nodes are `0..<nodeCount`.
  public let nodeCount: Int
  /// From the bell to midnight.
  public let times: Range<Ticks>
  /// Per piece, the rate at which someone on it is noticed.
  public private(set) var rates: [DetectionRate] = []
  private(set) var ends: [(from: Int, to: Int)] = []
  private(set) var travel: [Int64] = []
  private(set) var isRefuge: [Bool]

  /// A network without pieces.
  public init(nodeCount: Int, times: Range<Ticks>) {
    self.nodeCount = nodeCount
    self.times = times
    isRefuge = Array(repeating: false, count: nodeCount)
  }

  /// How many pieces have been added.
  public var pieceCount: Int { travel.count }

  /// - Precondition: the nodes are there, and the travel takes at least a tick.
  public mutating func add(from: Int, to: Int, travel: Ticks, rate: DetectionRate) {
    precondition(
      (0..<nodeCount).contains(from) && (0..<nodeCount).contains(to) && travel.count > 0,
      "a piece from \(from) to \(to) of \(nodeCount) nodes in \(travel.count) ticks")
    ends.append((from, to))
    self.travel.append(travel.count)
    rates.append(rate)
  }

  /// Makes a node one at which nobody is exposed.
  public mutating func addRefuge(_ node: Int) { isRefuge[node] = true }

  /// The exposure of someone who goes a route along these pieces.
  ///
  /// - Complexity: O(legs × steps of a piece's rate).
  public func exposure(of route: ReachRoute) -> Double {
    route.legs.reduce(0) { sum, leg in
      guard case .piece(let piece, _, _) = leg.place else { return sum }
      return sum + rates[piece].exposure(during: leg.enter..<leg.leave)
    }
  }
}
