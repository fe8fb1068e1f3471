import BergfriedCore

extension MadeTown {
  /// The ground as it is told: a height for the middle of each cell.
  struct Grid {
    let columns: Int
    let rows: Int
    /// Its outer corner.
    let west: Double
    let south: Double
    let north: Double
    /// Row by row from the north.
    let heights: [Double]
    /// Of which cells no height is told.
    let unknown: Set<Int>
    /// Between which heights the ground lies in each cell; empty where it is as told.
    let bounds: [ClosedRange<Double>]
  }

  /// A grid that holds the town with two cells or more to spare on each side, but for where its
  /// terrain ends.
  var grid: Grid {
    let (west, south) = (-2 * cellMetres - gridOffset.x, -2 * cellMetres - gridOffset.y)
    let rows = Int((sideMetres / cellMetres).rounded(.up)) + 6
    let columns = terrainEnd.map { max(2, Int((($0 - west) / cellMetres).rounded(.up))) } ?? rows
    let north = south + Double(rows) * cellMetres
    func middle(_ index: Int) -> Spot {
      Spot(
        x: west + (Double(index % columns) + 0.5) * cellMetres,
        y: north - (Double(index / columns) + 0.5) * cellMetres)
    }
    let cells = 0..<columns * rows
    let rings = unknown.map { Ring($0) }
    let heights = cells.map { groundMetres(at: middle($0)) }
    return Grid(
      columns: columns, rows: rows, west: west, south: south, north: north,
      heights: heights,
      unknown: rings.isEmpty
        ? [] : Set(cells.filter { cell in rings.contains { $0.contains(middle(cell)) } }),
      bounds: doubtMetres == 0 ? [] : bounds(about: heights))
  }

  /// Most cells are as told, or nearly; what a summit or a hollow between them hides is not.
  private func bounds(about heights: [Double]) -> [ClosedRange<Double>] {
    var random = SeededRandom(seed: seed &+ 0x646F_7562_7473)
    return heights.map { height in
      let (below, above) = (random.unit(), random.unit())
      func part(_ share: Double) -> Double {
        Double(Float(doubtMetres * (share < 0.6 ? 0 : share * share)))
      }
      return Double(Float(height - part(below)))...Double(Float(height + part(above)))
    }
  }
}
