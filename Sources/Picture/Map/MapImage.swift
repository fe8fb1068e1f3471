import BergfriedCore
import BergfriedSurface

/// The map itself, pixel by pixel: relief, coloured by what is seen.
struct MapImage {
  let columns: Int
  let rows: Int
  /// Row by row, 8 bits a part, red in the higher bits.
  private(set) var pixels: [UInt32]

  init(_ picture: ViewshedPicture, colour: (MapPixel) -> Colour = MapImage.colour) {
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
        let cell = top.nearest * ground.shape.columns + left.nearest
        let (tint, shade) = relief.sample(left, top)
        var pixel = MapPixel(
          shares: ground.shares[cell], tint: tint, shade: shade,
          isHatched: MapImage.isHatched(column, row))
        if picture.steps != nil { pixel.seen = Colour(parts: ground.stepColours[cell]) }
        pixels[row * columns + column] = colour(pixel).pixel
      }
    }
  }

  /// Whether a hatch runs through a pixel: lines from the lower left to the upper right.
  static func isHatched(_ column: Int, _ row: Int) -> Bool { (column + row) % 9 < 2 }

  /// The colour of ground by the shares that are hidden, seen, unknown and outside the limits.
  static func colour(_ pixel: MapPixel) -> Colour {
    let (shares, tint, shade) = (pixel.shares, pixel.tint, pixel.shade)
    var parts = SIMD3<Float>.zero
    if shares[0] > 0 {
      let ground = tint.mixed(with: Palette.hidden, share: 0.74)
      parts += shares[0] * shaded(ground, shade * 0.62, Palette.shadow).parts
    }
    if shares[1] > 0 {
      let pale = tint.mixed(with: Palette.paper, share: 0.3)
      let ground = pale.mixed(with: pixel.seen, share: 0.6)
      parts += shares[1] * shaded(ground, shade * 0.7, Palette.warmShadow).parts
    }
    if shares[2] > 0 {
      parts += shares[2] * (pixel.isHatched ? Palette.unknownHatch : Palette.unknown).parts
    }
    if shares[3] > 0 {
      let ground = tint.mixed(with: Palette.outside, share: 0.82)
      parts += shares[3] * shaded(ground, shade * 0.3, Palette.shadow).parts
    }
    return Colour(parts: parts)
  }

  /// The colour of ground of which nothing is told but its shape.
  static func relief(_ pixel: MapPixel) -> Colour {
    if pixel.shares[2] > 0.5 { return pixel.isHatched ? Palette.unknownHatch : Palette.unknown }
    let pale = pixel.tint.mixed(with: Palette.paper, share: 0.35)
    return shaded(pale, pixel.shade * 0.55, Palette.shadow)
  }

  /// Shadows turn a colour towards their own, light towards pale yellow.
  private static func shaded(_ colour: Colour, _ shade: Float, _ shadow: Colour) -> Colour {
    shade < 0
      ? colour.mixed(with: shadow, share: -shade)
      : colour.mixed(with: Palette.light, share: shade * 0.8)
  }
}
