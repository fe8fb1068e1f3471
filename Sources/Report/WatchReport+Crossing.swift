public import BergfriedSlip

extension WatchReport {
  /// A crossing of the watch and its answer.
  public struct Crossing {
    /// As the watch names them.
    public let from: String
    public let to: String
    public let slip: Slip

    public init(from: String, to: String, slip: Slip) {
      self.from = from
      self.to = to
      self.slip = slip
    }
  }

  /// The crossings of a watch, and what its looks take in meanwhile.
  public struct Crossings {
    public let all: [Crossing]
    public let ground: SeenGround

    public init(_ all: [Crossing], ground: SeenGround) {
      self.all = all
      self.ground = ground
    }
  }
}
