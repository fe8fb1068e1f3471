public import BergfriedCore

/// The value of a feature's field.
public enum FeatureValue: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case real(Double)
  /// Kept to the millisecond, rounded down, which is as fine as files of features have it.
  case time(Ticks)

  /// The value as text, as messages and styles show it.
  var text: String {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    case .time(let time): time.flooredToMilliseconds.utc
    }
  }
}

extension FeatureValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A decimal number.
  public init(floatLiteral value: Double) { self = .real(value) }
}

extension Ticks {
  fileprivate var flooredToMilliseconds: Ticks {
    Ticks(count: count - ((count % 1000) + 1000) % 1000)
  }
}
