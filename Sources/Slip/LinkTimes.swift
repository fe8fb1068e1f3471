import BergfriedCore
import BergfriedStreets

/// When links count as seen.
///
/// *Model.* Where streets may meet, they meet in truth if anyone gets from one to the other: who is
/// there is on all of them, and seen only while each is. In a square someone may be anywhere; no
/// street tells that all of it is seen, so links across one never are.
struct LinkTimes: Sendable {
  /// Per link the pieces that meet at its ends; none for a square's.
  let pieces: [[Int]]

  /// - Complexity: O(pieces + links).
  init(of streets: StreetGraph) {
    let joining = streets.links.filter { $0.kind != .square }
    var atNode: [Int: [Int]] = [:]
    for link in joining { (atNode[link.from], atNode[link.to]) = ([], []) }
    if !joining.isEmpty {
      for (index, piece) in streets.pieces.enumerated() {
        for node in Set([piece.from, piece.to]) { atNode[node]?.append(index) }
      }
    }
    pieces = streets.links.map { link in
      link.kind == .square ? [] : (atNode[link.from] ?? []) + (atNode[link.to] ?? [])
    }
  }

  /// - Parameter seen: when a piece is.
  func seen(_ link: Int, _ seen: (Int) -> IntervalSet) -> IntervalSet {
    guard let first = pieces[link].first else { return IntervalSet() }
    return pieces[link].dropFirst().reduce(into: seen(first)) { common, piece in
      if !common.isEmpty { common.formIntersection(seen(piece)) }
    }
  }
}
