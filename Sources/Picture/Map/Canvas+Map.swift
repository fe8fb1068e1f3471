extension Canvas {
  /// Copies an image onto the page.
  func paint(_ map: MapImage, x: Int, y: Int) {
    withPixels { page, stride in
      for row in 0..<map.rows {
        for column in 0..<map.columns {
          page[(y + row) * stride + x + column] = map.pixels[row * map.columns + column]
        }
      }
    }
  }
}
