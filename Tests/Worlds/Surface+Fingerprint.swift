import BergfriedSurface

extension Surface {
  /// A 64-bit hash (FNV-1a) of the heights' bits.
  var fingerprint: UInt64 {
    withHeights { heights in
      heights.reduce(0xCBF2_9CE4_8422_2325) { hash, height in
        (hash ^ UInt64(height.bitPattern)) &* 0x100_0000_01B3
      }
    }
  }
}
