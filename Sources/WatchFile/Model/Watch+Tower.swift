public import BergfriedCoverage

extension Watch {
  /// A place to look from, not yet brought into the working frame.
  public struct Tower: Hashable, Sendable {
    /// As users are told it; no other tower of the watch has it.
    public var name: String
    /// Where it stands, in whichever coordinates the file has.
    public var position: Position
    /// How high its eye is.
    public var eye: BergfriedCoverage.Tower.Eye
    /// Without any, someone looks round with the naked eye all the time.
    public var telescopes: [Telescope]
    /// What it costs to man it; `nil` if it is always manned. Nobody is there while all of its
    /// telescopes are in reserve.
    public var spareCost: Int?

    /// Whether all of its telescopes are in reserve.
    public var isInReserve: Bool {
      !telescopes.isEmpty && telescopes.allSatisfy(\.isInReserve)
    }
  }
}
