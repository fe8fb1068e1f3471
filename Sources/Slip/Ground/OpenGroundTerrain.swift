public import BergfriedCore
public import BergfriedCoverage
public import BergfriedStreets
import BergfriedSurface

/// The streets of a watched town and the open ground about them as someone finds them who must not
/// be seen.
///
/// *Model.* The ground is all of the town's grid but houses, waters (areas, not streams drawn as
/// lines) and cliffs. Nobody leaves the grid.
///
/// - *Lenient*: barred is what surely is, seen what surely is; on all ground one is as fast as on
///   streets, which the hiking function never allows, whatever the slope.
/// - *Strict*: barred is what may be, unknown ground included, seen what possibly is; on the ground
///   one is as slow as the hiking function has it for the steepest that the slope may be, up or
///   down.
public struct OpenGroundTerrain: Sendable {
  /// The cells that the ground is divided into.
  public let grid: WalkGrid
  private let streets: EvasionNetwork
  let coverage: Coverage
  private let times: Range<Ticks>
  private let seen: GroundTimes
  private let bars: GroundBars
  private let steepness: GroundSteepness

  /// - Throws: `SightError`, or `CancellationError`.
  /// - Complexity: two viewsheds a tower, and O(cells × looks).
  public init(
    of coverage: Coverage, _ ground: OpenGround, times: Range<Ticks>,
    refuges: SlipQuestion.Refuges, cores: Int
  ) async throws {
    let surface = coverage.town.surface
    grid = OpenGroundTerrain.grid(over: coverage.town, ground)
    self.coverage = coverage
    self.times = times
    streets = EvasionNetwork(of: coverage, times: times, refuges: refuges)
    seen = try await coverage.groundTimes(on: grid, cores: cores)
    bars = GroundBars(surface.buildings, ground.waters, on: grid)
    steepness = GroundSteepness(
      surface, on: grid, steepest: Angle.slope(pitchDegrees: ground.steepestDegrees))
  }

  /// The cells that a town's ground is cut into.
  public static func grid(over town: Town, _ ground: OpenGround) -> WalkGrid {
    let surface = town.surface
    let shape = surface.ground.shape
    var side = WalkGrid.side(of: shape, mostCells: OpenGround.mostCells)
    if let metres = ground.cellMetres {
      let own = max(
        surface.transform.columnStep.magnitude, surface.transform.rowStep.magnitude)
      side = max(1, Int((metres / own - 1e-9).rounded(.up)))
    }
    return WalkGrid(over: shape, surface.transform, side: side)
  }

  /// - Parameter speed: in metres per second.
  /// - Complexity: O(cells + length of streets in cells).
  public func network(_ bound: EvasionNetwork.Bound, speed: Double) -> WalkNetwork {
    let pace: WalkPace =
      bound == .lenient
      ? .even(metresPerSecond: speed)
      : .slowest(metresPerSecond: speed, steepness.slopes)
    return WalkNetwork(
      coverage.town.streets, streets.network(bound, speed: speed), grid: grid,
      free: free(bound), metresPerSecond: speed, pace: pace)
  }

  private func free(_ bound: EvasionNetwork.Bound) -> WalkTimes {
    let times = bound == .lenient ? seen.surely : seen.possibly
    var free = WalkTimes(
      lists: times.lists.map { $0.complement(within: self.times) },
      listOfCell: times.listOfCell)
    for cell in free.listOfCell.indices where isBarred(cell, bound) { free.listOfCell[cell] = -1 }
    return free
  }

  func isBarred(_ cell: Int, _ bound: EvasionNetwork.Bound) -> Bool {
    switch bound {
    case .lenient: bars.isSure[cell] || steepness.isSurelyCliff[cell]
    case .strict: bars.mayBe[cell] || steepness.mayBeCliff[cell] || isUnknown(cell)
    }
  }

  private func isUnknown(_ cell: Int) -> Bool {
    let ground = coverage.town.surface.ground
    if ground.unknownCount == 0 { return false }
    let part = grid.townCells(of: cell, in: ground.shape)
    return part.rows.contains { row in
      part.columns.contains { ground.height(at: Cell(column: $0, row: row)) == nil }
    }
  }
}
