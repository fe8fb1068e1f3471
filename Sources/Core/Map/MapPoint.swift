/// A place in the working frame: metres east and north of the frame's origin.
@frozen
public struct MapPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  @inlinable
  public func distanceMetres(to other: MapPoint) -> Double {
    let (right, up) = (other.x - x, other.y - y)
    return (right * right + up * up).squareRoot()
  }
}
