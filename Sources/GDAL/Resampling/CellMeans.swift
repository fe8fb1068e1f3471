import BergfriedCore
import BergfriedSurface

/// The means of a raster's own heights in the cells of a coarser grid: of those whose centre lies
/// in a cell, as far as they are known.
struct CellMeans {
  private let shape: GridShape
  private var sums: [Double]
  private var counts: [Int32]

  init(shape: GridShape) {
    self.shape = shape
    sums = Array(repeating: 0, count: shape.count)
    counts = Array(repeating: 0, count: shape.count)
  }

  mutating func add(_ row: OwnRow) {
    for index in row.centres {
      let height = row.heights[index]
      guard height > Surface.unknownLimit else { continue }
      let (column, line) = (row.across[index].rounded(), row.down[index].rounded())
      guard column >= 0, line >= 0, column < Double(shape.columns), line < Double(shape.rows)
      else { continue }
      let place = Int(line) * shape.columns + Int(column)
      sums[place] += Double(height)
      counts[place] += 1
    }
  }

  func write(to heights: UnsafeMutableBufferPointer<Float>) {
    for place in heights.indices where counts[place] > 0 {
      heights[place] = Float(sums[place] / Double(counts[place]))
    }
  }
}
