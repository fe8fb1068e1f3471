import BergfriedCore

/// A bar of a round length on the ground.
struct ScaleBar {
  static let longest = 240.0

  let metres: Double
  let pixels: Double

  init(metresPerPixel: Double) {
    metres = Decimal.roundBelow(ScaleBar.longest * metresPerPixel)
    pixels = metres / metresPerPixel
  }

  /// Draws the bar at the right end of the footer: two halves, the first one parted again.
  func draw(on canvas: Canvas, _ layout: PageLayout) {
    let label = Canvas.TextStyle(size: 12.5)
    let end = Decimal.length(metres: metres)
    let x = layout.right - pixels - canvas.textWidth(end, label) / 2
    let y = layout.footerY + 42
    for (start, stop, colour) in [
      (0.0, 0.25, Palette.ink), (0.25, 0.5, Palette.paper), (0.5, 1.0, Palette.ink),
    ] {
      canvas.fillRectangle(
        x: x + start * pixels, y: y, width: (stop - start) * pixels, height: 6, colour)
    }
    canvas.strokeRectangle(x: x, y: y, width: pixels, height: 6, line: 1, Palette.ink)
    canvas.text("0", x: x, y: y - 7, label, anchor: .middle)
    let half = metres >= 1000 ? metres / 2000 : metres / 2
    canvas.text(Format.plain(half), x: x + pixels / 2, y: y - 7, label, anchor: .middle)
    canvas.text(end, x: x + pixels, y: y - 7, label, anchor: .middle)
  }
}
