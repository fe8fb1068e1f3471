import BergfriedFiles
import BergfriedSight

/// The finished sheet of a panorama.
struct PanoramaPage {
  let canvas: Canvas
  let layout: PanoramaLayout

  init(_ picture: PanoramaPicture, format: PictureFormat = .png) {
    let image = PanoramaImage(picture, bandRows: PanoramaLayout.bandRows)
    self.init(picture, painted: image, format: format)
  }

  /// The same, painted on several cores.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  init(_ picture: PanoramaPicture, format: PictureFormat, cores: Int) async throws {
    let image = try await PanoramaImage(
      picture, bandRows: PanoramaLayout.bandRows, cores: cores)
    self.init(picture, painted: image, format: format)
  }

  private init(_ picture: PanoramaPicture, painted image: PanoramaImage, format: PictureFormat) {
    let style = picture.style
    layout = PanoramaLayout(picture.panorama.strip, style: style)
    canvas = Canvas(width: layout.width, height: layout.height, format: format)
    let axes = PanoramaAxes(layout: layout, northDegrees: style.northDegrees)
    for strip in layout.strips {
      canvas.paint(
        image.pixels(of: strip.columns), columns: strip.columns.count, x: strip.x, y: strip.y)
      axes.draw(on: canvas, strip)
      let names = PanoramaNames(
        layout: layout, strip: strip, skyline: tops(of: picture.skyline, in: strip, style))
      let placed = names.placed(picture.labels) { canvas.textWidth($0, PanoramaNames.style) }
      names.draw(placed, on: canvas)
    }
    drawHeader(style)
  }

  /// The top of the ground above each column of a strip.
  private func tops(
    of skyline: [SkylinePoint], in strip: PanoramaLayout.Strip, _ style: PanoramaStyle
  ) -> [Double] {
    strip.columns.map { column in
      guard case .ground(let pitch, _, _) = skyline[column * style.samples] else {
        return strip.bottom
      }
      return min(max(layout.y(ofPitch: pitch, in: strip), Double(strip.y)), strip.bottom)
    }
  }

  private func drawHeader(_ style: PanoramaStyle) {
    let room = layout.right - layout.left
    var bold = Canvas.TextStyle(size: 25, isBold: true)
    let title = PlainText.oneLine(style.title)
    while bold.size > 17, canvas.textWidth(title, bold) > room { bold.size -= 1 }
    canvas.text(canvas.shortened(title, toWidth: room, bold), x: layout.left, y: 42, bold)
    let small = Canvas.TextStyle(size: 13.5, colour: Palette.faintInk)
    let subtitle = canvas.shortened(PlainText.oneLine(style.subtitle), toWidth: room, small)
    canvas.text(subtitle, x: layout.left, y: 65, small)
  }
}

extension PanoramaImage {
  /// Some columns of the image, row by row.
  func pixels(of columns: Range<Int>) -> [UInt32] {
    (0..<rows).flatMap { row in
      pixels[row * self.columns + columns.lowerBound..<row * self.columns + columns.upperBound]
    }
  }
}
