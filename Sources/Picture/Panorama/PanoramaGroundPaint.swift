import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// The colour of the ground where a look meets it, without the air before it.
struct PanoramaGroundPaint: Sendable {
  private let surface: Surface
  private let cover: Raster<PanoramaCover>?
  private let observer: Cell
  private let lowest: Float
  private let range: Float
  /// How wide one pixel of the picture is, in metres per metre of distance.
  private let pixelWidth: Double

  /// - Parameter heights: the lowest and the highest of the colours.
  init(_ picture: PanoramaPicture, heights: ClosedRange<Float>) {
    surface = picture.surface
    cover = picture.cover
    observer = picture.panorama.observer.cell
    lowest = heights.lowerBound
    range = max(heights.upperBound - lowest, 1200)
    pixelWidth =
      picture.panorama.strip.degreesPerColumn * Double(picture.style.samples) * .pi / 180
  }

  /// - Parameters:
  ///   - ahead: the eastward and northward parts of the look.
  ///   - cell: what the ground that is seen belongs to.
  func colour(ahead: (east: Double, north: Double), distance: Double, cell: Cell) -> Colour {
    let size = surface.cellSize
    let x = Double(observer.column) + distance * ahead.east / size.widthMetres
    let y = Double(observer.row) - distance * ahead.north / size.heightMetres
    let reach = max(1, distance * pixelWidth / min(size.widthMetres, size.heightMetres))
    if cover?[cell] == .building {
      let facet = facet(x, y)
      let steepness = (facet * facet).sum().squareRoot()
      // What lies well under the roof's edge is wall too, however its foot meets the ground.
      let under = ((surface.height(at: cell) ?? lowest) - height(x, y)) / Float(size.widthMetres)
      let wall = max(
        PanoramaPalette.step(steepness, from: 0.8, to: 1.3),
        PanoramaPalette.step(under, from: 0.8, to: 1.3))
      let colour = PanoramaPalette.roof.mixed(with: PanoramaPalette.wall, share: wall)
      // Walls askew to the grid are stairs of cells; their light is that of a few cells together.
      return lit(colour, wall > 0.5 ? rise(x, y, max(reach, 2)) : facet, ahead)
    }
    let slope = rise(x, y, reach)
    let (colour, water) = tint(x, y, (slope * slope).sum().squareRoot())
    return lit(colour, slope * (1 - water), ahead)
  }

  /// The colour between the four centres around a place, and how much of it is water.
  private func tint(_ x: Double, _ y: Double, _ steepness: Float) -> (Colour, water: Float) {
    let bare = self.bare(height(x, y), steepness)
    guard let cover else { return (bare, 0) }
    let (column, row) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    let (right, down) = (Float(x - x.rounded(.down)), Float(y - y.rounded(.down)))
    var sum = SIMD3<Float>.zero
    var water: Float = 0
    for (cell, weight) in [
      (Cell(column: column, row: row), (1 - right) * (1 - down)),
      (Cell(column: column + 1, row: row), right * (1 - down)),
      (Cell(column: column, row: row + 1), (1 - right) * down),
      (Cell(column: column + 1, row: row + 1), right * down),
    ] {
      let kind = cover.shape.contains(cell) ? cover[cell] : .ground
      if kind == .water { water += weight }
      sum += weight * (colour(of: kind) ?? bare).parts
    }
    return (Colour(parts: sum), water)
  }

  /// The colour of what lies on the ground; `nil` where the ground itself shows.
  private func colour(of cover: PanoramaCover) -> Colour? {
    switch cover {
    case .ground, .building: nil
    case .wood: PanoramaPalette.wood
    case .water: PanoramaPalette.water
    case .street: PanoramaPalette.street
    }
  }

  private func bare(_ height: Float, _ steepness: Float) -> Colour {
    let share = (height - lowest) / range
    let rock =
      PanoramaPalette.step(steepness, from: 0.6, to: 1.2)
      * PanoramaPalette.step(share, from: 0.1, to: 0.4)
    return PanoramaPalette.heights.colour(at: share)
      .mixed(with: PanoramaPalette.rock, share: 0.8 * rock)
  }

  /// Light comes over the watchman's left shoulder, wherever they look.
  private func lit(
    _ colour: Colour, _ slope: SIMD2<Float>, _ ahead: (east: Double, north: Double)
  ) -> Colour {
    let (e, n) = (Float(ahead.east), Float(ahead.north))
    let (left, back, up): (Float, Float, Float) = (0.62, 0.40, 0.675)
    let (east, north) = (-left * n - back * e, left * e - back * n)
    let length = (1 + (slope * slope).sum()).squareRoot()
    let light = max(0, (up - slope.x * east - slope.y * north) / length)
    let change = light - up
    return change < 0
      ? colour.mixed(with: PanoramaPalette.shadow, share: 0.72 * -change / up)
      : colour.mixed(with: PanoramaPalette.light, share: 0.55 * change / (1 - up))
  }

  /// The smoothed rise eastward and northward, over so many cells to both sides.
  private func rise(_ x: Double, _ y: Double, _ reach: Double) -> SIMD2<Float> {
    let east = height(x + reach, y) - height(x - reach, y)
    let north = height(x, y - reach) - height(x, y + reach)
    let width = 2 * reach
    return SIMD2(
      east / Float(width * surface.cellSize.widthMetres),
      north / Float(width * surface.cellSize.heightMetres))
  }

  /// The rise of the very piece of ground between the four centres around a place.
  private func facet(_ x: Double, _ y: Double) -> SIMD2<Float> {
    let (column, row) = (x.rounded(.down), y.rounded(.down))
    let east = height(column + 1, y) - height(column, y)
    let north = height(x, row) - height(x, row + 1)
    return SIMD2(
      east / Float(surface.cellSize.widthMetres), north / Float(surface.cellSize.heightMetres))
  }

  /// The height between the four centres around a place, the nearest within the surface.
  private func height(_ x: Double, _ y: Double) -> Float {
    let shape = surface.shape
    let x = min(max(x, 0), Double(shape.columns - 1))
    let y = min(max(y, 0), Double(shape.rows - 1))
    let column = min(Int(x), max(0, shape.columns - 2))
    let row = min(Int(y), max(0, shape.rows - 2))
    let (right, down) = (Float(x - Double(column)), Float(y - Double(row)))
    return surface.withHeights { heights in
      let here = row * shape.columns + column
      let next = column + 1 < shape.columns ? here + 1 : here
      let step = row + 1 < shape.rows ? shape.columns : 0
      let (a, b) = (heights[here], heights[next])
      let (c, d) = (heights[here + step], heights[next + step])
      // Beside unknown ground the highest corner stands for all: the ground is taken as level.
      guard min(min(a, b), min(c, d)) > Surface.unknownLimit else {
        return max(max(a, b), max(c, d), lowest)
      }
      let above = a + right * (b - a)
      let below = c + right * (d - c)
      return above + down * (below - above)
    }
  }
}
