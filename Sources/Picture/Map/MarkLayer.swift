import BergfriedCore
import BergfriedFiles
import BergfriedSurface

/// The observers on the map, with labels that stay off each other.
struct MarkLayer {
  private struct Place: Equatable {
    let x: Double
    let y: Double
  }

  private static let radius = 9.0
  private static let style = Canvas.TextStyle(size: 14, isBold: true, haloWidth: 2.5)

  let picture: ViewshedPicture
  let layout: PageLayout

  func draw(on canvas: Canvas) {
    let spots = picture.observers.map { place(of: $0) }
    let places = spots.map { shown($0) }
    var taken = places.map { place in
      let radius = MarkLayer.radius
      return Box(x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius)
    }
    for (spot, place) in zip(spots, places) {
      spot == place
        ? drawTower(on: canvas, at: place) : drawPointer(on: canvas, at: place, to: spot)
    }
    for (mark, place) in zip(picture.observers, places) {
      let text = PlainText.oneLine(mark.label)
      let width = canvas.textWidth(text, MarkLayer.style)
      guard width > 0 else { continue }
      let box = room(for: width, beside: place, taken)
      guard let box else { continue }
      taken.append(box)
      canvas.text(text, x: box.x + 2, y: box.y + 13.5, MarkLayer.style)
    }
  }

  /// Where a mark stands on the page, which may be beyond the map.
  private func place(of mark: ViewshedPicture.Mark) -> Place {
    let cell = picture.surface.cellSize
    return Place(
      x: Double(layout.mapX)
        + (mark.column + 0.5) * cell.widthMetres / layout.scale.metresPerPixel,
      y: Double(layout.mapY)
        + (mark.row + 0.5) * cell.heightMetres / layout.scale.metresPerPixel)
  }

  /// The nearest place on the map.
  private func shown(_ place: Place) -> Place {
    Place(
      x: min(max(place.x, Double(layout.mapX)), Double(layout.mapX + layout.scale.columns)),
      y: min(max(place.y, Double(layout.mapY)), Double(layout.mapY + layout.scale.rows)))
  }

  /// A free place for a label: right of its mark if possible, else left, above, below or
  /// at a slant. Nothing where all of them are taken.
  private func room(
    for width: Double, beside place: Place, _ taken: [Box]
  ) -> Box? {
    let (gap, height) = (MarkLayer.radius + 3, 18.0)
    let (left, right) = (place.x - gap - width - 4, place.x + gap)
    let (middle, above, below) = (place.y - height / 2, place.y - gap - height, place.y + gap)
    let centre = place.x - width / 2
    let corners = [
      (right, middle), (left, middle), (centre, above), (centre, below), (right - 6, above + 2),
      (right - 6, below - 2), (left + 6, above + 2), (left + 6, below - 2),
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
  private func drawTower(on canvas: Canvas, at place: Place) {
    canvas.disc(x: place.x, y: place.y, radius: 10.5, Palette.paper)
    canvas.disc(x: place.x, y: place.y, radius: 8.5, Palette.ink)
    canvas.disc(x: place.x, y: place.y, radius: 6.5, Palette.paper)
    canvas.disc(x: place.x, y: place.y, radius: 4.2, Palette.mark)
  }

  /// An arrowhead on the map's edge towards an observer beyond it.
  private func drawPointer(on canvas: Canvas, at place: Place, to spot: Place) {
    let (right, down) = (spot.x - place.x, spot.y - place.y)
    let length = (right * right + down * down).squareRoot()
    let (x, y) = (right / length, down / length)
    let points = [(0.0, 0.0), (-12, 7), (-9, 0), (-12, -7)].map { ahead, aside in
      (x: place.x + ahead * x - aside * y, y: place.y + ahead * y + aside * x)
    }
    canvas.polygon(points, fill: Palette.mark, line: 1.5)
  }
}
