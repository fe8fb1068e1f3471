public import BergfriedCoverage
public import BergfriedSlip

extension WatchReport {
  /// A crossing of the watch and its answer.
  public struct Crossing {
    /// As the watch names them.
    public let from: String
    /// Where it leads, as the watch names it.
    public let to: String
    /// The answer.
    public let slip: Slip

    public init(from: String, to: String, slip: Slip) {
      self.from = from
      self.to = to
      self.slip = slip
    }
  }

  /// The crossings of a watch, and what its looks take in meanwhile.
  public struct Crossings {
    /// In the watch's order.
    public let all: [Crossing]
    /// What each look takes in, for the moving maps.
    public let ground: SeenGround

    /// The crossings, and what looks take in.
    public init(_ all: [Crossing], ground: SeenGround) {
      self.all = all
      self.ground = ground
    }
  }

  /// Another night of the same crossings over the same streets.
  public struct Beside {
    /// What the other night is called.
    public let title: String
    /// What is seen in it.
    public let coverage: Coverage
    /// The same crossings in it, in the same order.
    public let crossings: Crossings

    /// - Precondition: its ground is in the frame of the page's.
    public init(title: String, coverage: Coverage, crossings: Crossings) {
      self.title = title
      self.coverage = coverage
      self.crossings = crossings
    }
  }
}
