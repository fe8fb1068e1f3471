/// A colour by its red, green and blue parts, 0...1.
struct Colour: Sendable {
  var parts: SIMD3<Float>

  @inline(__always)
  init(_ red: Float, _ green: Float, _ blue: Float) {
    parts = SIMD3(red, green, blue)
  }

  @inline(__always)
  init(parts: SIMD3<Float>) {
    self.parts = parts
  }

  @inline(__always)
  func mixed(with other: Colour, share: Float) -> Colour {
    Colour(parts: parts + (other.parts - parts) * share)
  }

  /// The colour as a pixel of 8 bits a part, red in the higher bits.
  @inline(__always)
  var pixel: UInt32 {
    let bytes = (parts.clamped(lowerBound: .zero, upperBound: .one) * 255 + 0.5)
    return UInt32(bytes.x) << 16 | UInt32(bytes.y) << 8 | UInt32(bytes.z)
  }

  var red: Double { Double(parts.x) }
  var green: Double { Double(parts.y) }
  var blue: Double { Double(parts.z) }
}
