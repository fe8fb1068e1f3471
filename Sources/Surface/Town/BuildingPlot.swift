/// Where a building stands on a grid, and how high its top level is.
struct BuildingPlot {
  /// The cells whose centre its area holds, as runs in the grid's storage.
  let held: [Range<Int>]
  /// The cells that a thin building's outline runs through, by place in storage.
  let touched: [Int]
  /// The ground at its foot, lowest and highest; `nil` where none is known.
  let foot: ClosedRange<Float>?
  /// How high it rises above its foot.
  let heightMetres: ClosedRange<Double>

  var cells: [Int] { Array(held.joined()) + touched }

  var highTop: Double? { foot.map { Double($0.upperBound) + heightMetres.upperBound } }
  var lowTop: Double? { foot.map { Double($0.lowerBound) + heightMetres.lowerBound } }

  /// Raises heights to what the building surely reaches.
  func raiseLow(_ heights: UnsafeMutableBufferPointer<Float>, errorMetres: Double) {
    guard let lowTop else { return }
    let top = (lowTop - errorMetres).floatBelow
    for index in held.joined() { heights[index] = max(heights[index], top) }
  }
}
