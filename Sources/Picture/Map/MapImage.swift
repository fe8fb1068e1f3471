import BergfriedCore
import BergfriedSurface

/// The map itself, pixel by pixel: relief, coloured by what is seen.
struct MapImage {
  let columns: Int
  let rows: Int
  /// Row by row, 8 bits a part, red in the higher bits.
  private(set) var pixels: [UInt32]

  /// - Parameter colour: of ground by the shares that are hidden, seen, unknown and outside the
  ///   limits, its tint and its shade, and whether a hatch would run there.
  init(
    _ picture: ViewshedPicture,
    colour: (SIMD4<Float>, Colour, Float, _ isHatched: Bool) -> Colour = MapImage.colour
  ) {
    let scale = MapScale(window: picture.window.shape, cellSize: picture.surface.cellSize)
    let ground = Generalised(picture, scale: scale)
    let relief = Relief(ground)
    columns = scale.columns
    rows = scale.rows
    pixels = Array(repeating: 0, count: columns * rows)
    let across = Interpolation(cells: ground.shape.columns, pixels: columns)
    let down = Interpolation(cells: ground.shape.rows, pixels: rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let (left, top) = (across.places[column], down.places[row])
        let share = ground.shares[top.nearest * ground.shape.columns + left.nearest]
        let (tint, shade) = relief.sample(left, top)
        let colour = colour(share, tint, shade, (column + row) % 9 < 2)
        pixels[row * columns + column] = colour.pixel
      }
    }
  }

  /// The colour of ground by the shares that are hidden, seen, unknown and outside the limits.
  static func colour(
    _ shares: SIMD4<Float>, _ tint: Colour, _ shade: Float, isHatched: Bool
  ) -> Colour {
    var parts = SIMD3<Float>.zero
    if shares[0] > 0 {
      let ground = tint.mixed(with: Palette.hidden, share: 0.74)
      parts += shares[0] * shaded(ground, shade * 0.62, Palette.shadow).parts
    }
    if shares[1] > 0 {
      let pale = tint.mixed(with: Palette.paper, share: 0.3)
      let ground = pale.mixed(with: Palette.seen, share: 0.6)
      parts += shares[1] * shaded(ground, shade * 0.7, Palette.warmShadow).parts
    }
    if shares[2] > 0 {
      parts += shares[2] * (isHatched ? Palette.unknownHatch : Palette.unknown).parts
    }
    if shares[3] > 0 {
      let ground = tint.mixed(with: Palette.outside, share: 0.82)
      parts += shares[3] * shaded(ground, shade * 0.3, Palette.shadow).parts
    }
    return Colour(parts: parts)
  }

  /// The colour of ground of which nothing is told but its shape.
  static func relief(
    _ shares: SIMD4<Float>, _ tint: Colour, _ shade: Float, isHatched: Bool
  ) -> Colour {
    if shares[2] > 0.5 { return isHatched ? Palette.unknownHatch : Palette.unknown }
    return shaded(tint.mixed(with: Palette.paper, share: 0.35), shade * 0.55, Palette.shadow)
  }

  /// Shadows turn a colour towards their own, light towards pale yellow.
  private static func shaded(_ colour: Colour, _ shade: Float, _ shadow: Colour) -> Colour {
    shade < 0
      ? colour.mixed(with: shadow, share: -shade)
      : colour.mixed(with: Palette.light, share: shade * 0.8)
  }
}
