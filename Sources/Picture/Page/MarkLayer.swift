import BergfriedDatum
import BergfriedSurface

/// The observers on the map, with labels that stay off each other.
struct MarkLayer {
  private struct Box {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    func meets(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }

    func lies(in other: Box) -> Bool {
      x >= other.x && x + width <= other.x + other.width && y >= other.y
        && y + height <= other.y + other.height
    }
  }

  private static let radius = 9.0
  private static let style = Canvas.TextStyle(size: 14, isBold: true, haloWidth: 2.5)

  let picture: ViewshedPicture
  let layout: PageLayout

  func draw(on canvas: Canvas) {
    let places = picture.observers.map { place(of: $0) }
    var taken = places.map { place in
      let radius = MarkLayer.radius
      return Box(x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius)
    }
    for place in places { drawSymbol(on: canvas, x: place.x, y: place.y) }
    for (mark, place) in zip(picture.observers, places) {
      let text = Page.oneLine(mark.label)
      let width = canvas.textWidth(text, MarkLayer.style)
      guard width > 0 else { continue }
      let box = room(for: width, beside: place, taken)
      guard let box else { continue }
      taken.append(box)
      canvas.text(text, x: box.x + 2, y: box.y + 13.5, MarkLayer.style)
    }
  }

  /// Where a mark stands on the page, brought to the map's edge where it lies beyond.
  private func place(of mark: ViewshedPicture.Mark) -> (x: Double, y: Double) {
    let cell = picture.surface.cellSize
    let x = (mark.column + 0.5) * cell.widthMetres / layout.scale.metresPerPixel
    let y = (mark.row + 0.5) * cell.heightMetres / layout.scale.metresPerPixel
    return (
      Double(layout.mapX) + min(max(x, 0), Double(layout.scale.columns)),
      Double(layout.mapY) + min(max(y, 0), Double(layout.scale.rows))
    )
  }

  /// A free place for a label: right of its mark if possible, else left, above or below. Nothing
  /// where all of them are taken; a lone mark always gets its label.
  private func room(
    for width: Double, beside place: (x: Double, y: Double), _ taken: [Box]
  ) -> Box? {
    let (gap, height) = (MarkLayer.radius + 3, 18.0)
    let corners = [
      (place.x + gap, place.y - height / 2), (place.x - gap - width - 4, place.y - height / 2),
      (place.x - width / 2, place.y - gap - height), (place.x - width / 2, place.y + gap),
    ]
    let boxes = corners.map { Box(x: $0.0, y: $0.1, width: width + 4, height: height) }
    let map = Box(
      x: Double(layout.mapX), y: Double(layout.mapY), width: Double(layout.scale.columns),
      height: Double(layout.scale.rows))
    let page = Box(x: 4, y: 4, width: Double(layout.width - 8), height: Double(layout.height - 8))
    let free = boxes.filter { box in !taken.contains { $0.meets(box) } }
    return free.first { $0.lies(in: map) } ?? free.first { $0.lies(in: page) }
  }

  /// A tower seen from above, like the sign for a lookout: a dot in rings.
  private func drawSymbol(on canvas: Canvas, x: Double, y: Double) {
    canvas.disc(x: x, y: y, radius: 10.5, Palette.paper)
    canvas.disc(x: x, y: y, radius: 8.5, Palette.ink)
    canvas.disc(x: x, y: y, radius: 6.5, Palette.paper)
    canvas.disc(x: x, y: y, radius: 4.2, Palette.mark)
  }
}
