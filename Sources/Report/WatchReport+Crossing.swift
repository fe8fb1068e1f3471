public import BergfriedCoverage
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

  /// Another night of the same crossings over the same streets.
  public struct Beside {
    public let title: String
    public let coverage: Coverage
    public let crossings: Crossings

    /// - Precondition: its ground is in the frame of the page's.
    public init(title: String, coverage: Coverage, crossings: Crossings) {
      self.title = title
      self.coverage = coverage
      self.crossings = crossings
    }
  }
}
