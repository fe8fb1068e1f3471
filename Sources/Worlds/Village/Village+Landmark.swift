public import BergfriedCore

extension Village {
  /// A high point with a name.
  public struct Landmark: Hashable, Sendable {
    /// What people there call it.
    public let name: String
    /// Where it stands on the map.
    public let point: MapPoint
    /// The bare ground's height at its foot.
    public let groundMetres: Double
    /// How far its top stands above that ground.
    public let heightMetres: Double

    /// Metres east in the village's world.
    public var x: Double { point.x }
    /// Metres north in the village's world.
    public var y: Double { point.y }
    /// The height of its top: the ground's and its own.
    public var topMetres: Double { groundMetres + heightMetres }
  }
}
