public import BergfriedCore

/// A place on a street, and how far it is from where it was looked for.
public struct PiecePlace: Hashable, Sendable {
  /// The piece, in the graph's pieces.
  public let piece: Int
  public let point: MapPoint
  public let distanceMetres: Double

  public init(piece: Int, point: MapPoint, distanceMetres: Double) {
    self.piece = piece
    self.point = point
    self.distanceMetres = distanceMetres
  }
}
