extension Wording: ExpressibleByStringInterpolation {
  /// Words without a setting.
  public init(stringLiteral words: String) { self.init(words) }

  /// Words with settings among them.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.wording }

  /// A text while it is put together.
  public struct StringInterpolation: StringInterpolationProtocol {
    /// What is there so far.
    fileprivate(set) var wording = Wording(parts: [])

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Puts words at the end.
    public mutating func appendLiteral(_ words: String) { wording.add(.words(words)) }

    /// Any value as a string would have it.
    public mutating func appendInterpolation(_ value: some Any) {
      wording.add(.words(String(describing: value)))
    }

    /// Another text, with its settings.
    public mutating func appendInterpolation(_ other: Wording) {
      for part in other.parts { wording.add(part) }
    }

    /// A setting, with the value that it has or should have.
    public mutating func appendInterpolation(setting: Setting, _ value: String? = nil) {
      wording.add(.setting(setting, value: value))
    }
  }
}
