import CCairo

extension Canvas {
  /// A straight line, dashed where a dash's length is given.
  func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double,
    _ colour: Colour, dash: Double? = nil
  ) {
    if var dash { cairo_set_dash(context, &dash, 1, 0) }
    cairo_move_to(context, start.x, start.y)
    cairo_line_to(context, end.x, end.y)
    stroke(colour, width)
    cairo_set_dash(context, nil, 0, 0)
  }

  /// Copies pixels onto the page; in a drawing of lines they become an image within it.
  func paint(_ pixels: [UInt32], columns: Int, x: Int, y: Int) {
    let rows = pixels.count / columns
    let source = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows))
    defer { cairo_surface_destroy(source) }
    guard let start = cairo_image_surface_get_data(source) else { return }
    let stride = Int(cairo_image_surface_get_stride(source)) / 4
    start.withMemoryRebound(to: UInt32.self, capacity: stride * rows) { target in
      for row in 0..<rows {
        for column in 0..<columns {
          target[row * stride + column] = pixels[row * columns + column]
        }
      }
    }
    cairo_surface_mark_dirty(source)
    cairo_set_source_surface(context, source, Double(x), Double(y))
    cairo_rectangle(context, Double(x), Double(y), Double(columns), Double(rows))
    cairo_fill(context)
  }
}
