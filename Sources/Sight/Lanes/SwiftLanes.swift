/// The operations of ``CLanes`` in plain Swift: the same answers, for machines and builds without
/// the C header. A build with `-DBERGFRIED_SWIFT_LANES` uses these.
package enum SwiftLanes {
  @inline(__always)
  package static func bits(_ mask: LaneMask) -> UInt32 {
    let weights = IntLanes(
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
    return UInt32(
      truncatingIfNeeded: IntLanes.zero.replacing(with: weights, where: mask).wrappedSum())
  }

  @inline(__always)
  package static func lanesWithBit(_ bit: Int, in words: IntLanes) -> UInt32 {
    var result: UInt32 = 0
    for lane in 0..<16 where words[lane] & (1 << Int32(bit)) != 0 { result |= 1 << UInt32(lane) }
    return result
  }

  @inline(__always)
  package static func lookup(_ table: UnsafePointer<Float>, _ index: IntLanes) -> Lanes {
    var result = Lanes.zero
    for lane in 0..<16 { result[lane] = table[Int(index[lane])] }
    return result
  }

  @inline(__always)
  package static func max(_ a: Lanes, _ b: Lanes) -> Lanes { b.replacing(with: a, where: a .> b) }

  @inline(__always)
  package static func min(_ a: Lanes, _ b: Lanes) -> Lanes { b.replacing(with: a, where: a .< b) }

  @inline(__always)
  package static func lowestLane(_ a: Lanes) -> Float { a.min() }

  @inline(__always)
  package static func mulAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { a * b + c }

  @inline(__always)
  package static func truncated(_ a: Lanes) -> IntLanes {
    var result = IntLanes.zero
    for lane in 0..<16 { result[lane] = Int32(a[lane]) }
    return result
  }

  @inline(__always)
  package static func floats(_ a: IntLanes) -> Lanes {
    var result = Lanes.zero
    for lane in 0..<16 { result[lane] = Float(a[lane]) }
    return result
  }

  @inline(__always)
  package static func abs(_ a: Lanes) -> Lanes {
    a.replacing(with: -a, where: a .< 0)
  }

  @inline(__always)
  package static func reversed(_ a: Lanes) -> Lanes {
    var result = Lanes.zero
    for lane in 0..<16 { result[lane] = a[15 - lane] }
    return result
  }

  @inline(__always)
  package static func shifted(_ first: Float, _ a: Lanes) -> Lanes {
    var result = Lanes.zero
    result[0] = first
    for lane in 1..<16 { result[lane] = a[lane - 1] }
    return result
  }

  @inline(__always)
  package static func shifted(_ first: Int32, _ a: IntLanes) -> IntLanes {
    var result = IntLanes.zero
    result[0] = first
    for lane in 1..<16 { result[lane] = a[lane - 1] }
    return result
  }

  @inline(__always)
  package static func gatheredBits(_ bits: UInt32, _ mask: UInt32) -> UInt32 {
    var result: UInt32 = 0
    var place: UInt32 = 1
    var rest = mask
    while rest != 0 {
      if bits & (rest & (0 &- rest)) != 0 { result |= place }
      place &<<= 1
      rest &= rest &- 1
    }
    return result
  }

  @inline(__always)
  package static func markBytes(
    _ bytes: UnsafeMutablePointer<UInt8>, _ bits: UInt32, _ value: UInt8
  ) {
    var rest = bits
    while rest != 0 {
      bytes[rest.trailingZeroBitCount] = value
      rest &= rest &- 1
    }
  }

  @inline(__always)
  package static func compressed(_ values: Lanes, _ bits: UInt32) -> Lanes {
    var result = values
    var place = 0
    for lane in 0..<16 where bits & (1 << UInt32(lane)) != 0 {
      result[place] = values[lane]
      place += 1
    }
    return result
  }

  @inline(__always)
  package static func storeLanes(
    _ place: UnsafeMutablePointer<Float>, _ bits: UInt32, _ values: Lanes
  ) {
    for lane in 0..<16 where bits & (1 << UInt32(lane)) != 0 { place[lane] = values[lane] }
  }

  @inline(__always)
  package static func planes(
    _ p: UnsafePointer<Double>, _ q: UnsafePointer<Double>, a: Double, b: IntLanes,
    level: Double, drop: Double
  ) -> Lanes {
    var result = Lanes.zero
    for lane in 0..<16 {
      let side = Double(b[lane])
      result[lane] = Float(a * p[lane] + side * (q[lane] + drop * side) + level)
    }
    return result
  }

  /// Asks for a line of memory that will be read soon; nothing depends on it.
  @inline(__always)
  package static func prefetch(_ place: UnsafePointer<Float>) {}

  @inline(__always)
  package static func bitReversed(_ bits: UInt64) -> UInt64 {
    var x = bits.byteSwapped
    x = (x & 0x0F0F_0F0F_0F0F_0F0F) << 4 | (x >> 4) & 0x0F0F_0F0F_0F0F_0F0F
    x = (x & 0x3333_3333_3333_3333) << 2 | (x >> 2) & 0x3333_3333_3333_3333
    return (x & 0x5555_5555_5555_5555) << 1 | (x >> 1) & 0x5555_5555_5555_5555
  }

  @inline(__always)
  package static func transpose(
    _ source: UnsafePointer<Float>, stride: Int,
    to target: UnsafeMutablePointer<Float>, stride targetStride: Int
  ) {
    for row in 0..<16 {
      for column in 0..<16 { target[column * targetStride + row] = source[row * stride + column] }
    }
  }
}
