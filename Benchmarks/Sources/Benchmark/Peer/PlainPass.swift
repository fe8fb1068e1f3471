/// The floor: reads every height and writes a byte per cell, and nothing else. No engine that
/// looks at all heights and answers for all cells can do less.
///
/// Never inlined, so that the compiler cannot find out that nobody reads the bytes.
@inline(never)
func plainPass(
  over heights: UnsafeBufferPointer<Float>, threshold: Float,
  into bytes: UnsafeMutableBufferPointer<UInt8>
) {
  precondition(heights.count == bytes.count, "\(bytes.count) bytes for \(heights.count) heights")
  for index in heights.indices {
    bytes[index] = heights[index] > threshold ? 1 : 0
  }
}
