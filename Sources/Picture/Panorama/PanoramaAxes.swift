import BergfriedCore
import BergfriedSight

/// The azimuths under a strip, told from true north, and the pitches on both its sides.
struct PanoramaAxes {
  private static let points = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
  private static let number = Canvas.TextStyle(size: 11.5, colour: Palette.faintInk)
  private static let point = Canvas.TextStyle(size: 16, isBold: true)

  let layout: PanoramaLayout
  let northDegrees: Double

  func draw(on canvas: Canvas, _ strip: PanoramaLayout.Strip) {
    drawLevel(on: canvas, strip)
    drawAzimuths(on: canvas, strip)
    drawPitches(on: canvas, strip)
    canvas.strokeRectangle(
      x: strip.box.x - 0.5, y: strip.box.y - 0.5, width: strip.box.width + 1,
      height: strip.box.height + 1, line: 1, Palette.ink)
  }

  /// The eye's own level, faint across the picture.
  private func drawLevel(on canvas: Canvas, _ strip: PanoramaLayout.Strip) {
    guard layout.pitchDegrees.contains(0) else { return }
    let y = layout.y(ofPitch: 0, in: strip).rounded() + 0.5
    canvas.line(
      from: (strip.box.x, y), to: (strip.right, y), width: 0.7, Palette.paper, dash: 6)
  }

  private func drawAzimuths(on canvas: Canvas, _ strip: PanoramaLayout.Strip) {
    let step = PanoramaAxes.step(
      [5, 10, 15, 30, 45, 90], degreesPerPixel: layout.degreesPerColumn, roomPixels: 54)
    let tick = max(1, step / 10)
    let room = 30 * layout.degreesPerColumn
    for azimuth in 0..<360 {
      guard let x = layout.x(ofAzimuth: Double(azimuth) + northDegrees, in: strip) else { continue }
      let fromPoint = abs(Double(azimuth) - (Double(azimuth) / 45).rounded() * 45)
      let isPoint = fromPoint == 0
      let isNumbered = azimuth % step == 0 && fromPoint >= room
      guard isPoint || isNumbered || azimuth % tick == 0 else { continue }
      let length = isPoint ? 10.0 : azimuth % step == 0 ? 7 : 4
      canvas.line(
        from: (x, strip.bottom + 1), to: (x, strip.bottom + 1 + length),
        width: isPoint ? 1.6 : 0.8, Palette.ink)
      if isPoint {
        canvas.text(
          PanoramaAxes.points[azimuth / 45], x: x, y: strip.bottom + 28, PanoramaAxes.point,
          anchor: .middle)
      } else if isNumbered {
        canvas.text(
          "\(azimuth)°", x: x, y: strip.bottom + 25, PanoramaAxes.number, anchor: .middle)
      }
    }
  }

  private func drawPitches(on canvas: Canvas, _ strip: PanoramaLayout.Strip) {
    let step = PanoramaAxes.step(
      [1, 2, 5, 10, 15, 30], degreesPerPixel: layout.degreesPerRow, roomPixels: 34)
    for pitch in stride(from: -90, through: 90, by: step)
    where layout.pitchDegrees.contains(Double(pitch)) {
      let y = layout.y(ofPitch: Double(pitch), in: strip)
      let text = pitch == 0 ? "0°" : pitch > 0 ? "+\(pitch)°" : "−\(-pitch)°"
      for (x, outward) in [(strip.box.x, -1.0), (strip.right, 1.0)] {
        canvas.line(
          from: (x, y), to: (x + 6 * outward, y), width: pitch == 0 ? 1.6 : 0.8, Palette.ink)
        canvas.text(
          text, x: x + 10 * outward, y: y + 4, PanoramaAxes.number,
          anchor: outward < 0 ? .right : .left)
      }
    }
  }

  /// The finest step whose marks have room.
  static func step(_ steps: [Int], degreesPerPixel: Double, roomPixels: Double) -> Int {
    steps.first { Double($0) / degreesPerPixel >= roomPixels } ?? steps.last!
  }
}
