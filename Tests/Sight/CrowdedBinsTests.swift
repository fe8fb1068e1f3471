import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Ground that rises evenly towards the eye's line, with noise on it: far and near rings stand out
/// by turns, so bins hold more candidates than fit into a row, and at last runs of them.
@Suite struct CrowdedBinsTests {
  private func ramp(columns: Int, rows: Int) throws -> Surface {
    var random = SeededRandom(seed: 1)
    let shape = GridShape(columns: columns, rows: rows)
    let heights = (0..<shape.count).map { index in
      let cell = shape.cell(at: index)
      return Float(cell.column) + Float(random.unit()) * (1 + Float(cell.column) / 20)
    }
    return try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 10))
  }

  private let observer = Observer(
    cell: Cell(column: 0, row: 20), eye: .elevation(metres: 3), targetHeightMetres: 0)

  @Test func everyCellOfACrowdedStrip() throws {
    let ground = try ramp(columns: 3000, rows: 40)
    let curvature = Curvature(coefficient: 0)
    let fast = try ground.viewshed(from: observer, curvature: curvature)
    let slow = try ground.walkedViewshed(from: observer, curvature: curvature)
    #expect(fast.cells == slow.cells)
    let high = try ground.horizon(from: observer, curvature: curvature).elevations.values
    let walked = try ground.walkedHorizon(from: observer, curvature: curvature).elevations.values
    #expect(zip(high, walked).allSatisfy { ($0 - $1).magnitude <= 1e-3 })
  }

  /// Without which the test above would not test what it is for.
  @Test func binsAreCrowded() throws {
    let ground = try ramp(columns: 3000, rows: 40)
    let octant = try #require(Octant.all.first { $0.isColumnMajor && $0.columnStep > 0 })
    let bins = try ground.horizonBounds(
      of: octant, lastRing: 2999, from: observer, curvature: Curvature(coefficient: 0))
    let most = bins.map(\.candidates.count).max() ?? 0
    #expect(most > 100, "\(most) at most")
    #expect(bins.contains { $0.candidates.contains { $0.count > 1 } }, "no runs")
  }
}
