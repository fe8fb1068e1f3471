package import BergfriedDatum

/// The highest height of each tile of 16 x 16 cells, so that a search can pass over ground that
/// lies too low to matter without touching its cells.
package final class TileMaxima: @unchecked Sendable {
  /// Cells along a tile's side.
  @inlinable package static var side: Int { 16 }
  @inlinable package static var shift: Int { 4 }

  package let shape: GridShape
  /// Row by row; ``Surface/unknown`` where a tile has no known cell.
  package let pointer: UnsafePointer<Float>

  private init(shape: GridShape, values: UnsafeMutablePointer<Float>) {
    self.shape = shape
    pointer = UnsafePointer(values)
  }

  deinit { pointer.deallocate() }

  struct Summary {
    var tiles: TileMaxima
    var knownHeights: ClosedRange<Float>?
    var unknownCount: Int
    /// The first height that is no finite number or absurdly large.
    var firstInvalid: Int?
  }

  /// The largest height in metres that counts as one.
  static let heightLimit: Float = 1e6

  /// Reads all heights once.
  ///
  /// - Complexity: O(cells), at the speed of memory.
  static func summary(of heights: UnsafeBufferPointer<Float>, shape: GridShape) -> Summary {
    let tileShape = GridShape(
      columns: (shape.columns + side - 1) >> shift, rows: (shape.rows + side - 1) >> shift)
    let values = UnsafeMutablePointer<Float>.allocate(capacity: tileShape.count)
    var scan = HeightScan()
    for tileRow in 0..<tileShape.rows {
      let rows = min(side, shape.rows - tileRow * side)
      for tileColumn in 0..<tileShape.columns {
        let columns = min(side, shape.columns - tileColumn * side)
        let corner = heights.baseAddress! + (tileRow * side * shape.columns + tileColumn * side)
        let tile = Block(corner: corner, stride: shape.columns, columns: columns, rows: rows)
        values[tileRow * tileShape.columns + tileColumn] =
          (columns == side ? scan.addWhole(tile) : nil) ?? scan.addCells(tile)
      }
    }
    let lowest = scan.lowest.min()
    let highest = scan.highest.max()
    return Summary(
      tiles: TileMaxima(shape: tileShape, values: values),
      knownHeights: lowest <= highest ? lowest...highest : nil,
      unknownCount: scan.unknownCount,
      firstInvalid: scan.hasInvalid ? firstInvalid(of: heights) : nil)
  }

  private static func firstInvalid(of heights: UnsafeBufferPointer<Float>) -> Int? {
    heights.firstIndex { height in
      !(height.magnitude <= heightLimit) && height != Surface.unknown
    }
  }
}

/// A block of heights within a grid whose rows lie `stride` apart.
private struct Block {
  let corner: UnsafePointer<Float>
  let stride: Int
  let columns: Int
  let rows: Int
}

/// What has been found in the heights read so far.
private struct HeightScan {
  typealias Lanes = SIMD16<Float>

  var lowest = Lanes(repeating: .infinity)
  var highest = Lanes(repeating: -.infinity)
  var unknownCount = 0
  var hasInvalid = false

  /// Adds a block 16 columns wide and gives its highest height; `nil`, with nothing added, where
  /// it holds anything but plain heights.
  @inline(__always)
  mutating func addWhole(_ block: Block) -> Float? {
    var low = Lanes(repeating: .infinity)
    var high = Lanes(repeating: -.infinity)
    // A comparison with NaN is false, so this stays true only while every lane is a height.
    var isHeight = low .> high
    for row in 0..<block.rows {
      let z = UnsafeRawPointer(block.corner + row * block.stride).loadUnaligned(as: Lanes.self)
      isHeight = (isHeight .& (z .<= TileMaxima.heightLimit) .& (z .>= -TileMaxima.heightLimit))
      low.replace(with: z, where: z .< low)
      high.replace(with: z, where: z .> high)
    }
    guard all(isHeight) else { return nil }
    lowest.replace(with: low, where: low .< lowest)
    highest.replace(with: high, where: high .> highest)
    return highestLane(of: high)
  }

  /// The same for any block, one cell at a time; ``Surface/unknown`` where no cell is known.
  mutating func addCells(_ block: Block) -> Float {
    var top = Surface.unknown
    for row in 0..<block.rows {
      for column in 0..<block.columns {
        let z = block.corner[row * block.stride + column]
        if z == Surface.unknown {
          unknownCount += 1
        } else if z.magnitude <= TileMaxima.heightLimit {
          lowest[0] = min(lowest[0], z)
          highest[0] = max(highest[0], z)
          top = max(top, z)
        } else {
          hasInvalid = true
        }
      }
    }
    return top
  }
}

/// The largest lane, by halves: the standard library's `max()` goes lane by lane.
@inline(__always)
private func highestLane(of lanes: SIMD16<Float>) -> Float {
  let eight = lanes.lowHalf.replacing(
    with: lanes.highHalf, where: lanes.highHalf .> lanes.lowHalf)
  let four = eight.lowHalf.replacing(
    with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
  return max(max(four[0], four[1]), max(four[2], four[3]))
}
