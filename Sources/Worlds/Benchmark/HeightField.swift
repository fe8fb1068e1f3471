import BergfriedCore

/// The heights of a world in the making.
struct HeightField {
  let shape: GridShape
  let heights: UnsafeMutableBufferPointer<Float>

  func row(_ row: Int) -> UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(rebasing: heights[row * shape.columns..<(row + 1) * shape.columns])
  }

  subscript(column: Int, row: Int) -> Float {
    get { heights[row * shape.columns + column] }
    nonmutating set { heights[row * shape.columns + column] = newValue }
  }

  /// Sets every cell.
  func fill(_ height: (_ column: Int, _ row: Int) -> Float) {
    for row in 0..<shape.rows {
      let cells = self.row(row)
      for column in 0..<shape.columns { cells[column] = height(column, row) }
    }
  }

  /// Sets every cell to the sum of some octaves.
  func fill(with octaves: [Octave]) {
    let padded = (shape.columns + 7) / 8 * 8
    withUnsafeTemporaryAllocation(of: Float.self, capacity: padded) { sum in
      for row in 0..<shape.rows {
        sum.initialize(repeating: 0)
        for octave in octaves { octave.add(row: row, to: sum) }
        _ = self.row(row).update(fromContentsOf: sum[..<shape.columns])
      }
    }
  }

  /// Shifts and stretches all heights to a mean and a standard deviation.
  func normalise(mean: Double, deviation: Double) {
    var sum = 0.0
    var squares = 0.0
    for height in heights {
      let z = Double(height)
      sum += z
      squares += z * z
    }
    let count = Double(heights.count)
    let found = sum / count
    let spread = (squares / count - found * found).squareRoot()
    // A field of one height has no spread to stretch.
    let factor = spread > 0 ? deviation / spread : 0
    for index in heights.indices {
      heights[index] = Float((Double(heights[index]) - found) * factor + mean)
    }
  }
}
