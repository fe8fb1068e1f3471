/// A place in the working frame: metres east and north of the frame's origin.
@frozen
public struct MapPoint: Hashable, Sendable {
  /// Metres east.
  public var x: Double
  /// Metres north.
  public var y: Double

  /// A point by metres east and north.
  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The straight distance on the map, heights left out.
  @inlinable
  public func distanceMetres(to other: MapPoint) -> Double {
    let (right, up) = (other.x - x, other.y - y)
    return (right * right + up * up).squareRoot()
  }
}
