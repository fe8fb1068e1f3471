/// Random values at the whole points of the plane: the same point and salt always give the same
/// value, evenly spread over -1..<1.
enum LatticeNoise {
  /// Well mixed 32-bit words: the multiply-and-shift chain known as lowbias32.
  @inline(__always)
  static func mixed<Words: MixedWords>(_ words: Words) -> Words {
    var x = words
    x = x ^ (x &>> 16)
    x = x &* 0x7FEB_352D
    x = x ^ (x &>> 15)
    x = x &* 0x846C_A68B
    return x ^ (x &>> 16)
  }

  @inline(__always)
  static func word(_ x: Int32, _ y: Int32, salt: UInt32) -> UInt32 {
    let column = mixed(UInt32(bitPattern: x) &* 0x9E37_79B1 &+ salt)
    return mixed(column ^ (UInt32(bitPattern: y) &* 0x85EB_CA6B))
  }

  @inline(__always)
  static func value(_ x: Int32, _ y: Int32, salt: UInt32) -> Float {
    Float(bitPattern: (word(x, y, salt: salt) &>> 9) | 0x3F80_0000) * 2 - 3
  }

  /// The value above the mixed word of a column and the row's own product.
  @inline(__always)
  static func value(column: SIMD8<UInt32>, row: SIMD8<UInt32>) -> SIMD8<Float> {
    let word = mixed(column ^ row)
    let unit = unsafeBitCast((word &>> 9) | 0x3F80_0000, to: SIMD8<Float>.self)
    return unit * 2 - 3
  }

  /// A salt for one of many uses of a seed.
  static func salt(seed: UInt64, use: Int) -> UInt32 {
    let low = UInt32(truncatingIfNeeded: seed)
    let high = UInt32(truncatingIfNeeded: seed &>> 32)
    return mixed(mixed(low &+ UInt32(truncatingIfNeeded: use) &* 977) ^ mixed(high &+ 0x5851_F42D))
  }
}
