extension Telescope {
  /// When a telescope looks, and where.
  public enum Schedule: Hashable, Sendable {
    /// Everywhere within its limits, all the time.
    case always
    /// Where it is pointed, and at no other time.
    case looks([Look])
    /// Nowhere, until it is given looks.
    case reserve
  }

  /// The looks that it is pointed for: none where it always watches or is in reserve.
  public var looks: [Look] {
    if case .looks(let looks) = schedule { looks } else { [] }
  }
}
