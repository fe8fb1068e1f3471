/// Places of the working frame that lie in even steps in Web Mercator, over the ground and as far
/// again beyond it: whatever lies between two of them does so evenly, to millimetres for a town.
public struct MercatorLattice: Encodable, Sendable {
  /// The western side, in Web Mercator, and so the others.
  public let west: Double
  /// Its southern side.
  public let south: Double
  /// Its eastern side.
  public let east: Double
  /// Its northern side.
  public let north: Double
  /// How many places a row and a column have.
  public let count: Int
  /// East in the working frame, row after row from the north, each from the west.
  public let xs: [Double]
  /// North in it.
  public let ys: [Double]
}
