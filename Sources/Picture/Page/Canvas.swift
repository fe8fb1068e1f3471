import BergfriedFiles
import CCairo

/// A page to draw on, in pixels from its top left corner: the only place that speaks to Cairo.
final class Canvas {
  enum Anchor { case left, middle, right }

  struct TextStyle {
    var size: Double
    var isBold = false
    var colour = Palette.ink
    /// The width of a pale rim that keeps letters readable over a map; 0 for none.
    var haloWidth = 0.0
  }

  let width: Int
  let height: Int
  let image: OpaquePointer
  let context: OpaquePointer
  /// Where the drawing goes as it is made; `nil` for one in pixels.
  private let sink: ByteSink?

  /// - Parameter hasTransparency: whether pixels may be clear; all are at first. Not for SVG.
  init(width: Int, height: Int, format: PictureFormat = .png, hasTransparency: Bool = false) {
    self.width = width
    self.height = height
    switch format {
    case .png:
      sink = nil
      image = cairo_image_surface_create(
        hasTransparency ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    case .svg:
      let sink = ByteSink()
      self.sink = sink
      image = sink.svgSurface(width: Double(width), height: Double(height))
    }
    context = cairo_create(image)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    if !hasTransparency { fill(Palette.paper) { cairo_paint(context) } }
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(image)
  }

  // MARK: Shapes

  func fillRectangle(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
    cairo_rectangle(context, x, y, width, height)
    fill(colour) { cairo_fill(context) }
  }

  func strokeRectangle(
    x: Double, y: Double, width: Double, height: Double, line: Double, _ colour: Colour
  ) {
    cairo_rectangle(context, x, y, width, height)
    stroke(colour, line)
  }

  /// A closed shape with an optional rim.
  func polygon(_ points: [(x: Double, y: Double)], fill colour: Colour?, line: Double = 0) {
    for (index, point) in points.enumerated() {
      index == 0
        ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
    }
    cairo_close_path(context)
    if let colour { fill(colour) { cairo_fill_preserve(context) } }
    line > 0 ? stroke(Palette.ink, line) : cairo_new_path(context)
  }

  func disc(x: Double, y: Double, radius: Double, _ colour: Colour) {
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    fill(colour) { cairo_fill(context) }
  }

  /// Draws with the origin moved and the page turned clockwise.
  func turned(x: Double, y: Double, degrees: Double, _ draw: () -> Void) {
    cairo_save(context)
    cairo_translate(context, x, y)
    cairo_rotate(context, degrees * .pi / 180)
    draw()
    cairo_restore(context)
  }

  func clipped(x: Double, y: Double, width: Double, height: Double, _ draw: () -> Void) {
    cairo_save(context)
    cairo_rectangle(context, x, y, width, height)
    cairo_clip(context)
    draw()
    cairo_restore(context)
  }

  func fill(_ colour: Colour, _ draw: () -> Void) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    draw()
  }

  func stroke(_ colour: Colour, _ line: Double) {
    cairo_set_line_width(context, line)
    fill(colour) { cairo_stroke(context) }
  }

  // MARK: Text

  func textWidth(_ text: String, _ style: TextStyle) -> Double {
    select(style)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, PlainText.oneLine(text), &extents)
    return extents.x_advance
  }

  /// Writes one line of text.
  ///
  /// - Parameters:
  ///   - x: where the anchor stands.
  ///   - y: the line the letters stand on.
  func text(_ text: String, x: Double, y: Double, _ style: TextStyle, anchor: Anchor = .left) {
    // Cairo draws nothing more once it has met what it takes for no text.
    let text = PlainText.oneLine(text)
    let width = anchor == .left ? 0 : textWidth(text, style)
    select(style)
    cairo_move_to(context, anchor == .left ? x : anchor == .right ? x - width : x - width / 2, y)
    if style.haloWidth > 0 {
      cairo_text_path(context, text)
      cairo_set_line_width(context, 2 * style.haloWidth)
      fill(Palette.paper) { cairo_stroke_preserve(context) }
      fill(style.colour) { cairo_fill(context) }
    } else {
      fill(style.colour) { cairo_show_text(context, text) }
    }
    cairo_new_path(context)
  }

  /// The text itself, or as much of it as fits with an ellipsis.
  func shortened(_ text: String, toWidth width: Double, _ style: TextStyle) -> String {
    guard textWidth(text, style) > width else { return text }
    let letters = Array(text)
    var fits = 0
    var tooMany = letters.count
    while fits + 1 < tooMany {
      let middle = (fits + tooMany) / 2
      let isNarrow = textWidth(String(letters[..<middle]) + "…", style) <= width
      (fits, tooMany) = isNarrow ? (middle, tooMany) : (fits, middle)
    }
    return String(letters[..<fits]) + "…"
  }

  private func select(_ style: TextStyle) {
    cairo_select_font_face(
      context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
      style.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, style.size)
  }

  // MARK: Pixels

  /// The colour of a pixel: 8 bits a part, red in the higher bits.
  func pixel(x: Int, y: Int) -> UInt32 {
    withPixels { page, stride in page[y * stride + x] & 0xFF_FFFF }
  }

  func withPixels<Result>(
    _ body: (UnsafeMutablePointer<UInt32>, _ stride: Int) -> Result
  ) -> Result {
    cairo_surface_flush(image)
    defer { cairo_surface_mark_dirty(image) }
    let stride = Int(cairo_image_surface_get_stride(image)) / 4
    return cairo_image_surface_get_data(image)!.withMemoryRebound(
      to: UInt32.self, capacity: stride * height
    ) { body($0, stride) }
  }

  /// The page as the bytes of a file in the canvas's format. Nothing can be drawn after it.
  func bytes() throws(PictureError) -> [UInt8] {
    guard let sink else { return try png() }
    let drawn = cairo_status(context)
    cairo_surface_finish(image)
    try check(drawn != CAIRO_STATUS_SUCCESS ? drawn : cairo_surface_status(image))
    return sink.bytes
  }

  /// The page as the bytes of a PNG.
  func png() throws(PictureError) -> [UInt8] {
    let sink = ByteSink()
    let drawn = cairo_status(context)
    try check(drawn != CAIRO_STATUS_SUCCESS ? drawn : sink.takePNG(of: image))
    return sink.bytes
  }

  private func check(_ status: cairo_status_t) throws(PictureError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw PictureError(
        code: .cannotDraw, path: "", cause: String(cString: cairo_status_to_string(status)))
    }
  }
}
