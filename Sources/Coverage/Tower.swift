public import BergfriedCore

/// A place to look from, with the telescopes that stand there.
public struct Tower: Hashable, Sendable {
  /// How high the eye is.
  public enum Eye: Hashable, Sendable {
    case aboveGround(metres: Double)
    /// Above the top of the building that stands there.
    case aboveRoof(metres: Double)
    /// Above the sea, as the elevation model has it.
    case elevation(metres: Double)
  }

  /// As users are told it.
  public var name: String
  /// Where it stands on the map.
  public var point: MapPoint
  /// How high its eye is.
  public var eye: Eye
  /// Without any, someone looks round with the naked eye all the time.
  public var telescopes: [Telescope]
  /// The azimuth of grid north from true north where it stands, clockwise; the town's if `nil`.
  public var convergenceDegrees: Double?

  /// A tower by its name, where it stands, how high its eye is and what is looked through.
  public init(name: String, point: MapPoint, eye: Eye, telescopes: [Telescope] = []) {
    self.name = name
    self.point = point
    self.eye = eye
    self.telescopes = telescopes
  }

  /// The telescopes; where there is none, the eye of someone who looks all round.
  public var telescopesOrEye: [Telescope] {
    telescopes.isEmpty ? [Telescope(name: "Naked eye", optics: .nakedEye)] : telescopes
  }
}
