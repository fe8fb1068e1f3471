package import BergfriedCore

extension TownSurface {
  /// The lowest and the highest ground in a rectangle, or somewhat beyond it; `nil` where some is
  /// unknown or off the grid.
  ///
  /// - Complexity: O(cells).
  package func groundLevels(in bounds: MapBounds) -> ClosedRange<Double>? {
    let grid = CentreGrid(transform, shape: ground.shape)
    let one = grid.place(of: MapPoint(x: bounds.minX, y: bounds.minY))
    let other = grid.place(of: MapPoint(x: bounds.maxX, y: bounds.maxY))
    guard grid.holds(one), grid.holds(other) else { return nil }
    let (columns, rows) = (ground.shape.columns, ground.shape.rows)
    func range(_ one: Double, _ other: Double, _ count: Int) -> ClosedRange<Int> {
      let low = max(0, Int(min(one, other).rounded(.down)))
      return min(low, count - 1)...min(count - 1, max(low, Int(max(one, other).rounded(.up))))
    }
    var (low, high) = (Float.infinity, -Float.infinity)
    for row in range(one.down, other.down, rows) {
      for column in range(one.across, other.across, columns) {
        let place = row * columns + column
        low = min(low, groundBounds.lowest.heights[place])
        high = max(high, groundBounds.highest.heights[place])
      }
    }
    return low > Surface.unknownLimit ? Double(low)...Double(high) : nil
  }

  /// Whether no outline of a building, wood or bridge reaches into a rectangle.
  ///
  /// - Complexity: O(corners) of what stands near by.
  package func isOpen(in bounds: MapBounds) -> Bool { !screens.areas.reach(into: bounds) }
}
