import BergfriedCore
import BergfriedFiles
import BergfriedSurface

/// The finished sheet: the map in its frame with title, legend, scale and north arrow.
struct Page {
  let canvas: Canvas
  let layout: PageLayout

  init(_ picture: ViewshedPicture) {
    let scale = MapScale(window: picture.window.shape, cellSize: picture.surface.cellSize)
    let legend = Legend(picture)
    layout = PageLayout(scale: scale) { legend.rows(inWidth: $0).count }
    canvas = Canvas(width: layout.width, height: layout.height)
    canvas.paint(MapImage(picture), x: layout.mapX, y: layout.mapY)
    drawFrame()
    MarkLayer(picture: picture, layout: layout).draw(on: canvas)
    drawHeader(picture)
    NorthArrow(northDegrees: picture.northDegrees).draw(
      on: canvas, x: layout.right - 20, y: Double(PageLayout.headerHeight) / 2 - 2)
    legend.draw(on: canvas, layout)
    ScaleBar(metresPerPixel: scale.metresPerPixel).draw(on: canvas, layout)
  }

  private func drawFrame() {
    let (x, y) = (Double(layout.mapX), Double(layout.mapY))
    let (width, height) = (Double(layout.scale.columns), Double(layout.scale.rows))
    canvas.strokeRectangle(
      x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1, line: 1, Palette.ink)
    canvas.strokeRectangle(
      x: x - 5, y: y - 5, width: width + 10, height: height + 10, line: 2, Palette.ink)
  }

  private func drawHeader(_ picture: ViewshedPicture) {
    let room = layout.right - layout.left - 60
    var style = Canvas.TextStyle(size: 25, isBold: true)
    let title = PlainText.oneLine(picture.title)
    while style.size > 17, canvas.textWidth(title, style) > room { style.size -= 1 }
    canvas.text(
      canvas.shortened(title, toWidth: room, style), x: layout.left, y: 42, style)
    var small = Canvas.TextStyle(size: 13.5, colour: Palette.faintInk)
    let subtitle = PlainText.oneLine(picture.subtitle)
    while small.size > 10, canvas.textWidth(subtitle, small) > room { small.size -= 0.5 }
    canvas.text(
      canvas.shortened(subtitle, toWidth: room, small), x: layout.left, y: 65, small)
  }
}
