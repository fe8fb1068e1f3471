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
  }

  /// A grid that holds the town with two cells or more to spare on each side, but for where its
  /// terrain ends.
  var grid: Grid {
    let (west, south) = (-2 * cellMetres - gridOffset.x, -2 * cellMetres - gridOffset.y)
    let rows = Int((sideMetres / cellMetres).rounded(.up)) + 6
    let columns = terrainEnd.map { max(2, Int((($0 - west) / cellMetres).rounded(.up))) } ?? rows
    let north = south + Double(rows) * cellMetres
    let heights = (0..<columns * rows).map { index in
      groundMetres(
        at: Spot(
          x: west + (Double(index % columns) + 0.5) * cellMetres,
          y: north - (Double(index / columns) + 0.5) * cellMetres))
    }
    return Grid(
      columns: columns, rows: rows, west: west, south: south, north: north, heights: heights)
  }
}
