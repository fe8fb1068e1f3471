import BergfriedCore
import BergfriedStreets

/// Spots by where they are.
struct SpotIndex {
  private var nodes: [Int: [ClosedRange<Ticks>]] = [:]
  private var pieces: [Int: [(offset: Ticks, window: ClosedRange<Ticks>)]] = [:]
  /// Whether there are any, asked before they are looked up.
  private var hasNode: [Bool]
  private var hasPiece: [Bool]

  init(_ spots: [ReachSpot], on network: ReachNetwork) {
    hasNode = Array(repeating: false, count: network.nodeCount)
    hasPiece = Array(repeating: false, count: network.pieceCount)
    for spot in spots {
      switch spot.place {
      case .node(let node):
        nodes[node, default: []].append(spot.window)
        hasNode[node] = true
      case .point(let piece, let offset):
        pieces[piece, default: []].append((offset, spot.window))
        hasPiece[piece] = true
      }
    }
  }

  func windows(at node: Int) -> [ClosedRange<Ticks>] { hasNode[node] ? nodes[node] ?? [] : [] }

  func points(on piece: Int) -> [(offset: Ticks, window: ClosedRange<Ticks>)] {
    hasPiece[piece] ? pieces[piece] ?? [] : []
  }
}
