import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// A sector holds the directions of both its edges.
@Suite struct SectorEdgeTests {
  @Test(arguments: [(315.0, 45.0), (45, 135), (135, 225), (225, 315)])
  func diagonalsBelongToTheirSectors(start: Double, end: Double) throws {
    let shape = GridShape(columns: 41, rows: 41)
    let ground = try Surface(
      heights: [Float](repeating: 0, count: shape.count), shape: shape,
      cellSize: CellSize(metres: 10))
    let observer = Observer(
      cell: Cell(column: 20, row: 20), eye: .aboveGround(metres: 2),
      limits: SightLimits(sector: Sector(startDegrees: start, endDegrees: end)))
    let viewshed = try ground.viewshed(from: observer)
    for edge in [start, end] {
      let (east, north) = Angle.direction(azimuthDegrees: edge)
      for step in 1...20 {
        let cell = Cell(
          column: 20 + (east < 0 ? -step : step), row: 20 - (north < 0 ? -step : step))
        #expect(viewshed[cell] == .seen, "\(cell), sector \(start) to \(end)")
      }
    }
  }
}
