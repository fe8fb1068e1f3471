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

  /// A grid that holds the town with two cells or more to spare on each side.
  var grid: Grid {
    let (west, south) = (-2 * cellMetres - gridOffset.x, -2 * cellMetres - gridOffset.y)
    let count = Int((sideMetres / cellMetres).rounded(.up)) + 6
    let north = south + Double(count) * cellMetres
    let heights = (0..<count * count).map { index in
      ground.metres(
        at: Spot(
          x: west + (Double(index % count) + 0.5) * cellMetres,
          y: north - (Double(index / count) + 0.5) * cellMetres))
    }
    return Grid(
      columns: count, rows: count, west: west, south: south, north: north, heights: heights)
  }
}
