import BergfriedCore
import BergfriedSurface

/// What the colours mean and how much of the window each of them covers.
struct Legend {
  private struct Entry {
    let name: String
    let shares: SIMD4<Float>
    let count: Int
  }

  private let entries: [Entry]
  private let total: Int
  private let facts: String

  init(_ picture: ViewshedPicture) {
    var counts = [0, 0, 0, 0, 0]
    picture.visibility.values.withUnsafeBufferPointer { values in
      for value in values { counts[Int(min(value, 4))] += 1 }
    }
    let all = [
      Entry(
        name: counts[4] > 0 ? "Surely seen" : "Seen", shares: [0, 1, 0, 0], count: counts[1]),
      Entry(name: "Hidden", shares: [1, 0, 0, 0], count: counts[0]),
      Entry(name: "Possibly seen", shares: Generalised.possibleShares, count: counts[4]),
      Entry(name: "Outside limits", shares: [0, 0, 0, 1], count: counts[3]),
      Entry(name: "Unknown", shares: [0, 0, 1, 0], count: counts[2]),
    ]
    entries = all.enumerated().filter { $0.offset < 2 || $0.element.count > 0 }.map(\.element)
    total = picture.visibility.shape.count
    facts = Legend.facts(about: picture)
  }

  /// The cells' size and the heights, for the small print.
  private static func facts(about picture: ViewshedPicture) -> String {
    let size = picture.surface.cellSize
    let (width, height) = (size.widthMetres, size.heightMetres)
    let cells =
      width == height
      ? Decimal.short(width) : "\(Decimal.short(width)) × \(Decimal.short(height))"
    let shape = picture.window.shape
    let noun = shape.count == 1 ? "cell" : "cells"
    let grid = "\(shape.columns) × \(shape.rows) \(noun) of \(cells) m"
    guard let heights = knownHeights(of: picture) else { return grid }
    let lowest = "\(Int(heights.lowerBound.rounded()))"
    let highest = "\(Int(heights.upperBound.rounded()))"
    return "\(grid)  ·  heights \(lowest == highest ? lowest : "\(lowest)–\(highest)") m"
  }

  /// The lowest and highest heights in the window; `nil` where none is known.
  private static func knownHeights(of picture: ViewshedPicture) -> ClosedRange<Float>? {
    if picture.window == picture.surface.shape.window { return picture.surface.knownHeights }
    var lowest = Float.infinity
    var highest = -Float.infinity
    picture.surface.withHeights { heights in
      for row in picture.window.rows {
        let start = row * picture.surface.shape.columns
        for column in picture.window.columns where heights[start + column] > Surface.unknown {
          lowest = min(lowest, heights[start + column])
          highest = max(highest, heights[start + column])
        }
      }
    }
    return lowest <= highest ? lowest...highest : nil
  }

  func draw(on canvas: Canvas, _ layout: PageLayout) {
    let style = Canvas.TextStyle(size: 12.5)
    var x = layout.left
    let y = layout.footerY + 30
    for entry in entries {
      drawSwatch(entry.shares, on: canvas, x: x, y: y)
      canvas.text(entry.name, x: x + 34, y: y + 6, style)
      let bold = Canvas.TextStyle(size: 12.5, isBold: true)
      let percent = Decimal.percent(entry.count, of: total)
      canvas.text(percent, x: x + 34, y: y + 22, bold)
      x += 34 + max(canvas.textWidth(entry.name, style), canvas.textWidth(percent, bold)) + 24
    }
    let small = Canvas.TextStyle(size: 10.5, colour: Palette.faintInk)
    canvas.text(facts, x: layout.left, y: layout.footerY + 76, small)
  }

  /// A piece of map: the same ground in light, level and in shadow.
  private func drawSwatch(_ shares: SIMD4<Float>, on canvas: Canvas, x: Double, y: Double) {
    let tint = Palette.heights.colour(at: 0.3)
    canvas.clipped(x: x, y: y - 5, width: 26, height: 27) {
      for step in -2..<29 {
        let shade: Float = step < 9 ? 0.45 : step < 18 ? 0 : -0.4
        let isHatched = (step + 2) % 9 < 2
        let colour = MapImage.colour(shares, tint, shade, isHatched: isHatched)
        let left = x + Double(step)
        canvas.fillRectangle(x: left, y: y - 5, width: 1.5, height: 27, colour)
      }
    }
    canvas.strokeRectangle(x: x, y: y - 5, width: 26, height: 27, line: 1, Palette.ink)
  }
}
