import CVector

/// Sixteen numbers worked on at once.
package typealias Lanes = SIMD16<Float>
package typealias IntLanes = SIMD16<Int32>
package typealias LaneMask = SIMDMask<SIMD16<Int32>>

#if BERGFRIED_SWIFT_LANES
  typealias V = SwiftLanes
#else
  typealias V = CLanes
#endif

/// 0, 1, 2 … 15.
@inline(__always)
var laneNumbers: Lanes { Lanes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

@inline(__always)
func lanes(_ value: Float) -> Lanes { Lanes(repeating: value) }

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
func load(_ pointer: UnsafeMutablePointer<Float>) -> Lanes {
  UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
}

@inline(__always)
func store(_ value: Lanes, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: value, as: Lanes.self)
}

/// The C header's operations under Swift names.
package enum CLanes {
  @inline(__always)
  package static func bits(_ mask: LaneMask) -> UInt32 {
    cv_bits(unsafeBitCast(mask, to: IntLanes.self))
  }

  /// One bit per lane that has a bit set.
  @inline(__always)
  package static func lanesWithBit(_ bit: Int, in words: IntLanes) -> UInt32 {
    cv_lanes_with_bit(words, UInt32(truncatingIfNeeded: bit))
  }

  @inline(__always)
  package static func lookup(_ table: UnsafePointer<Float>, _ index: IntLanes) -> Lanes {
    cv_lookup(table, index)
  }

  @inline(__always)
  package static func max(_ a: Lanes, _ b: Lanes) -> Lanes { cv_max(a, b) }

  @inline(__always)
  package static func min(_ a: Lanes, _ b: Lanes) -> Lanes { cv_min(a, b) }

  @inline(__always)
  package static func lowestLane(_ a: Lanes) -> Float { cv_lowest_lane(a) }

  /// `a * b + c`.
  @inline(__always)
  package static func mulAdd(_ a: Lanes, _ b: Lanes, _ c: Lanes) -> Lanes { cv_muladd(a, b, c) }

  @inline(__always)
  package static func truncated(_ a: Lanes) -> IntLanes { cv_truncate(a) }

  @inline(__always)
  package static func floats(_ a: IntLanes) -> Lanes { cv_float(a) }

  @inline(__always)
  package static func abs(_ a: Lanes) -> Lanes { cv_abs(a) }

  @inline(__always)
  package static func reversed(_ a: Lanes) -> Lanes { cv_reversed(a) }

  /// Every lane moved up by one, `first` in lane 0.
  @inline(__always)
  package static func shifted(_ first: Float, _ a: Lanes) -> Lanes { cv_shifted(first, a) }

  @inline(__always)
  package static func shifted(_ first: Int32, _ a: IntLanes) -> IntLanes {
    cv_shifted_ints(first, a)
  }

  /// The bits where `mask` has ones, pushed together at the low end.
  @inline(__always)
  package static func gatheredBits(_ bits: UInt32, _ mask: UInt32) -> UInt32 {
    cv_gathered_bits(bits, mask)
  }

  /// Writes `value` to each of 16 bytes whose bit is set, touching no other.
  @inline(__always)
  package static func markBytes(
    _ bytes: UnsafeMutablePointer<UInt8>, _ bits: UInt32, _ value: UInt8
  ) {
    cv_mark_bytes(bytes, bits, value)
  }

  /// The values of the lanes whose bit is set, pushed together at the low end.
  @inline(__always)
  package static func compressed(_ values: Lanes, _ bits: UInt32) -> Lanes {
    cv_compressed(values, bits)
  }

  /// Writes the lanes whose bit is set, touching no other place.
  @inline(__always)
  package static func storeLanes(
    _ place: UnsafeMutablePointer<Float>, _ bits: UInt32, _ values: Lanes
  ) {
    cv_store_lanes(place, bits, values)
  }

  /// `a p + b q + level + drop b²`, worked out in `Double`.
  @inline(__always)
  package static func planes(
    _ p: UnsafePointer<Double>, _ q: UnsafePointer<Double>, a: Double, b: IntLanes,
    level: Double, drop: Double
  ) -> Lanes {
    cv_planes(p, q, b, a, level, drop)
  }

  /// Asks for a line of memory that will be read soon; nothing depends on it.
  @inline(__always)
  package static func prefetch(_ place: UnsafePointer<Float>) { cv_prefetch(place) }

  @inline(__always)
  package static func bitReversed(_ bits: UInt64) -> UInt64 { cv_bit_reversed(bits) }

  /// Transposes 16 x 16 floats.
  @inline(__always)
  package static func transpose(
    _ source: UnsafePointer<Float>, stride: Int,
    to target: UnsafeMutablePointer<Float>, stride targetStride: Int
  ) {
    cv_transpose(source, stride, target, targetStride)
  }
}
