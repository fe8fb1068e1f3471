import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// A small seeded world with someone looking at it, for comparing answers cell by cell.
struct RandomWorld: CustomStringConvertible {
  enum Relief: CaseIterable {
    case noise, ties, plain, bowl, stairs, spikes, walls, cone, rough, town, plateaus
  }

  let seed: UInt64
  let relief: Relief
  let surface: Surface
  let observer: Observer
  let curvature: Curvature

  var description: String {
    "seed \(seed): \(relief), \(surface.shape.columns) x \(surface.shape.rows), "
      + "\(surface.unknownCount) unknown, \(observer), curvature \(curvature.coefficient)"
  }

  init(seed: UInt64, relief: Relief, sides: ClosedRange<Int>, isLimited: Bool = true) throws {
    var random = SeededRandom(seed: seed)
    let shape = GridShape(
      columns: .random(in: sides, using: &random), rows: .random(in: sides, using: &random))
    var heights = RandomWorld.heights(relief, shape, &random)
    if random.next() % 3 == 0 {
      for index in heights.indices where random.next() % 23 == 0 {
        heights[index] = Surface.unknown
      }
    }
    let cellSize =
      random.next() % 2 == 0
      ? CellSize(metres: 10) : CellSize(widthMetres: 7, heightMetres: 13)
    let surface = try Surface(heights: heights, shape: shape, cellSize: cellSize)
    let cell = RandomWorld.place(shape, &random)
    let above = [0, 0.5, 2, 10, 50].randomElement(using: &random)!
    let eye: Observer.Eye =
      surface.height(at: cell) == nil
      ? .elevation(metres: .random(in: -20...150, using: &random)) : .aboveGround(metres: above)
    self.seed = seed
    self.relief = relief
    self.surface = surface
    observer = Observer(
      cell: cell, eye: eye,
      targetHeightMetres: [0, 0, 1.7, 30, -1].randomElement(using: &random)!,
      limits: isLimited ? RandomWorld.limits(&random) : SightLimits())
    // Straight light, the usual bend, and two that fit no earth but bend a small world visibly.
    curvature = Curvature(
      coefficient: [6.0 / 7.0, 0, 800, -300].randomElement(using: &random)!)
  }

  /// Off the centre, in a corner, or outside.
  private static func place(_ shape: GridShape, _ random: inout SeededRandom) -> Cell {
    switch random.next() % 6 {
    case 0:
      return Cell(
        column: .random(in: -shape.columns...2 * shape.columns, using: &random),
        row: .random(in: -shape.rows...2 * shape.rows, using: &random))
    case 1:
      return Cell(
        column: random.next() % 2 == 0 ? 0 : shape.columns - 1,
        row: random.next() % 2 == 0 ? 0 : shape.rows - 1)
    default:
      return Cell(
        column: .random(in: 0..<shape.columns, using: &random),
        row: .random(in: 0..<shape.rows, using: &random))
    }
  }

  private static func limits(_ random: inout SeededRandom) -> SightLimits {
    var limits = SightLimits()
    if random.next() % 4 == 0 {
      limits.maxDistanceMetres = .random(in: 0...1500, using: &random)
      limits.minDistanceMetres = limits.maxDistanceMetres * random.unit() * 0.5
    }
    if random.next() % 4 == 0 {
      let start = Double(Int.random(in: -36...72, using: &random) * 10)
      limits.sector = Sector(startDegrees: start, endDegrees: start + random.unit() * 370)
    }
    if random.next() % 6 == 0 { limits.pitchDegrees = -20...(5 * random.unit()) }
    return limits
  }

  private static func heights(
    _ relief: Relief, _ shape: GridShape, _ random: inout SeededRandom
  ) -> [Float] {
    let middle = Cell(column: shape.columns / 2, row: shape.rows / 3)
    let roof = Float.random(in: 3...30, using: &random)
    var drift: Float = 500
    return (0..<shape.count).map { index in
      let cell = shape.cell(at: index)
      let (x, y) = (cell.column - middle.column, cell.row - middle.row)
      let unit = Float(random.unit())
      switch relief {
      case .noise: return unit * 100
      case .ties: return Float(Int(unit * 3))
      case .plain: return 0
      case .bowl: return Float(x * x + y * y) * 0.1
      case .stairs: return Float(cell.column / 4 + cell.row / 7) * 3
      case .spikes: return unit < 0.02 ? unit * 2500 : 0
      case .walls: return cell.column % 9 == 0 || cell.row % 13 == 0 ? 20 : unit
      case .cone: return 2000 - Float(abs(x) * 3 + abs(y) * 5) + unit * 2
      case .rough:
        drift += unit * 6 - 3
        return drift
      case .town:
        let isHouse = cell.column % 12 > 4 && cell.row % 10 > 5
        return 40 + unit * 0.2 + (isHouse ? roof : 0)
      case .plateaus: return Float((x * 3 + y * y) / 64 * 8) + Float(Int(unit * 1.1))
      }
    }
  }
}
