extension Village {
  /// A place in the village's world: metres east and north of the church square.
  public struct Point: Hashable, Sendable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    func distanceMetres(to other: Point) -> Double {
      let (right, up) = (other.x - x, other.y - y)
      return (right * right + up * up).squareRoot()
    }
  }
}
