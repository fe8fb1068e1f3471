import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// Somebody who looks at a ground, from a likely place or an absurd one.
struct RandomObserver {
  let observer: Observer
  let curvature: Curvature
  let window: GridWindow?

  init(of shape: GridShape, cellSize: CellSize, _ random: inout SeededRandom) {
    let heights = [0, 0.5, 2, 30, -1, -500, 1e5, 1e6, -1e6, 2e6, 2e7, 1e300, .infinity, .nan]
    let absurdity = random.once(in: 6) ? heights.count : 5
    let metres = random.pick(Array(heights.prefix(absurdity)))
    observer = Observer(
      cell: RandomObserver.cell(of: shape, &random),
      eye: random.once(in: 3) ? .elevation(metres: metres * 10) : .aboveGround(metres: metres),
      targetHeightMetres: random.once(in: 2) ? 0 : random.pick(Array(heights.prefix(absurdity))),
      limits: RandomObserver.limits(cellSize, &random))
    curvature = Curvature(
      coefficient: random.once(in: 3)
        ? random.between(-1e4, 1e4) : random.pick([6.0 / 7, 0, 1, -1, 1e4, -1e4, 1e-300]))
    window = random.once(in: 3) ? RandomObserver.window(of: shape, &random) : nil
  }

  private static func cell(of shape: GridShape, _ random: inout SeededRandom) -> Cell {
    switch random.next() % 12 {
    case 0:
      let far = [-1, 1, 1_000_000, -1_000_000, 1_000_001, -1_000_001, 1_000_070, .max, .min]
      return Cell(column: random.pick(far), row: random.pick(far))
    case 1, 2, 3:
      return Cell(
        column: random.whole(-2 * shape.columns...3 * shape.columns),
        row: random.whole(-2 * shape.rows...3 * shape.rows))
    default:
      return Cell(
        column: random.whole(0...shape.columns - 1), row: random.whole(0...shape.rows - 1))
    }
  }

  private static func limits(_ cellSize: CellSize, _ random: inout SeededRandom) -> SightLimits {
    var limits = SightLimits()
    if random.once(in: 4) {
      limits.maxDistanceMetres = cellSize.widthMetres * random.between(0, 60)
      limits.minDistanceMetres = limits.maxDistanceMetres * random.unit()
    } else if random.once(in: 8) {
      limits.maxDistanceMetres = random.pick([0, 1e-300, 1e300, .greatestFiniteMagnitude])
    }
    if random.once(in: 4) {
      let ends = [0, 45, 90, 180, 359.999, 360, -720, 1e-300, 1e17, 1e300, -1e300]
      limits.sector = Sector(
        startDegrees: random.once(in: 2) ? random.pick(ends) : random.between(-400, 800),
        endDegrees: random.once(in: 2) ? random.pick(ends) : random.between(-400, 800))
    }
    if random.once(in: 4) {
      let (a, b) = (random.between(-95, 95), random.between(-95, 95))
      limits.pitchDegrees = min(a, b)...max(a, b)
    }
    return limits
  }

  private static func window(of shape: GridShape, _ random: inout SeededRandom) -> GridWindow {
    let column = random.whole(0...shape.columns - 1)
    let row = random.whole(0...shape.rows - 1)
    return GridWindow(
      column: column, row: row,
      shape: GridShape(
        columns: random.whole(1...shape.columns - column), rows: random.whole(1...shape.rows - row))
    )
  }
}
