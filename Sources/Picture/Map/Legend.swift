import BergfriedCore
import BergfriedSurface

/// What the colours mean and how much of the window each of them covers.
struct Legend {
  struct Entry {
    let name: String
    let shares: SIMD4<Float>
    var seen = Palette.seen
    /// The share of the ground looked at; `nil` of what is not looked at.
    let percent: String?
  }

  let entries: [Entry]
  private let facts: String

  init(_ picture: ViewshedPicture) {
    var counts = [0, 0, 0, 0, 0]
    let places = picture.steps?.places
    for (index, value) in picture.visibility.values.enumerated()
    where places?[index] ?? MapSteps.none == MapSteps.none {
      counts[Int(min(value, 4))] += 1
    }
    let stepCounts = picture.steps?.counts ?? []
    let total = counts[0] + counts[1] + counts[4] + stepCounts.reduce(0, +)
    func told(_ count: Int) -> String { Decimal.percent(count, of: max(total, 1)) }
    let steps = zip(picture.steps?.steps ?? [], stepCounts).map { step, count in
      Entry(name: step.name, shares: [0, 1, 0, 0], seen: step.colour, percent: told(count))
    }
    let seen = Entry(
      name: counts[4] > 0 ? "Surely seen" : "Seen", shares: [0, 1, 0, 0], percent: told(counts[1]))
    let hidden = Entry(
      name: picture.steps?.hiddenName ?? "Hidden", shares: [1, 0, 0, 0], percent: told(counts[0]))
    let possible = Entry(
      name: "Possibly seen", shares: Generalised.possibleShares, percent: told(counts[4]))
    let outside = Entry(name: "Outside limits", shares: [0, 0, 0, 1], percent: nil)
    let unknown = Entry(name: "Unknown", shares: [0, 0, 1, 0], percent: nil)
    let isPlain = picture.steps == nil
    entries =
      (isPlain ? [seen] : steps) + (isPlain || counts[0] > 0 ? [hidden] : [])
      + (counts[4] > 0 ? [possible] : []) + (counts[3] > 0 ? [outside] : [])
      + (counts[2] > 0 ? [unknown] : [])
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

  private static let style = Canvas.TextStyle(size: 12.5)
  private static let bold = Canvas.TextStyle(size: 12.5, isBold: true)
  private static let widestName = 260.0

  /// The entries row by row, with the place of each from the left, as many in a row as have room.
  func rows(inWidth width: Double) -> [[(entry: Entry, x: Double)]] {
    let canvas = Canvas(width: 1, height: 1)
    var rows: [[(entry: Entry, x: Double)]] = []
    var x = 0.0
    for entry in entries {
      let name = canvas.shortened(entry.name, toWidth: Legend.widestName, Legend.style)
      let text = max(
        canvas.textWidth(name, Legend.style), canvas.textWidth(entry.percent ?? "", Legend.bold))
      if rows.isEmpty || x + 34 + text > width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, x))
      x += 34 + text + 24
    }
    return rows
  }

  func draw(on canvas: Canvas, _ layout: PageLayout) {
    let rows = rows(inWidth: layout.legendWidth)
    for (row, entries) in rows.enumerated() {
      let y = layout.footerY + 30 + Double(row * PageLayout.legendRowHeight)
      for (entry, offset) in entries {
        let x = layout.left + offset
        drawSwatch(entry, on: canvas, x: x, y: y)
        let name = canvas.shortened(entry.name, toWidth: Legend.widestName, Legend.style)
        canvas.text(name, x: x + 34, y: y + 6, Legend.style)
        if let percent = entry.percent {
          canvas.text(percent, x: x + 34, y: y + 22, Legend.bold)
        }
      }
    }
    let small = Canvas.TextStyle(size: 10.5, colour: Palette.faintInk)
    let y = layout.footerY + 76 + Double((rows.count - 1) * PageLayout.legendRowHeight)
    canvas.text(facts, x: layout.left, y: y, small)
  }

  /// A piece of map: the same ground in light, level and in shadow, hatched as the map is.
  private func drawSwatch(_ entry: Entry, on canvas: Canvas, x: Double, y: Double) {
    let tint = Palette.heights.colour(at: 0.3)
    for column in 0..<26 {
      for row in 0..<27 {
        let pixel = MapPixel(
          shares: entry.shares, tint: tint, shade: column < 9 ? 0.45 : column < 18 ? 0 : -0.4,
          isHatched: MapImage.isHatched(column, row), seen: entry.seen)
        canvas.fillRectangle(
          x: x + Double(column), y: y - 5 + Double(row), width: 1, height: 1,
          MapImage.colour(pixel))
      }
    }
    canvas.strokeRectangle(x: x, y: y - 5, width: 26, height: 27, line: 1, Palette.ink)
  }
}
