import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@Suite("Observers far outside a surface")
struct FarObserverTests {
  @Test(arguments: [130_900, 131_200, 400_000])
  func farAway(_ distance: Int) throws {
    var random = SeededRandom(seed: 7)
    let shape = GridShape(columns: 12, rows: 9)
    let heights = (0..<shape.count).map { _ in Float(random.unit() * 40) }
    let surface = try Surface(heights: heights, shape: shape, cellSize: CellSize(metres: 1))
    let observer = Observer(
      cell: Cell(column: -distance, row: -distance / 3), eye: .elevation(metres: 2000))
    let fast = try surface.viewshed(from: observer)
    let slow = try surface.walkedViewshed(from: observer, curvature: .standard)
    #expect(fast.cells == slow.cells)
  }
}
