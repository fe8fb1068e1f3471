/// 32-bit words that are mixed alike, one alone or several side by side.
protocol MixedWords {
  static func ^ (one: Self, other: Self) -> Self
  static func &* (words: Self, factor: UInt32) -> Self
  static func &>> (words: Self, count: UInt32) -> Self
}

extension UInt32: MixedWords {}
extension SIMD8: MixedWords where Scalar == UInt32 {}
