import BergfriedCore

/// The ground as it is told: bilinear between the middles of cells, level from the outermost of
/// them on. Where nothing is told it is as it was made, until it is drawn.
struct MeasuredGround {
  private let plane: Plane
  /// Whether it is a plane, as far as one looks.
  let isEven: Bool
  /// Its highest height in the grid.
  private(set) var highestMetres: Double
  private var heights: [Double]
  private let bounds: [ClosedRange<Double>]
  private let unknown: Set<Int>
  private let columns: Int
  private let rows: Int
  private let west: Double
  private let north: Double
  let cellMetres: Double

  init(of town: MadeTown) {
    let grid = town.grid
    plane = town.ground
    unknown = grid.unknown
    bounds = grid.bounds
    isEven =
      town.reliefs.isEmpty && town.terrainEnd == nil && unknown.isEmpty && bounds.isEmpty
    // As files and grids hold them.
    heights = grid.heights.map { Double(Float($0)) }
    highestMetres = heights.max() ?? 0
    (columns, rows) = (grid.columns, grid.rows)
    (west, north) = (grid.west, grid.north)
    cellMetres = town.cellMetres
  }

  /// Whether heights are told all round a place.
  func isKnown(at spot: Spot) -> Bool {
    guard !unknown.isEmpty else { return true }
    let (first, _, _) = corner(spot)
    return unknown.isDisjoint(with: [first, first + 1, first + columns, first + columns + 1])
  }

  /// The first of the four cells about a place, and how far it lies beyond its middle.
  private func corner(_ spot: Spot) -> (cell: Int, x: Double, y: Double) {
    let across = min(max((spot.x - west) / cellMetres - 0.5, 0), Double(columns - 1))
    let down = min(max((north - spot.y) / cellMetres - 0.5, 0), Double(rows - 1))
    let (column, row) = (min(Int(across), columns - 2), min(Int(down), rows - 2))
    return (row * columns + column, across - Double(column), down - Double(row))
  }

  func metres(at spot: Spot) -> Double {
    if isEven { return plane.metres(at: spot) }
    let (first, x, y) = corner(spot)
    let top = heights[first] + (heights[first + 1] - heights[first]) * x
    let second = first + columns
    let bottom = heights[second] + (heights[second + 1] - heights[second]) * x
    return top + (bottom - top) * y
  }

  /// No ground under a line is higher.
  func highestMetres(from start: Spot, to end: Spot) -> Double {
    isEven ? max(plane.metres(at: start), plane.metres(at: end)) : highestMetres
  }

  /// The same with heights within their bounds, and some where none are told: a hollow, a block, or
  /// rough ground.
  func drawn(_ random: inout SeededRandom) -> MeasuredGround {
    guard !unknown.isEmpty || !bounds.isEmpty else { return self }
    var drawn = self
    let bias = random.pick([nil, nil, 0.0, 1.0])
    for (cell, range) in bounds.enumerated() {
      let share = bias ?? random.extreme()
      drawn.heights[cell] = range.lowerBound + (range.upperBound - range.lowerBound) * share
    }
    let (level, rough) = (random.pick([0.0, 0, -8, 3, 25]), random.pick([0.0, 0, 2]))
    for cell in unknown.sorted() { drawn.heights[cell] += level + rough * random.between(-1, 1) }
    drawn.highestMetres = drawn.heights.max() ?? 0
    return drawn
  }

  /// Whether the terrain holds a place.
  func holds(_ spot: Spot) -> Bool {
    spot.x >= west && spot.x <= west + Double(columns) * cellMetres && spot.y <= north
      && spot.y >= north - Double(rows) * cellMetres
  }

  /// The shares of a line, from some share on, at which it crosses rows or columns of the middles
  /// of cells, in order.
  func cuts(from start: Spot, to end: Spot, after first: Double) -> [Double] {
    guard !isEven else { return [] }
    var cuts: [Double] = []
    func add(_ one: Double, _ other: Double) {
      let from = one + (other - one) * first
      guard from != other else { return }
      var line = min(from, other).rounded(.up)
      while line < max(from, other) {
        cuts.append((line - one) / (other - one))
        line += 1
      }
    }
    add((start.x - west) / cellMetres - 0.5, (end.x - west) / cellMetres - 0.5)
    add((start.y - north) / cellMetres - 0.5, (end.y - north) / cellMetres - 0.5)
    return cuts.sorted()
  }
}
