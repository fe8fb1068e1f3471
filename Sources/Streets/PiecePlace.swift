public import BergfriedCore

/// A place on a street, and how far it is from where it was looked for.
public struct PiecePlace: Hashable, Sendable {
  /// The piece, in the graph's pieces.
  public let piece: Int
  /// The place on the piece.
  public let point: MapPoint
  /// From where it was looked for, on the map.
  public let distanceMetres: Double

  /// A place on a piece, so far from where it was looked for.
  public init(piece: Int, point: MapPoint, distanceMetres: Double) {
    self.piece = piece
    self.point = point
    self.distanceMetres = distanceMetres
  }
}
