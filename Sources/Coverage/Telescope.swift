public import BergfriedDatum

/// An instrument to look through: an eye, a glass or a camera.
public struct Telescope: Hashable, Sendable {
  public enum Optics: Hashable, Sendable {
    case nakedEye
    /// Something to look through by eye.
    case glass(apertureMillimetres: Double, magnification: Double)
    /// A camera with so many pixels across the width of its field.
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
