/// An arrow that points to true north.
struct NorthArrow {
  /// The azimuth of true north on the grid, clockwise from up.
  let northDegrees: Double

  func draw(on canvas: Canvas, x: Double, y: Double) {
    canvas.turned(x: x, y: y, degrees: northDegrees) {
      canvas.polygon([(0, -14), (0, 18), (-9, 25)], fill: Palette.ink, line: 1)
      canvas.polygon([(0, -14), (0, 18), (9, 25)], fill: Palette.paper, line: 1)
      canvas.text("N", x: 0, y: -18, Canvas.TextStyle(size: 14, isBold: true), anchor: .middle)
    }
  }
}
