/// A picture of pixels, each with a colour of its own or none.
public struct PixelImage: Sendable {
  /// How many pixels a row has.
  public let columns: Int
  /// How many rows there are.
  public let rows: Int
  /// Row after row from the top; red, green and blue in the lower bits, 8 bits each. The upper 8
  /// are all set, or none of a pixel is, which is transparent.
  public let pixels: [UInt32]

  /// A picture of so many columns.
  ///
  /// - Precondition: the pixels fill its rows.
  public init(columns: Int, pixels: [UInt32]) {
    precondition(columns > 0 && pixels.count % columns == 0, "\(pixels.count) in \(columns)")
    self.columns = columns
    self.pixels = pixels
    rows = pixels.count / columns
  }

  /// The picture as the bytes of a PNG.
  ///
  /// - Throws: ``PictureError`` where it cannot be drawn.
  public func png() throws -> [UInt8] {
    let canvas = Canvas(width: columns, height: rows, hasTransparency: true)
    canvas.withPixels { page, stride in
      for row in 0..<rows {
        for column in 0..<columns { page[row * stride + column] = pixels[row * columns + column] }
      }
    }
    return try canvas.png()
  }
}
