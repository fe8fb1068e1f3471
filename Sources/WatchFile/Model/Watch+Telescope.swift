public import BergfriedCoverage

extension Watch {
  /// A telescope or camera of a tower with where it is to look.
  public struct Telescope: Hashable, Sendable {
    /// All but its looks.
    public var instrument: BergfriedCoverage.Telescope
    /// Without any, it looks everywhere within its limits all the time.
    public var looks: [Look]
  }
}
