import BergfriedCore

/// Where a map's pixels lie among the cells of one side of a grid.
struct Interpolation {
  struct Place {
    /// The cell the pixel's centre lies in.
    let nearest: Int
    /// The cells whose centres lie before and after the pixel's, and how far it is between them.
    let before: Int
    let after: Int
    let share: Float
  }

  let places: [Place]

  init(cells: Int, pixels: Int) {
    places = (0..<pixels).map { pixel in
      let position = (Double(pixel) + 0.5) * Double(cells) / Double(pixels)
      let nearest = min(Int(position), cells - 1)
      let fromFirst = max(0, position - 0.5)
      let before = min(Int(fromFirst), cells - 1)
      return Place(
        nearest: nearest, before: before, after: min(before + 1, cells - 1),
        share: cells == pixels ? 0 : Float(fromFirst - Double(before)))
    }
  }
}

extension Relief {
  /// The tint and shade between the four cells around a pixel.
  func sample(
    _ column: Interpolation.Place, _ row: Interpolation.Place
  ) -> (tint: Colour, shade: Float) {
    let (top, bottom) = (row.before * shape.columns, row.after * shape.columns)
    let above = tints[top + column.before].mixed(
      with: tints[top + column.after], share: column.share)
    let below = tints[bottom + column.before].mixed(
      with: tints[bottom + column.after], share: column.share)
    let lit =
      shades[top + column.before] * (1 - column.share)
      + shades[top + column.after] * column.share
    let litBelow =
      shades[bottom + column.before] * (1 - column.share)
      + shades[bottom + column.after] * column.share
    return (
      above.mixed(with: below, share: row.share), lit * (1 - row.share) + litBelow * row.share
    )
  }
}
