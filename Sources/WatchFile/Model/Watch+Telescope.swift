public import BergfriedCoverage

extension Watch {
  /// A telescope or camera of a tower with where it is to look.
  public struct Telescope: Hashable, Sendable {
    /// All but its schedule.
    public var instrument: BergfriedCoverage.Telescope
    /// Without any, it looks everywhere within its limits all the time, unless it is in reserve.
    public var looks: [Look]
    /// What each look costs that is added to it.
    public var lookCost: Int
    /// What it costs to take it from the reserve, where it stays until it is given looks; `nil` if
    /// it is always in use.
    public var spareCost: Int?

    /// Whether it sees nothing until it is given looks.
    public var isInReserve: Bool { spareCost != nil && looks.isEmpty }
  }
}
