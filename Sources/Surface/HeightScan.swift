/// What has been found in the heights looked through so far.
package struct HeightScan: Sendable {
  typealias Lanes = SIMD16<Float>

  private var lowest = Lanes(repeating: .infinity)
  private var highest = Lanes(repeating: -.infinity)
  private(set) var unknownCount = 0
  /// Whether any height is no finite number or absurdly large.
  package private(set) var hasInvalid = false

  package init() {}

  /// A block of heights within a grid whose rows lie `stride` apart.
  struct Block {
    let corner: UnsafePointer<Float>
    let stride: Int
    let columns: Int
    let rows: Int
  }

  /// The lowest and highest known heights; `nil` where none is known.
  package var knownHeights: ClosedRange<Float>? {
    let (low, high) = (lowest.min(), highest.max())
    return low <= high ? low...high : nil
  }

  /// Takes in what another scan has found.
  package mutating func add(_ other: HeightScan) {
    lowest.replace(with: other.lowest, where: other.lowest .< lowest)
    highest.replace(with: other.highest, where: other.highest .> highest)
    unknownCount += other.unknownCount
    hasInvalid = hasInvalid || other.hasInvalid
  }

  /// Adds a block and gives its highest height; ``Surface/unknown`` where none is known.
  @inline(__always)
  mutating func add(_ block: Block) -> Float {
    guard block.columns == Lanes.scalarCount else { return addCells(block) }
    return addKnown(block) ?? addMixed(block) ?? addCells(block)
  }

  /// Adds a block 16 columns wide; `nil`, with nothing added, where it holds anything but heights.
  @inline(__always)
  private mutating func addKnown(_ block: Block) -> Float? {
    var low = Lanes(repeating: .infinity)
    var high = Lanes(repeating: -.infinity)
    // A comparison with NaN is false, so this stays true only while every lane is a height.
    var isHeight = low .> high
    for row in 0..<block.rows {
      let z = lanes(of: block, row: row)
      isHeight = (isHeight .& (z .<= TileMaxima.heightLimit) .& (z .>= -TileMaxima.heightLimit))
      low.replace(with: z, where: z .< low)
      high.replace(with: z, where: z .> high)
    }
    guard all(isHeight) else { return nil }
    lowest.replace(with: low, where: low .< lowest)
    highest.replace(with: high, where: high .> highest)
    return highestLane(of: high)
  }

  /// The same where some cells are unknown.
  @inline(never)
  private mutating func addMixed(_ block: Block) -> Float? {
    var low = Lanes(repeating: .infinity)
    var high = Lanes(repeating: -.infinity)
    var isFit = low .> high
    var unknown = SIMD16<Int32>()
    for row in 0..<block.rows {
      let z = lanes(of: block, row: row)
      let isHeight = (z .<= TileMaxima.heightLimit) .& (z .>= -TileMaxima.heightLimit)
      let isUnknown = z .== Surface.unknown
      isFit = (isFit .& (isHeight .| isUnknown))
      low.replace(with: z, where: isHeight .& (z .< low))
      high.replace(with: z, where: isHeight .& (z .> high))
      unknown = unknown &+ SIMD16<Int32>(repeating: 0).replacing(with: 1, where: isUnknown)
    }
    guard all(isFit) else { return nil }
    unknownCount += Int(unknown.wrappedSum())
    lowest.replace(with: low, where: low .< lowest)
    highest.replace(with: high, where: high .> highest)
    return max(highestLane(of: high), Surface.unknown)
  }

  @inline(__always)
  private func lanes(of block: Block, row: Int) -> Lanes {
    UnsafeRawPointer(block.corner + row * block.stride).loadUnaligned(as: Lanes.self)
  }

  /// The same for any block, one cell at a time.
  private mutating func addCells(_ block: Block) -> Float {
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
