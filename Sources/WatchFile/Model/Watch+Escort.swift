public import BergfriedCore

extension Watch {
  /// A way that someone goes who is to stay in view.
  public struct Escort: Hashable, Sendable {
    /// Any of them will do.
    public var from: [Crossing.End]
    /// Where they go; any of them will do.
    public var to: [Crossing.End]
    /// When they set out.
    public var time: Ticks

    public init(from: [Crossing.End], to: [Crossing.End], time: Ticks) {
      self.from = from
      self.to = to
      self.time = time
    }
  }
}
