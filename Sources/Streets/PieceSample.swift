public import BergfriedDatum

/// A cell that a piece passes: a place where someone on it is looked for.
public struct PieceSample: Hashable, Sendable {
  public let cell: Cell
  /// The middle of the piece's way through the cell.
  public let point: MapPoint
  /// On a bridge, how far along its way the place lies, 0 to 1.
  public let deckShare: Double?

  public init(cell: Cell, point: MapPoint, deckShare: Double? = nil) {
    self.cell = cell
    self.point = point
    self.deckShare = deckShare
  }
}

extension StreetGraph {
  /// The cells that each piece passes, in its order, none twice.
  ///
  /// - Complexity: O(length of all pieces in cells).
  public func samples(on transform: GeoTransform) -> [[PieceSample]] {
    var lengths = [Double](repeating: 0, count: ways.count)
    for piece in pieces { lengths[piece.way] += piece.lengthMetres }
    var passed = [Double](repeating: 0, count: ways.count)
    return pieces.map { piece in
      let begin = passed[piece.way]
      passed[piece.way] += piece.lengthMetres
      guard ways[piece.way].isBridge else { return samples(of: piece, on: transform) { _ in nil } }
      let whole = lengths[piece.way]
      return samples(of: piece, on: transform) { whole > 0 ? (begin + $0) / whole : 0 }
    }
  }

  private func samples(
    of piece: Piece, on transform: GeoTransform, deckShare: (Double) -> Double?
  ) -> [PieceSample] {
    var samples: [PieceSample] = []
    var passed = 0.0
    for (start, end) in zip(piece.points, piece.points.dropFirst()) {
      let length = start.distanceMetres(to: end)
      for (cell, enters, leaves) in transform.cells(from: start, to: end)
      where !samples.contains(where: { $0.cell == cell }) {
        let middle = (enters + leaves) / 2
        samples.append(
          PieceSample(
            cell: cell,
            point: MapPoint(
              x: start.x + middle * (end.x - start.x), y: start.y + middle * (end.y - start.y)),
            deckShare: deckShare(passed + middle * length)))
      }
      passed += length
    }
    return samples
  }
}
