public import BergfriedCore
import BergfriedStreets

/// Streets that hang together and are not seen.
public struct BlindArea: Hashable, Sendable {
  /// By their places in the graph's pieces.
  public let pieces: [Int]
  /// Of all its pieces together.
  public let lengthMetres: Double
  /// The names of its streets, the longest part first.
  public let names: [String]
  /// A place on one of its pieces, to point at it.
  public let middle: MapPoint
}

extension Coverage {
  /// Connected streets in the open that nobody sees, not even possibly, the longest first.
  ///
  /// - Complexity: O(pieces).
  public var blindAreas: [BlindArea] {
    let isBlind = pieces.map { $0.standing == .open && $0.seen == .unseen }
    var isTaken = isBlind.map { !$0 }
    var areas: [BlindArea] = []
    for start in pieces.indices where !isTaken[start] {
      isTaken[start] = true
      var found = [start]
      var next = 0
      while next < found.count {
        let piece = town.streets.pieces[found[next]]
        next += 1
        for node in [piece.from, piece.to] {
          for other in town.streets.pieces(at: node) where !isTaken[other] {
            isTaken[other] = true
            found.append(other)
          }
        }
      }
      areas.append(area(found))
    }
    return areas.sorted { ($1.lengthMetres, $0.pieces[0]) < ($0.lengthMetres, $1.pieces[0]) }
  }

  private func area(_ pieces: [Int]) -> BlindArea {
    var lengths: [String: Double] = [:]
    var (x, y, total) = (0.0, 0.0, 0.0)
    for index in pieces {
      let piece = town.streets.pieces[index]
      let middle = town.middle(ofPiece: index)
      x += middle.x * piece.lengthMetres
      y += middle.y * piece.lengthMetres
      total += piece.lengthMetres
      if let name = town.streets.ways[piece.way].name {
        lengths[name, default: 0] += piece.lengthMetres
      }
    }
    return BlindArea(
      pieces: pieces.sorted(), lengthMetres: total,
      names: lengths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key),
      middle: total > 0
        ? MapPoint(x: x / total, y: y / total) : town.middle(ofPiece: pieces[0]))
  }
}
