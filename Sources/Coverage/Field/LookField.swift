public import BergfriedCore

/// What a telescope takes in during a look: where it points, how wide, how far, and when.
public struct LookField: Sendable {
  /// By its place among the towers.
  public let tower: Int
  let regard: FieldOfRegard
  let look: PointedLook

  /// What is looked through.
  public var telescope: Telescope { regard.telescope }
  /// The farthest at which something is made out by the first ladder, as the crow flies.
  public var reachMetres: Double { regard.rangeMetres }
  /// Where its middle points, clockwise from true north.
  public var azimuthDegrees: Double { look.azimuthDegrees }
  /// Where its middle points, up from the horizontal.
  public var pitchDegrees: Double { look.pitchDegrees }
  /// All azimuths that it takes in at some pitch lie in here.
  public var sector: Sector {
    let bounds = look.field.bounds
    return bounds.turnDegrees >= 360
      ? .allRound
      : Sector(
        startDegrees: bounds.startDegrees,
        endDegrees: bounds.startDegrees + bounds.turnDegrees)
  }
  /// When it is held; while the telescope turns, nothing is.
  public var times: IntervalSet { look.times }

  /// Whether all of a target lies in the field, within the telescope's limits and reach.
  public func holds(_ target: FieldTarget) -> Bool {
    look.share(of: target, outOf: regard.share(of: target.box)) == .wholly
  }
}

extension Coverage {
  /// The looks of all telescopes: everywhere, all night, of one that always watches, and none of
  /// one in reserve.
  public var lookFields: [LookField] { posts.flatMap(\.fields) }
}
