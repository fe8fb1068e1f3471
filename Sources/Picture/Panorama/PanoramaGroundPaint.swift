import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// The colour of the ground where a look meets it, without the air before it.
struct PanoramaGroundPaint: Sendable {
  let heights: PanoramaHeights
  private let surface: Surface
  private let cover: Raster<PanoramaCover>?
  private let tints = PanoramaPalette.heights
  private let lowest: Float
  private let range: Float

  /// - Parameter heights: the lowest and the highest of the colours.
  init(_ picture: PanoramaPicture, heights: ClosedRange<Float>) {
    surface = picture.surface
    cover = picture.cover
    lowest = heights.lowerBound
    range = max(heights.upperBound - lowest, 1200)
    self.heights = PanoramaHeights(picture, lowest: lowest)
  }

  /// Calls `body` with the cover of all cells where they lie in memory; without one there is none.
  func withCover<Result>(_ body: (UnsafePointer<PanoramaCover>?) -> Result) -> Result {
    guard let cover else { return body(nil) }
    return cover.values.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  /// The colour of open ground.
  @inline(__always)
  func colour(
    _ look: PanoramaLook, _ batch: PanoramaBatch, _ pixel: Int,
    _ cover: UnsafePointer<PanoramaCover>?
  ) -> Colour {
    let rise = SIMD2(batch[.riseEast][pixel], batch[.riseNorth][pixel])
    let bare = self.bare(batch[.height][pixel], batch[.steepness][pixel])
    guard let cover else { return look.lit(bare, rise: rise) }
    let (colour, water) = covered(bare, batch[.x][pixel], batch[.y][pixel], cover)
    return look.lit(colour, rise: rise * (1 - water))
  }

  /// The colour of a roof or a wall.
  ///
  /// - Parameter index: where what the ground that is seen belongs to lies in storage.
  func building(_ look: PanoramaLook, distance: Double, index: Int) -> Colour {
    let place = heights.place(distance, look)
    let facet = heights.facet(place)
    let steepness = (facet * facet).sum().squareRoot()
    // What lies well under the roof's edge is wall too, however its foot meets the ground.
    let top = surface.heights[index]
    let under =
      ((top > Surface.unknownLimit ? top : lowest) - heights.height(place))
      / Float(surface.cellSize.widthMetres)
    let wall = max(
      PanoramaPalette.step(steepness, from: 0.8, to: 1.3),
      PanoramaPalette.step(under, from: 0.8, to: 1.3))
    let colour = PanoramaPalette.roof.mixed(with: PanoramaPalette.wall, share: wall)
    // Walls askew to the grid are stairs of cells; their light is that of a few cells together.
    return look.lit(
      colour, rise: wall > 0.5 ? heights.rise(place, reach: max(place.reach, 2)) : facet)
  }

  /// The colour between the four centres around a place where bare ground has one, and how much of
  /// it is water.
  @inline(__always)
  private func covered(
    _ bare: Colour, _ x: Double, _ y: Double, _ cover: UnsafePointer<PanoramaCover>
  ) -> (Colour, water: Float) {
    let shape = surface.shape
    let (left, up) = (x.rounded(.down), y.rounded(.down))
    let (column, row) = (Int(left), Int(up))
    let (right, down) = (Float(x - left), Float(y - up))
    var sum = SIMD3<Float>.zero
    var water: Float = 0
    @inline(__always)
    func add(_ column: Int, _ row: Int, _ weight: Float) {
      let isInside = column >= 0 && row >= 0 && column < shape.columns && row < shape.rows
      let kind = isInside ? cover[row &* shape.columns &+ column] : .ground
      if kind == .water { water += weight }
      sum += weight * (colour(of: kind) ?? bare).parts
    }
    add(column, row, (1 - right) * (1 - down))
    add(column + 1, row, right * (1 - down))
    add(column, row + 1, (1 - right) * down)
    add(column + 1, row + 1, right * down)
    return (Colour(parts: sum), water)
  }

  /// The colour of what lies on the ground; `nil` where the ground itself shows.
  @inline(__always)
  private func colour(of cover: PanoramaCover) -> Colour? {
    switch cover {
    case .ground, .building: nil
    case .wood: PanoramaPalette.wood
    case .water: PanoramaPalette.water
    case .street: PanoramaPalette.street
    case .veiled: PanoramaPalette.veil
    }
  }

  @inline(__always)
  private func bare(_ height: Float, _ steepness: Float) -> Colour {
    let share = (height - lowest) / range
    let rock =
      PanoramaPalette.step(steepness, from: 0.6, to: 1.2)
      * PanoramaPalette.step(share, from: 0.1, to: 0.4)
    return tints.colour(at: share).mixed(with: PanoramaPalette.rock, share: 0.8 * rock)
  }
}
