public import BergfriedCore
import BergfriedCoverage
public import BergfriedStreets

/// With how little exposure one gets from one place to another, between two bounds, and a route.
///
/// *Method.* Time is cut into slots. A sweep over all of them in which time and rates are rounded
/// in the mover's favour bounds the least exposure from below (`LeastSweep`); one in which both
/// are rounded against the mover finds a way (`WaySweep`), which is then timed to the tick
/// (`WayTiming`). The slots are halved until the chances to be noticed that follow from both are
/// near enough, or until it would take too long. Static relatives of this are known as minimal
/// exposure paths (Meguerdichian et al. 2001); here rates change with time, and waiting costs.
public struct LeastExposure: Sendable {
  /// No motion has a lower exposure; infinite where nobody gets there before midnight.
  public let lower: Double
  /// That of the route; infinite where none was found.
  public let upper: Double
  /// The way that comes to it; `nil` where none was found.
  public let route: ReachRoute?
  /// The length of the last slots; `nil` where none were needed.
  public let step: Ticks?

  /// How near to each other the chances must be, as a share of the higher one; or else they differ
  /// by less than a hundredth of a per cent.
  public static let nearness = 0.05

  /// How many slots of pieces are swept in a single pass unless told otherwise.
  public static let mostWork = 1_500_000_000

  /// The chances to be noticed that follow.
  public var chances: ClosedRange<Double> {
    Detection.chance(ofExposure: lower)...Detection.chance(ofExposure: upper)
  }

  /// Whether the chances are within ``nearness`` of each other.
  public var isNear: Bool { LeastExposure.areNear(chances) }

  init(lower: Double, upper: Double, route: ReachRoute?, step: Ticks? = nil) {
    self.lower = min(lower, upper)
    self.upper = upper
    self.route = route
    self.step = step
  }

  /// - Parameters:
  ///   - first: the length of the first slots; half the time that pieces take on average for `nil`.
  ///   - work: how many slots of pieces may be swept, for each bound, in a single pass.
  /// - Precondition: there are starts and goals.
  /// - Complexity: O(slots × pieces) for each length of slots.
  public init(
    in network: ExposureNetwork, from starts: [Int], to goals: [Int], cores: Int,
    first: Ticks? = nil, work: Int = mostWork
  ) async {
    precondition(!starts.isEmpty && !goals.isEmpty, "from or to nowhere")
    let night = (network.times.upperBound - network.times.lowerBound).count
    let joints = NodePieces(network)
    let mean = network.travel.reduce(0, +) / Int64(max(1, 2 * network.pieceCount))
    var step = max(1, min(first?.count ?? mean, night))
    var (lower, upper, route) = (0.0, Double.infinity, ReachRoute?.none)
    while true {
      let size = step
      @Sendable func least() -> Double {
        LeastSweep(network, joints, from: starts, to: goals, step: size).exposure
      }
      @Sendable func way() -> ReachRoute? {
        let sweep = WaySweep(network, joints, from: starts, to: goals, step: size)
        guard let way = sweep.way, let start = sweep.start else { return nil }
        return WayTiming(way, from: start, network, joints, step: size)?.route()
      }
      let (bound, found): (Double, ReachRoute?)
      if cores > 1 {
        async let other = way()
        (bound, found) = (least(), await other)
      } else {
        (bound, found) = (least(), way())
      }
      lower = max(lower, bound)
      if let found {
        let exposure = network.exposure(of: found)
        if exposure < upper { (upper, route) = (exposure, found) }
      }
      let chances =
        Detection.chance(ofExposure: min(lower, upper))...Detection.chance(ofExposure: upper)
      // Where not even the sweep in the mover's favour gets there, nobody does.
      let isDone = lower == .infinity || route != nil && LeastExposure.areNear(chances)
      let next = (Double(night) / Double(step) * 2 + 1) * Double(network.pieceCount)
      if isDone || step <= 1 || next > Double(work) { break }
      step /= 2
    }
    self.init(lower: lower, upper: upper, route: route, step: Ticks(count: step))
  }

  /// Whether two chances to be noticed are so near that slots need no halving.
  public static func areNear(_ chances: ClosedRange<Double>) -> Bool {
    chances.upperBound - chances.lowerBound <= max(nearness * chances.upperBound, 0.0001)
  }
}
