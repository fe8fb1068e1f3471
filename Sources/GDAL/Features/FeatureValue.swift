/// The value of a feature's field.
public enum FeatureValue: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case real(Double)

  /// The value as text, as messages and styles show it.
  var text: String {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .real(let number): "\(number)"
    }
  }
}

extension FeatureValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .real(value) }
}
