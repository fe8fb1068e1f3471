import BergfriedCore
import BergfriedPicture
import BergfriedSight

/// How pixels of a tile get their colours, each from where its centre lies in the working frame.
enum TilePainting {
  /// As exports have surely seen ground.
  private static let surely: UInt32 = 0xFFFF_A814
  /// As exports have possibly seen ground.
  private static let possibly: UInt32 = 0xFFFF_E082

  /// Seen ground in the colour of its cell; the rest is clear.
  static func picture(of ground: TileGround, at centres: [MapPoint]) -> PixelImage {
    let pixels = centres.map { point -> UInt32 in
      switch ground.state(at: point) {
      case Visibility.seen.rawValue: surely
      case Visibility.possiblySeen.rawValue: possibly
      default: 0
      }
    }
    return PixelImage(columns: WebMercatorTile.pixels, pixels: pixels)
  }

  /// A picture of the ground between its pixels; clear beside it.
  ///
  /// - Parameter bounds: what the picture shows, in the working frame.
  static func picture(
    of image: PixelImage, over bounds: MapBounds, at centres: [MapPoint]
  ) -> PixelImage {
    let pixels = centres.map { point -> UInt32 in
      guard point.x.isFinite, bounds.contains(point) else { return 0 }
      let right = (point.x - bounds.minX) / bounds.widthMetres * Double(image.columns) - 0.5
      let down = (bounds.maxY - point.y) / bounds.heightMetres * Double(image.rows) - 0.5
      return image.colour(right: right, down: down)
    }
    return PixelImage(columns: WebMercatorTile.pixels, pixels: pixels)
  }
}

extension PixelImage {
  /// The colour between the four pixels about a place, which is told in pixels from the centre of
  /// the first one.
  fileprivate func colour(right: Double, down: Double) -> UInt32 {
    let (right, down) = (
      min(max(right, 0), Double(columns - 1)), min(max(down, 0), Double(rows - 1))
    )
    let (left, top) = (Int(right), Int(down))
    let (after, below) = (min(left + 1, columns - 1), min(top + 1, rows - 1))
    let (x, y) = (Float(right - Double(left)), Float(down - Double(top)))
    func parts(_ column: Int, _ row: Int) -> SIMD4<Float> {
      let pixel = pixels[row * columns + column]
      return SIMD4(Float(pixel >> 16 & 255), Float(pixel >> 8 & 255), Float(pixel & 255), 0)
    }
    let upper = parts(left, top) * (1 - x) + parts(after, top) * x
    let lower = parts(left, below) * (1 - x) + parts(after, below) * x
    let mixed = upper * (1 - y) + lower * y + 0.5
    return 0xFF00_0000 | UInt32(mixed.x) << 16 | UInt32(mixed.y) << 8 | UInt32(mixed.z)
  }
}
