import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

@testable import BergfriedPicture

@Suite struct PanoramaHeightsTests {
  /// The height between the four centres around a place, told one by one.
  private func height(_ surface: Surface, _ x: Double, _ y: Double, lowest: Float) -> Float {
    let shape = surface.shape
    let x = min(max(x, 0), Double(shape.columns - 1))
    let y = min(max(y, 0), Double(shape.rows - 1))
    let (column, row) = (
      min(Int(x), max(0, shape.columns - 2)), min(Int(y), max(0, shape.rows - 2))
    )
    let corners = [(0, 0), (1, 0), (0, 1), (1, 1)].map { right, down -> Float in
      let cell = Cell(
        column: min(column + right, shape.columns - 1), row: min(row + down, shape.rows - 1))
      return surface.height(at: cell) ?? Surface.unknown
    }
    guard corners.allSatisfy({ $0 > Surface.unknownLimit }) else {
      return max(corners.max()!, lowest)
    }
    let (right, down) = (Float(x - Double(column)), Float(y - Double(row)))
    let above = corners[0] + right * (corners[1] - corners[0])
    let below = corners[2] + right * (corners[3] - corners[2])
    return above + down * (below - above)
  }

  /// A seeded surface, part of which is unknown, with an eye near its middle.
  private func picture(
    _ shape: GridShape, _ random: inout SeededRandom
  ) throws -> PanoramaPicture {
    let heights = (0..<shape.count).map { _ in
      random.unit() < 0.1 ? Surface.unknown : Float(40 * random.unit())
    }
    let surface = try Surface(
      heights: heights, shape: shape, cellSize: CellSize(widthMetres: 3, heightMetres: 5))
    let panorama = try surface.panorama(
      from: Observer(
        cell: Cell(column: shape.columns / 2, row: shape.rows / 2), eye: .elevation(metres: 60)),
      view: PanoramaView(pitches: .degrees(-40...20), pixelsPerDegree: 0.5))
    return PanoramaPicture(
      panorama: panorama, surface: surface, style: PanoramaStyle(title: "", samples: 1))
  }

  @Test("Many places at once have the heights and rises of each alone", arguments: [1, 2, 9, 40])
  func batches(_ side: Int) throws {
    var random = SeededRandom(seed: UInt64(5_100 + side))
    let shape = GridShape(columns: side, rows: max(1, side - 1))
    let picture = try picture(shape, &random)
    let heights = PanoramaHeights(picture, lowest: 2)
    let batch = PanoramaBatch()
    for _ in 0..<40 {
      let look = PanoramaLook(Angle.direction(azimuthDegrees: 360 * random.unit()))
      let count = 1 + Int(random.unit() * 63)
      for row in 0..<count {
        batch.add(row: row, distance: Float(Double(6 * side) * random.unit()))
      }
      heights.settle(batch, look)
      for pixel in 0..<batch.count {
        let place = heights.place(Double(batch[.distance][pixel]), look)
        let (x, y, reach) = (place.x, place.y, place.reach)
        func height(_ x: Double, _ y: Double) -> Float {
          self.height(picture.surface, x, y, lowest: 2)
        }
        let east = (height(x + reach, y) - height(x - reach, y)) / Float(2 * reach * 3)
        let north = (height(x, y - reach) - height(x, y + reach)) / Float(2 * reach * 5)
        #expect(batch[.height][pixel] == height(x, y) && heights.height(place) == height(x, y))
        #expect(batch[.riseEast][pixel] == east && batch[.riseNorth][pixel] == north)
        #expect(heights.rise(place, reach: reach) == SIMD2(east, north))
        let (left, up) = (x.rounded(.down), y.rounded(.down))
        let facet = SIMD2(
          (height(left + 1, y) - height(left, y)) / 3, (height(x, up) - height(x, up + 1)) / 5)
        #expect(heights.facet(place) == facet)
      }
      batch.clear()
    }
  }
}
