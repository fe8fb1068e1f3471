public import BergfriedDatum

/// What a telescope takes in during a look: where it points, how wide, how far, and when.
public struct LookField: Sendable {
  /// By its place among the towers.
  public let tower: Int
  public let telescope: Telescope
  /// The farthest at which something is made out by the first ladder, as the crow flies.
  public let reachMetres: Double
  let look: PointedLook

  /// Where its middle points, clockwise from true north.
  public var azimuthDegrees: Double { look.azimuthDegrees }
  /// When it is held; while the telescope turns, nothing is.
  public var times: IntervalSet { look.times }

  /// Whether something lies in the field, within the telescope's limits and reach.
  public func holds(_ bearing: Bearing) -> Bool {
    bearing.distanceMetres <= reachMetres
      && telescope.sector.contains(azimuthDegrees: bearing.azimuthDegrees)
      && telescope.pitchDegrees.contains(bearing.pitchDegrees)
      && look.holds(
        azimuthDegrees: bearing.azimuthDegrees,
        pitchDegrees: bearing.pitchDegrees...bearing.pitchDegrees)
  }
}

extension Coverage {
  /// The looks of all telescopes. One that has none looks everywhere, all night.
  public var lookFields: [LookField] { posts.flatMap(\.fields) }
}
