/// A time or a span of time in whole microseconds; as a time, since 1970-01-01T00:00:00Z.
///
/// Whole numbers keep answers about who was where when free of rounding.
public struct Ticks: Hashable, Comparable, Sendable {
  /// Microseconds; as a time, since 1970-01-01T00:00:00Z.
  public let count: Int64

  /// So many microseconds.
  @inlinable
  public init(count: Int64) { self.count = count }

  /// So many whole seconds.
  @inlinable
  public static func seconds(_ seconds: Int64) -> Ticks { Ticks(count: seconds * 1_000_000) }

  /// The same in seconds.
  public var seconds: Double { Double(count) / 1e6 }

  /// The first full second that is not before.
  public var roundedUpToSecond: Ticks {
    let rest = ((count % 1_000_000) + 1_000_000) % 1_000_000
    return rest == 0 ? self : Ticks(count: count + 1_000_000 - rest)
  }

  /// The last full second that is not after.
  public var roundedDownToSecond: Ticks {
    let up = roundedUpToSecond
    return up == self ? self : up - .seconds(1)
  }

  @inlinable
  public static func < (one: Ticks, other: Ticks) -> Bool { one.count < other.count }
  /// A time so much later, or two spans together.
  @inlinable
  public static func + (one: Ticks, other: Ticks) -> Ticks { Ticks(count: one.count + other.count) }
  /// A time so much earlier, the span between two times, or that between two spans.
  @inlinable
  public static func - (one: Ticks, other: Ticks) -> Ticks { Ticks(count: one.count - other.count) }
}
