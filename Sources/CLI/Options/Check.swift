import ArgumentParser
import BergfriedCore

/// Checks of numbers that a flag gives.
enum Check {
  static let heights = -1e6...1e6
  static let distances = 0...1e9
  static let azimuths = -360.0...720.0
  static let pitches = -90.0...90.0

  /// Refuses infinite numbers, NaN and what lies outside a range.
  static func finite(_ value: Double?, _ name: String, within range: ClosedRange<Double>) throws {
    guard let value else { return }
    guard range.contains(value) else {
      throw ValidationError(
        "\(name) \(Format.plain(value)): give a number from \(Format.plain(range.lowerBound)) "
          + "to \(Format.plain(range.upperBound))")
    }
  }

  /// The value of a quantity that can be given in two ways, which must not contradict.
  static func agreed(
    _ a: Double?, _ aName: String, _ b: Double?, _ bName: String
  ) throws -> Double? {
    if let a, let b, a != b {
      throw ValidationError(
        "\(aName) says \(Format.plain(a)) and \(bName) says \(Format.plain(b)): give one of them")
    }
    return a ?? b
  }
}
