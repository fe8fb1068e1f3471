import BergfriedCore
import BergfriedStreets
import BergfriedSurface

/// How steep the ground of a grid's cells is.
///
/// *Model.* A slope is that between the ground ``spanMetres`` to the one side and to the other,
/// at each cell of the town's grid, eastward and northward; each of the two heights may be off by
/// the vertical error. The ground is as steep as both together. Where a height is unknown it may be
/// as steep as ``greatest``.
struct GroundSteepness {
  let slopes: WalkSlopes
  /// All of a cell is steeper than is walked on, or some of it may be.
  let isSurelyCliff: [Bool]
  let mayBeCliff: [Bool]

  static let spanMetres = 5.0
  static let greatest = 100.0

  init(_ surface: TownSurface, on grid: WalkGrid, steepest: Double) {
    let count = grid.shape.count
    var (east, north): ([ClosedRange<Float>], [ClosedRange<Float>]) = ([], [])
    east.reserveCapacity(count)
    north.reserveCapacity(count)
    var (sure, maybe): ([Bool], [Bool]) = ([], [])
    let gradient = Gradient(surface)
    for cell in 0..<count {
      var (eastHull, northHull): (ClosedRange<Double>?, ClosedRange<Double>?)
      var (isSure, mayBe) = (true, false)
      let part = grid.townCells(of: cell, in: surface.ground.shape)
      for row in part.rows {
        for column in part.columns {
          let slope = gradient.slopes(column, row)
          eastHull = slope.east.union(eastHull)
          northHull = slope.north.union(northHull)
          isSure = isSure && slope.least > steepest
          mayBe = mayBe || slope.most > steepest
        }
      }
      east.append(eastHull!.rounded)
      north.append(northHull!.rounded)
      sure.append(isSure)
      maybe.append(mayBe)
    }
    slopes = WalkSlopes(east: east, north: north)
    (isSurelyCliff, mayBeCliff) = (sure, maybe)
  }
}

/// The slopes at cells of the town's own grid.
private struct Gradient {
  struct Slopes {
    let east: ClosedRange<Double>
    let north: ClosedRange<Double>

    var least: Double {
      (square(east.least) + square(north.least)).squareRoot()
    }
    var most: Double {
      (square(east.most) + square(north.most)).squareRoot()
    }
    private func square(_ value: Double) -> Double { value * value }
  }

  private let ground: GroundBounds
  private let error: Double
  private let columnSpan: Int
  private let rowSpan: Int
  private let columnStep: Double
  private let rowStep: Double

  init(_ surface: TownSurface) {
    ground = surface.groundBounds
    error = surface.verticalErrorMetres
    columnStep = surface.transform.columnStep
    rowStep = surface.transform.rowStep
    let span = GroundSteepness.spanMetres
    columnSpan = max(1, Int((span / columnStep.magnitude).rounded()))
    rowSpan = max(1, Int((span / rowStep.magnitude).rounded()))
  }

  func slopes(_ column: Int, _ row: Int) -> Slopes {
    let shape = ground.lowest.shape
    let columns = max(0, column - columnSpan)...min(shape.columns - 1, column + columnSpan)
    let rows = max(0, row - rowSpan)...min(shape.rows - 1, row + rowSpan)
    return Slopes(
      east: slope(
        Cell(column: columns.lowerBound, row: row), Cell(column: columns.upperBound, row: row),
        Double(columns.count - 1) * columnStep),
      north: slope(
        Cell(column: column, row: rows.lowerBound), Cell(column: column, row: rows.upperBound),
        Double(rows.count - 1) * rowStep))
  }

  private func slope(_ one: Cell, _ other: Cell, _ run: Double) -> ClosedRange<Double> {
    guard run != 0, let start = levels(of: one), let end = levels(of: other) else {
      return -GroundSteepness.greatest...GroundSteepness.greatest
    }
    let slopes = (
      (end.lowerBound - start.upperBound) / run, (end.upperBound - start.lowerBound) / run
    )
    let slack = 2 * error / run.magnitude
    return min(slopes.0, slopes.1) - slack...max(slopes.0, slopes.1) + slack
  }

  private func levels(of cell: Cell) -> ClosedRange<Double>? {
    guard let low = ground.lowest.height(at: cell), let high = ground.highest.height(at: cell)
    else { return nil }
    return Double(low)...Double(high)
  }
}

extension ClosedRange<Double> {
  fileprivate func union(_ other: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let other else { return self }
    return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }

  /// The least and the greatest distance from 0.
  fileprivate var least: Double {
    contains(0) ? 0 : Swift.min(lowerBound.magnitude, upperBound.magnitude)
  }
  fileprivate var most: Double { Swift.max(lowerBound.magnitude, upperBound.magnitude) }

  /// No narrower in fewer digits.
  fileprivate var rounded: ClosedRange<Float> {
    Float(lowerBound).nextDown...Float(upperBound).nextUp
  }
}
