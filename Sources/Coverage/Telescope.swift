public import BergfriedDatum

/// An instrument to look through: an eye, a glass or a camera.
public struct Telescope: Hashable, Sendable {
  public enum Optics: Hashable, Sendable {
    case nakedEye
    /// Something to look through by eye.
    case glass(apertureMillimetres: Double, magnification: Double)
    /// A camera with so many pixels across its horizontal field.
    case camera(pixels: Int)
  }

  public var name: String
  public var optics: Optics
  /// The width of the field of view, 360 all round; its height, 180 for all.
  public var fieldDegrees: Double
  public var fieldHeightDegrees: Double
  /// Where it can be turned, clockwise from true north, and up from the horizontal.
  public var sector: Sector
  public var pitchDegrees: ClosedRange<Double>
  public var slewDegreesPerSecond: Double?
  /// Without any, it looks everywhere within its limits all the time.
  public var looks: [Look]

  public init(
    name: String, optics: Optics, fieldDegrees: Double = 360, fieldHeightDegrees: Double = 180,
    sector: Sector = .allRound, pitchDegrees: ClosedRange<Double> = -90...90,
    slewDegreesPerSecond: Double? = nil, looks: [Look] = []
  ) {
    self.name = name
    self.optics = optics
    self.fieldDegrees = fieldDegrees
    self.fieldHeightDegrees = fieldHeightDegrees
    self.sector = sector
    self.pitchDegrees = pitchDegrees
    self.slewDegreesPerSecond = slewDegreesPerSecond
    self.looks = looks
  }
}

/// A telescope pointed somewhere for some time.
public struct Look: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// Clockwise from true north; the pitch up from the horizontal.
    case direction(azimuthDegrees: Double, pitchDegrees: Double?)
    case point(MapPoint)
    /// The middle of all pieces of a street, by its name.
    case street(String)
    case area(MapPolygon)
  }

  public var target: Target
  /// When it is held.
  public var times: IntervalSet

  public init(target: Target, times: IntervalSet) {
    self.target = target
    self.times = times
  }
}
