import BergfriedCore
import BergfriedSight
import BergfriedSurface
import Testing

/// Grounds of whole numbers, and of eighths, under an eye that stands on them: there every sight
/// line can be decided in whole numbers, and many only touch.
@Suite("Touching never hides")
struct ExactTiesTests {
  /// Heights by column and row, counted from the observer.
  private static let planes: [@Sendable (Int, Int) -> Int] = [
    { x, y in x + y }, { _, y in -y }, { x, _ in 10 * x }, { x, y in y - 2 * x },
    { x, y in x - y }, { x, y in 3 * x - 7 * y },
  ]

  @Test(arguments: planes.indices)
  func aPlaneIsSeenWhole(_ plane: Int) throws {
    let ground = try Ground(columns: 101, rows: 101, eye: Cell(column: 50, row: 50)) {
      ExactTiesTests.planes[plane]($0, $1)
    }
    let seen = try ground.viewshed()
    #expect(seen.values.allSatisfy { $0 == Visibility.seen.rawValue })
    #expect(try ground.walked() == seen)
  }

  @Test(arguments: UInt64(1)...60)
  func wholeNumbersDecideAlike(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sides = 2...(seed % 6 == 0 ? 90 : 40)
    let columns = Int.random(in: sides, using: &random)
    let rows = Int.random(in: sides, using: &random)
    let eye = Cell(
      column: .random(in: 0..<columns, using: &random), row: .random(in: 0..<rows, using: &random))
    let steps = [1, 2, 3, 9].randomElement(using: &random)!
    let slope = (Int.random(in: -3...3, using: &random), Int.random(in: -3...3, using: &random))
    let ground = try Ground(
      columns: columns, rows: rows, eye: eye, unit: seed % 2 == 0 ? 1 : 0.125,
      target: .random(in: 0...1, using: &random)
    ) { x, y in
      slope.0 * x + slope.1 * y + (random.next() % 3 == 0 ? Int(random.next() % UInt64(steps)) : 0)
    }
    let truth = ground.decidedInWholeNumbers()
    #expect(try ground.viewshed() == truth, "seed \(seed)")
    #expect(try ground.walked() == truth, "seed \(seed)")
    #expect(try ground.shown() == truth, "seed \(seed)")
  }
}

/// A ground of whole numbers of a unit, its viewshed in four ways.
private struct Ground {
  private let heights: Raster<Int>
  private let eye: Cell
  private let target: Int
  private let surface: Surface
  private let observer: Observer

  /// - Parameter unit: of the heights, in metres; a power of two keeps them exact.
  init(
    columns: Int, rows: Int, eye: Cell, unit: Float = 1, target: Int = 0,
    height: (Int, Int) -> Int
  ) throws {
    let shape = GridShape(columns: columns, rows: rows)
    var heights = Raster(shape: shape, repeating: 0)
    for index in 0..<shape.count {
      let cell = shape.cell(at: index)
      heights[cell.column, cell.row] = height(cell.column - eye.column, cell.row - eye.row)
    }
    self.heights = heights
    self.eye = eye
    self.target = target
    surface = try Surface(
      heights: heights.values.map { 700 + Float($0) * unit }, shape: shape,
      cellSize: CellSize(metres: 10))
    observer = Observer(
      cell: eye, eye: .aboveGround(metres: 0), targetHeightMetres: Double(unit) * Double(target))
  }

  func viewshed() throws -> Raster<UInt8> {
    try surface.viewshed(from: observer, curvature: .none).cells
  }

  func walked() throws -> Raster<UInt8> {
    try surface.walkedViewshed(from: observer, curvature: .none).cells
  }

  /// Asked cell by cell, walked from the target inwards.
  func shown() throws -> Raster<UInt8> {
    try raster { cell in
      let top = Double(surface.height(at: cell)!) + observer.targetHeightMetres
      return try surface.showsTop(top, over: cell, to: observer, curvature: .none)
    }
  }

  func decidedInWholeNumbers() -> Raster<UInt8> {
    raster { cell in !isHidden(cell) }
  }

  private func raster(_ isSeen: (Cell) throws -> Bool) rethrows -> Raster<UInt8> {
    var raster = Raster(shape: heights.shape, repeating: Visibility.hidden.rawValue)
    for index in 0..<heights.shape.count {
      let cell = heights.shape.cell(at: index)
      if try isSeen(cell) { raster[cell.column, cell.row] = Visibility.seen.rawValue }
    }
    return raster
  }

  /// Every column and every row between eye and target, and the height of the ground there times
  /// the number of steps, held against the line's.
  private func isHidden(_ cell: Cell) -> Bool {
    let (dx, dy) = (cell.column - eye.column, cell.row - eye.row)
    let rise = heights[cell.column, cell.row] + target - heights[eye.column, eye.row]
    let byColumns = (1..<max(1, abs(dx))).contains { step in
      let (low, rem) = floored(dy * step, abs(dx))
      let x = eye.column + dx.signum() * step
      return above(Cell(column: x, row: eye.row + low), (0, 1), rem, abs(dx)) > rise * step
    }
    return byColumns
      || (1..<max(1, abs(dy))).contains { step in
        let (low, rem) = floored(dx * step, abs(dy))
        let y = eye.row + dy.signum() * step
        return above(Cell(column: eye.column + low, row: y), (1, 0), rem, abs(dy)) > rise * step
      }
  }

  private func floored(_ product: Int, _ steps: Int) -> (Int, Int) {
    let low = Int((Double(product) / Double(steps)).rounded(.down))
    return (low, product - low * steps)
  }

  /// The ground `rem` of `steps` parts of the way to the next cell, above the eye, times `steps`.
  private func above(_ cell: Cell, _ next: (Int, Int), _ rem: Int, _ steps: Int) -> Int {
    let level = heights[eye.column, eye.row]
    let z = heights[cell.column, cell.row] - level
    guard rem != 0 else { return z * steps }
    return z * (steps - rem) + (heights[cell.column + next.0, cell.row + next.1] - level) * rem
  }
}
