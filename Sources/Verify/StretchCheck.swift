public import BergfriedStreets

/// Checks that a ``StretchProof`` is an invariant that no goal is part of, piece by piece and
/// without any search.
public struct StretchCheck {
  /// A piece of street, and whether someone on it is in view.
  public struct Piece: Hashable, Sendable {
    /// The node it begins at.
    public var from: Int
    /// The node it ends at.
    public var to: Int
    /// Its length along the slope.
    public var millimetres: Int64
    /// Whether someone on it is in view.
    public var isInView: Bool

    public init(from: Int, to: Int, millimetres: Int64, isInView: Bool) {
      self.from = from
      self.to = to
      self.millimetres = millimetres
      self.isInView = isInView
    }
  }

  /// What is wrong with a proof, in words; `nil` if it shows that every way from a start to a goal
  /// has a stretch out of view that is at least so long.
  ///
  /// - Complexity: O(pieces + rows).
  public static func problem(
    in proof: StretchProof, that least: Int64, on pieces: [Piece], from starts: [Int],
    to goals: [Int]
  ) -> String? {
    guard proof.nodes.count == proof.millimetres.count,
      zip(proof.nodes, proof.nodes.dropFirst()).allSatisfy({ $0 < $1 }),
      proof.millimetres.allSatisfy({ (0..<max(least, 1)).contains($0) })
    else { return "rows are not in order" }
    let rows = Dictionary(uniqueKeysWithValues: zip(proof.nodes, proof.millimetres))
    let touched = Set(pieces.lazy.filter(\.isInView).flatMap { [$0.from, $0.to] })
    if let start = starts.first(where: { rows[$0] != 0 }) { return "start \(start) has no row" }
    if let goal = goals.first(where: { rows[$0] != nil }) { return "goal \(goal) can be reached" }
    for (index, piece) in pieces.enumerated() {
      for (tail, head) in [(piece.from, piece.to), (piece.to, piece.from)] {
        guard let row = rows[tail] else { continue }
        let walked = piece.isInView ? 0 : (touched.contains(tail) ? 0 : row) + piece.millimetres
        if walked < least, rows[head].map({ $0 > walked }) ?? true {
          return "piece \(index) leads to node \(head) after \(walked) mm, which has no such row"
        }
      }
    }
    return nil
  }
}
