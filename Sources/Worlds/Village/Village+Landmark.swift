public import BergfriedCore

extension Village {
  /// A high point with a name.
  public struct Landmark: Hashable, Sendable {
    public let name: String
    public let point: MapPoint
    /// The bare ground's height at its foot.
    public let groundMetres: Double
    /// How far its top stands above that ground.
    public let heightMetres: Double

    public var x: Double { point.x }
    public var y: Double { point.y }
    public var topMetres: Double { groundMetres + heightMetres }
  }
}
