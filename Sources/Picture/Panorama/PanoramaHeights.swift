import BergfriedCore
import BergfriedSight
import BergfriedSurface

/// A surface's heights where a panorama's looks meet it, and how the ground rises there.
///
/// *Model.* Heights are bilinear between four centres, in `Float`, and beyond the outermost as on
/// them. Beside unknown ground the highest corner stands for all: the ground is taken as level.
struct PanoramaHeights: Sendable {
  /// Where a look meets the ground, in cells, and over how many cells to both sides its rise is
  /// smoothed.
  struct Place {
    let x: Double
    let y: Double
    let reach: Double
  }

  /// A place along a row or a column of centres: the one before it, and how far it is on the way
  /// to the next.
  private struct Stop {
    let first: Double
    let share: Float
  }

  /// The heights at the four centres around a place: the upper two, then the lower two.
  private struct Corners {
    let upperLeft: Float
    let upperRight: Float
    let lowerLeft: Float
    let lowerRight: Float
  }

  private let surface: Surface
  /// What stands for ground that nothing around is known of.
  private let lowest: Float
  private let observer: (column: Double, row: Double)
  /// The last row or column, and the last that has another behind it.
  private let last: (column: Double, row: Double)
  private let lastPair: (column: Double, row: Double)
  /// From a corner to the next one, in storage.
  private let step: (column: Int, row: Int)
  private let columns: Double
  private let width: Double
  private let height: Double
  private let smallest: Double
  /// How wide one pixel of the picture is, in metres per metre of distance.
  private let pixelWidth: Double

  init(_ picture: PanoramaPicture, lowest: Float) {
    surface = picture.surface
    self.lowest = lowest
    let observer = picture.panorama.observer.cell
    self.observer = (Double(observer.column), Double(observer.row))
    let shape = surface.shape
    columns = Double(shape.columns)
    last = (Double(shape.columns - 1), Double(shape.rows - 1))
    lastPair = (Double(max(0, shape.columns - 2)), Double(max(0, shape.rows - 2)))
    step = (shape.columns > 1 ? 1 : 0, shape.rows > 1 ? shape.columns : 0)
    (width, height) = (surface.cellSize.widthMetres, surface.cellSize.heightMetres)
    smallest = min(width, height)
    pixelWidth =
      picture.panorama.strip.degreesPerColumn * Double(picture.style.samples) * .pi / 180
  }

  @inline(__always)
  func place(_ distance: Double, _ look: PanoramaLook) -> Place {
    Place(
      x: observer.column + distance * look.east / width,
      y: observer.row - distance * look.north / height,
      reach: max(1, distance * pixelWidth / smallest))
  }

  // MARK: One place

  /// The height at a place.
  func height(_ place: Place) -> Float { height(place.x, place.y) }

  /// The smoothed rise eastward and northward.
  func rise(_ place: Place, reach: Double) -> SIMD2<Float> {
    let (x, y) = (place.x, place.y)
    return SIMD2(
      (height(x + reach, y) - height(x - reach, y)) / Float(2 * reach * width),
      (height(x, y - reach) - height(x, y + reach)) / Float(2 * reach * height))
  }

  /// The rise of the very piece of ground between the four centres around a place.
  func facet(_ place: Place) -> SIMD2<Float> {
    let (x, y) = (place.x, place.y)
    let (left, up) = (x.rounded(.down), y.rounded(.down))
    return SIMD2(
      (height(left + 1, y) - height(left, y)) / Float(width),
      (height(x, up) - height(x, up + 1)) / Float(height))
  }

  private func height(_ x: Double, _ y: Double) -> Float {
    let (across, along) = (column(x), row(y))
    let corners = self.corners(across.first + along.first * columns)
    return between(corners, right: across.share, down: along.share)
  }

  // MARK: Many places

  /// Settles the height of a batch's places and how the ground rises there.
  func settle(_ batch: PanoramaBatch, _ look: PanoramaLook) {
    place(batch, look)
    for (place, number) in [
      (PanoramaBatch.Place.here, PanoramaBatch.Number.here), (.east, .east), (.west, .west),
      (.north, .north), (.south, .south),
    ] {
      let (places, numbers) = (batch[place], batch[number])
      for pixel in 0..<batch.count {
        let corners = self.corners(places[pixel])
        numbers[pixel] = corners.upperLeft
        numbers[pixel &+ PanoramaBatch.room] = corners.upperRight
        numbers[pixel &+ 2 &* PanoramaBatch.room] = corners.lowerLeft
        numbers[pixel &+ 3 &* PanoramaBatch.room] = corners.lowerRight
      }
    }
    rise(batch)
  }

