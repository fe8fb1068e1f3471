/// What is drawn in one pixel of a map.
struct MapPixel {
  /// Of hidden and seen ground, of what is unknown and what lies outside the limits.
  let shares: SIMD4<Float>
  /// By height and slope.
  let tint: Colour
  /// From -1, in shadow, to 1, in light.
  let shade: Float
  /// Whether a hatch would run there.
  let isHatched: Bool
  /// What seen ground is mixed with.
  var seen = Palette.seen
}
