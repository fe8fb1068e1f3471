/// A range of directions, clockwise from one azimuth to another, both belonging to it.
///
/// Azimuths are in degrees clockwise from the grid's own north (towards smaller rows). A sector
/// from 350 to 10 passes through north; equal azimuths, or a turn of 360 and more, mean all round.
public struct Sector: Hashable, Sendable {
  /// Where it begins.
  public let startDegrees: Double
  /// Where it ends, clockwise from there.
  public let endDegrees: Double

  /// - Precondition: both azimuths are finite.
  public init(startDegrees: Double, endDegrees: Double) {
    precondition(startDegrees.isFinite && endDegrees.isFinite, "a sector needs finite azimuths")
    self.startDegrees = startDegrees
    self.endDegrees = endDegrees
  }

  /// All directions.
  public static let allRound = Sector(startDegrees: 0, endDegrees: 360)

  /// How far the sector turns, in degrees, above 0 and at most 360.
  public var turnDegrees: Double {
    guard (endDegrees - startDegrees).magnitude < 360 else { return 360 }
    let turn = Sector.wrapped(endDegrees - startDegrees)
    return turn == 0 ? 360 : turn
  }

  /// Whether it leaves out no direction.
  public var isAllRound: Bool { turnDegrees == 360 }

  /// Whether a direction lies in it, given as any number of degrees, turns included.
  public func contains(azimuthDegrees: Double) -> Bool {
    isAllRound || Sector.wrapped(azimuthDegrees - startDegrees) <= turnDegrees
  }

  /// The sector turned clockwise.
  public func turned(byDegrees angle: Double) -> Sector {
    isAllRound ? self : Sector(startDegrees: startDegrees + angle, endDegrees: endDegrees + angle)
  }

  /// An azimuth brought into `0..<360`.
  public static func wrapped(_ degrees: Double) -> Double {
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    let turned = rest < 0 ? rest + 360 : rest
    return turned == 360 ? 0 : turned
  }
}