  /// Finds a batch's places, and where the heights around them and their neighbours lie.
  private func place(_ batch: PanoramaBatch, _ look: PanoramaLook) {
    let (heights, look) = (self, look)
    for pixel in 0..<batch.count {
      let place = heights.place(Double(batch[.distance][pixel]), look)
      let (x, y, reach) = (place.x, place.y, place.reach)
      let (across, east, west) = (
        heights.column(x), heights.column(x + reach), heights.column(x - reach)
      )
      let (along, north, south) = (
        heights.row(y), heights.row(y - reach), heights.row(y + reach)
      )
      let start = along.first * heights.columns
      batch[.x][pixel] = x
      batch[.y][pixel] = y
      batch[.reach][pixel] = reach
      batch[.here][pixel] = across.first + start
      batch[.east][pixel] = east.first + start
      batch[.west][pixel] = west.first + start
      batch[.north][pixel] = across.first + north.first * heights.columns
      batch[.south][pixel] = across.first + south.first * heights.columns
      batch[.right][pixel] = across.share
      batch[.rightEast][pixel] = east.share
      batch[.rightWest][pixel] = west.share
      batch[.down][pixel] = along.share
      batch[.downNorth][pixel] = north.share
      batch[.downSouth][pixel] = south.share
    }
  }

  /// Tells heights and rises from the heights around.
  private func rise(_ batch: PanoramaBatch) {
    let heights = self
    for pixel in 0..<batch.count {
      @inline(__always)
      func height(
        _ corner: PanoramaBatch.Number, _ right: PanoramaBatch.Number, _ down: PanoramaBatch.Number
      ) -> Float {
        let first = batch[corner] + pixel
        let room = PanoramaBatch.room
        return heights.between(
          Corners(
            upperLeft: first[0], upperRight: first[room], lowerLeft: first[2 &* room],
            lowerRight: first[3 &* room]),
          right: batch[right][pixel], down: batch[down][pixel])
      }
      let run = 2 * batch[.reach][pixel]
      let east =
        (height(.east, .rightEast, .down) - height(.west, .rightWest, .down))
        / Float(run * heights.width)
      let north =
        (height(.north, .right, .downNorth) - height(.south, .right, .downSouth))
        / Float(run * heights.height)
      batch[.height][pixel] = height(.here, .right, .down)
      batch[.riseEast][pixel] = east
      batch[.riseNorth][pixel] = north
      batch[.steepness][pixel] = (east * east + north * north).squareRoot()
    }
  }

  // MARK: Between centres

  @inline(__always)
  private func column(_ x: Double) -> Stop {
    PanoramaHeights.stop(x, last: last.column, lastPair: lastPair.column)
  }

  @inline(__always)
  private func row(_ y: Double) -> Stop {
    PanoramaHeights.stop(y, last: last.row, lastPair: lastPair.row)
  }

  @inline(__always)
  private static func stop(_ place: Double, last: Double, lastPair: Double) -> Stop {
    let place = min(max(place, 0), last)
    // Rounded down without a call, which older processors would need.
    let whole = (place + 0x1p52) - 0x1p52
    let first = min(whole > place ? whole - 1 : whole, lastPair)
    return Stop(first: first, share: Float(place - first))
  }

  /// The heights around a place, the first of which lies there in storage.
  @inline(__always)
  private func corners(_ first: Double) -> Corners {
    let upper = surface.heights.baseAddress! + Int(first)
    let lower = upper + step.row
    return Corners(
      upperLeft: upper[0], upperRight: upper[step.column], lowerLeft: lower[0],
      lowerRight: lower[step.column])
  }

  @inline(__always)
  private func between(_ corners: Corners, right: Float, down: Float) -> Float {
    let (a, b, c, d) = (
      corners.upperLeft, corners.upperRight, corners.lowerLeft, corners.lowerRight
    )
    let above = a + right * (b - a)
    let below = c + right * (d - c)
    let isKnown = min(min(a, b), min(c, d)) > Surface.unknownLimit
    return isKnown ? above + down * (below - above) : max(max(max(a, b), max(c, d)), lowest)
  }
}
