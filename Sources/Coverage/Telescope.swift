public import BergfriedCore

/// An instrument to look through, a sensor with a field of view (FOV): an eye, a glass or a camera.
public struct Telescope: Hashable, Sendable {
  /// What is looked through, and how finely that tells things apart.
  public enum Optics: Hashable, Sendable {
    case nakedEye
    /// Something to look through by eye.
    case glass(apertureMillimetres: Double, magnification: Double)
    /// A camera with so many pixels across the width of its field.
    case camera(pixels: Int)
  }

  /// As users are told it.
  public var name: String
  /// What is looked through.
  public var optics: Optics
  /// The width of the field of view, 360 all round; its height, 180 for all. A glass's field is
  /// round and as wide as `fieldDegrees`, a camera's of less than 180 degrees a flat picture, any
  /// other lies between two azimuths and two pitches.
  public var fieldDegrees: Double
  /// 180 for all.
  public var fieldHeightDegrees: Double
  /// By how much a camera is turned about its axis, clockwise as seen from behind.
  public var rollDegrees = 0.0
  /// Where it can be turned, clockwise from true north, and up from the horizontal: nothing is
  /// seen beyond, and the telescope never turns through what the sector leaves out.
  public var sector: Sector
  /// The pitches that it can be pointed at, up from the horizontal.
  public var pitchDegrees: ClosedRange<Double>
  /// How fast it turns from one look to the next; `nil` for at once.
  public var slewDegreesPerSecond: Double?
  /// When it looks, and where.
  public var schedule: Schedule

  /// A telescope that looks all round, all the time, unless more is said.
  public init(
    name: String, optics: Optics, fieldDegrees: Double = 360, fieldHeightDegrees: Double = 180,
    sector: Sector = .allRound, pitchDegrees: ClosedRange<Double> = -90...90,
    slewDegreesPerSecond: Double? = nil, schedule: Schedule = .always
  ) {
    self.name = name
    self.optics = optics
    self.fieldDegrees = fieldDegrees
    self.fieldHeightDegrees = fieldHeightDegrees
    self.sector = sector
    self.pitchDegrees = pitchDegrees
    self.slewDegreesPerSecond = slewDegreesPerSecond
    self.schedule = schedule
  }

  /// How long it takes to turn by an angle.
  ///
  /// - Parameter rule: to whole ticks: up where something waits for the turn, down for a bound.
  func turning(byDegrees angle: Double, rounded rule: FloatingPointRoundingRule) -> Ticks {
    guard let slew = slewDegreesPerSecond else { return Ticks(count: 0) }
    return Ticks(count: Int64((angle * 1e6 / slew).rounded(rule)))
  }
}
