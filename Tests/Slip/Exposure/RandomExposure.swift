import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

@testable import BergfriedSlip

/// A small seeded net of streets under changing rates, all of whose times are whole seconds, and a
/// literal search of it.
struct RandomExposure {
  static let second: Int64 = 1_000_000

  let seed: UInt64
  let seconds: Int
  let pieces: [(from: Int, to: Int, travel: Int)]
  /// Per piece, second by second.
  let rates: [[Double]]
  let refuges: [Int]
  let nodeCount: Int

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    self.seed = seed
    seconds = Int.random(in: 12...60, using: &random)
    let nodeCount = Int.random(in: 2...7, using: &random)
    self.nodeCount = nodeCount
    let seconds = seconds
    pieces = (0..<Int.random(in: nodeCount...2 * nodeCount, using: &random)).map { number in
      (
        number < nodeCount - 1 ? number : Int.random(in: 0..<nodeCount, using: &random),
        number < nodeCount - 1 ? number + 1 : Int.random(in: 0..<nodeCount, using: &random),
        Int.random(in: 1...7, using: &random)
      )
    }
    let busy = 0.4 + 0.6 * random.unit()
    rates = pieces.map { _ in
      var rate = 0.0
      return (0..<seconds).map { _ in
        if random.unit() < 0.2 {
          rate = random.unit() < busy ? [0.01, 0.02, 0.1, 0.5].randomElement(using: &random)! : 0
        }
        return rate
      }
    }
    refuges = random.unit() < 0.2 ? [Int.random(in: 0..<nodeCount, using: &random)] : []
  }

  var network: ExposureNetwork {
    network { $0 }
  }

  /// The same with other rates.
  func network(_ change: (Double) -> Double) -> ExposureNetwork {
    var network = ExposureNetwork(
      nodeCount: nodeCount, times: .seconds(0)..<(.seconds(Int64(seconds))))
    for (piece, rates) in zip(pieces, rates) {
      let steps = rates.enumerated().map { second, rate in
        DetectionRate.Step(
          .seconds(Int64(second))..<(.seconds(Int64(second + 1))), perSecond: change(rate))
      }
      network.add(
        from: piece.from, to: piece.to, travel: .seconds(Int64(piece.travel)),
        rate: DetectionRate(sum: steps))
    }
    for refuge in refuges { network.addRefuge(refuge) }
    return network
  }

  /// The least exposure from node 0 to the last, by a sweep over every second and every place that
  /// is whole seconds from a piece's end; the mover goes either way by one, or stands.
  ///
  /// That is exact: with whole numbers in it, the best times are whole numbers too, since all that
  /// ties them together are their differences.
  var least: Double {
    var places: [[Double]] = pieces.map {
      [Double](repeating: .infinity, count: $0.travel + 1)
    }
    var nodes = [Double](repeating: .infinity, count: nodeCount)
    nodes[0] = 0
    var best = nodes[nodeCount - 1]
    for second in 0..<seconds {
      spread(&places, &nodes)
      var (nextPlaces, nextNodes) = (places, nodes)
      for node in 0..<nodeCount where !refuges.contains(node) { nextNodes[node] = .infinity }
      for (piece, (_, _, travel)) in pieces.enumerated() {
        for place in 0...travel {
          let from = max(0, place - 1)...min(travel, place + 1)
          nextPlaces[piece][place] = from.map { places[piece][$0] }.min()! + rates[piece][second]
        }
      }
      (places, nodes) = (nextPlaces, nextNodes)
      gather(&places, &nodes)
      nodes[0] = 0
      best = min(best, nodes[nodeCount - 1])
    }
    return best
  }

  /// From nodes to the ends of pieces there.
  private func spread(_ places: inout [[Double]], _ nodes: inout [Double]) {
    gather(&places, &nodes)
    for (piece, (from, to, travel)) in pieces.enumerated() {
      places[piece][0] = nodes[from]
      places[piece][travel] = nodes[to]
    }
  }

  /// From the ends of pieces to nodes.
  private func gather(_ places: inout [[Double]], _ nodes: inout [Double]) {
    for (piece, (from, to, travel)) in pieces.enumerated() {
      nodes[from] = min(nodes[from], places[piece][0])
      nodes[to] = min(nodes[to], places[piece][travel])
    }
  }
}
