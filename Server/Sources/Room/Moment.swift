public import Foundation

/// A point in time, which is told as RFC 3339 has it, in UTC.
public struct Moment: Comparable, Encodable, Sendable {
  /// The time.
  public let date: Date

  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

  static var now: Moment { Moment(date: Date()) }

  public static func < (one: Moment, other: Moment) -> Bool { one.date < other.date }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(date.formatted(Moment.style))
  }
}
