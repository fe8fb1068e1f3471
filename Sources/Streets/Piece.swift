public import BergfriedCore

/// A short part of a street, the unit that is seen or not.
public struct Piece: Hashable, Sendable {
  /// The way it is part of, in the graph's ways.
  public let way: Int
  /// The nodes it leads from and to.
  public let from: Int
  /// The node it leads to.
  public let to: Int
  /// Its line, both ends included.
  public let points: [MapPoint]
  /// Along its line on the map.
  public let lengthMetres: Double
  /// How far along the way, as drawn, it begins.
  public let startMetres: Double

  /// A piece of a way between two nodes.
  public init(
    way: Int, from: Int, to: Int, points: [MapPoint], lengthMetres: Double, startMetres: Double = 0
  ) {
    self.way = way
    self.from = from
    self.to = to
    self.points = points
    self.lengthMetres = lengthMetres
    self.startMetres = startMetres
  }
}
