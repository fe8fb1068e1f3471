import BergfriedCore
import BergfriedSight
import BergfriedSurface
import BergfriedWorlds
import Testing

/// Grounds large enough that bins are split and blocks passed over, still small enough to walk to
/// every cell.
@Suite struct WholeGroundTests {
  private func ground(_ world: World, _ side: Int) throws -> Surface {
    try world.surface(shape: GridShape(columns: side, rows: side))
  }

  /// Every cell, on grounds of several kinds.
  @Test(arguments: [World.alpine, .smooth, .town, .plateaus, .holes, .ridges])
  func everyCellOfAQuarterMillion(_ world: World) throws {
    let ground = try ground(world, 512)
    let observer = Observer(
      cell: Cell(column: 201, row: 290), eye: .elevation(metres: eye(on: ground)))
    let fast = try ground.viewshed(from: observer)
    let slow = try ground.walkedViewshed(from: observer, curvature: .standard)
    #expect(fast.cells == slow.cells, "\(world)")
  }

  /// Ten metres above the ground, or above the middle of all heights where that is unknown.
  private func eye(on ground: Surface) -> Double {
    let known = ground.knownHeights ?? 0...0
    let middle = (known.lowerBound + known.upperBound) / 2
    return Double(ground.height(at: Cell(column: 201, row: 290)) ?? middle) + 10
  }
}
