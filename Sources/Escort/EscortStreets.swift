public import BergfriedCore

/// Streets as someone finds them who is to stay in view: pieces between nodes, how long each is and
/// takes, and when it is in view.
///
/// *Model.* Who is on a piece is in view while the piece is. Who stands at a node is on all pieces
/// that end there, and in view while any of them is. Lengths are whole millimetres and times whole
/// ticks, both rounded up by whoever makes them, so that nobody is out of view longer than told.
public struct EscortStreets: Sendable {
  /// A piece of street as an edge between two nodes, with when it is in view.
  public struct Piece: Hashable, Sendable {
    /// The node it begins at.
    public var from: Int
    /// The node it ends at.
    public var to: Int
    /// Its length along the slope, rounded up.
    public var millimetres: Int64
    /// How long it takes from end to end, rounded up.
    public var travel: Ticks
    /// When it is in view. Where time is of no matter, all the time or never.
    public var seen: IntervalSet

    public init(from: Int, to: Int, millimetres: Int64, travel: Ticks, seen: IntervalSet) {
      self.from = from
      self.to = to
      self.millimetres = millimetres
      self.travel = travel
      self.seen = seen
    }

    /// Whether it is in view at any time; with looks that do not end, always.
    public var isInView: Bool { !seen.isEmpty }
  }

  /// Nodes are `0..<nodeCount`.
  public let nodeCount: Int
  /// The edges, in the order in which they were given.
  public let pieces: [Piece]
  /// The ends of pieces at each node, from `offsets[node]` to before `offsets[node + 1]`.
  let offsets: [Int]
  let sides: [EscortSide]
  /// When each node is in view.
  let nodeSeen: [IntervalSet]

  /// - Precondition: nodes are there, lengths and times are positive.
  /// - Complexity: O(n log n) for n pieces and times at which they are in view.
  public init(nodeCount: Int, pieces: [Piece]) {
    var counts = Array(repeating: 0, count: nodeCount + 1)
    for piece in pieces {
      precondition(
        piece.millimetres > 0 && piece.travel.count > 0,
        "a piece cannot be \(piece.millimetres) mm long and take \(piece.travel.count) ticks")
      counts[piece.from + 1] += 1
      counts[piece.to + 1] += 1
    }
    for node in 0..<nodeCount { counts[node + 1] += counts[node] }
    var next = counts
    var sides = Array(repeating: EscortSide(piece: 0, isBackward: false), count: 2 * pieces.count)
    for (index, piece) in pieces.enumerated() {
      for (node, isBackward) in [(piece.from, false), (piece.to, true)] {
        sides[next[node]] = EscortSide(piece: index, isBackward: isBackward)
        next[node] += 1
      }
    }
    self.nodeCount = nodeCount
    self.pieces = pieces
    offsets = counts
    self.sides = sides
    nodeSeen = (0..<nodeCount).map { node in
      let seen = sides[counts[node]..<counts[node + 1]].lazy.map { pieces[$0.piece].seen }
        .filter { !$0.isEmpty }
      guard let first = seen.first, !seen.dropFirst().allSatisfy({ $0 == first }) else {
        return seen.first ?? IntervalSet()
      }
      return IntervalSet(unionOf: Array(seen))
    }
  }

  /// The ways on from a node.
  func sides(at node: Int) -> ArraySlice<EscortSide> { sides[offsets[node]..<offsets[node + 1]] }

  /// Where one gets along a piece.
  func head(of side: EscortSide) -> Int {
    side.isBackward ? pieces[side.piece].from : pieces[side.piece].to
  }

  /// Where one comes from along a piece.
  func tail(of side: EscortSide) -> Int {
    side.isBackward ? pieces[side.piece].to : pieces[side.piece].from
  }
}

/// A piece, walked one way or the other.
public struct EscortSide: Hashable, Sendable {
  /// By its place in the streets' pieces.
  public let piece: Int
  /// From its `to` to its `from`.
  public let isBackward: Bool

  /// A piece as walked from its `from` to its `to`, or backward.
  public init(piece: Int, isBackward: Bool) {
    self.piece = piece
    self.isBackward = isBackward
  }
}
