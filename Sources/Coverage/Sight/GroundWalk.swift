import BergfriedCore
import BergfriedSurface

/// The edges of ground that a fan of lines of sight crosses.
///
/// *Model.* Between the centres of four cells the ground is bilinear, and from the outermost
/// centres to the border of the terrain it is level. Where nothing may be missed the higher of the
/// two diagonals counts beside the four sides: no ground rises above the two triangles on it.
struct GroundWalk {
  private let fan: SightFan
  private let grounds: Surface
  private let bare: Surface
  private let strips: FanStrips
  /// From one centre to the next along strips and across, in storage.
  private let (alongStep, acrossStep): (Int, Int)
  private let (alongCount, acrossCount): (Int, Int)
  /// Where the first centre lies on the map, and from one to the next.
  private let (firstX, firstY, stepX, stepY): (Double, Double, Double, Double)
  private let hasWoods: Bool
  /// Whether nothing may be missed: unknown ground hides then, and the higher diagonals do.
  private let isStrict: Bool

  init(_ fan: SightFan, _ bound: SightBound, on surface: TownSurface) {
    self.fan = fan
    let screens = surface.screens
    (bare, grounds) =
      switch bound.heights {
      case .lowest: (surface.groundBounds.lowest, surface.groundBounds.lowest)
      case .typical: (surface.ground, screens.typicallyRaised)
      case .highest, .guessed: (surface.groundBounds.highest, screens.raised)
      }
    hasWoods = grounds !== bare
    isStrict = bound.heights == .highest
    let shape = grounds.shape
    let transform = surface.transform
    (stepX, stepY) = (transform.columnStep, transform.rowStep)
    firstX = transform.originX + stepX / 2
    firstY = transform.originY + stepY / 2
    strips = FanStrips(fan, firstX: firstX, firstY: firstY, stepX: stepX, stepY: stepY)
    (alongStep, acrossStep) = strips.areColumns ? (1, shape.columns) : (shape.columns, 1)
    (alongCount, acrossCount) =
      strips.areColumns ? (shape.columns, shape.rows) : (shape.rows, shape.columns)
  }

  private static let block = TileMaxima.side

  /// Calls `body` with the edges that may hide something, until it says that it is enough.
  ///
  /// - Returns: whether `body` said so.
  @inline(__always)
  func forEachEdge(_ body: (SightFan.Edge) -> Bool) -> Bool {
    let range = strips.strips.clamped(to: -1...alongCount - 1)
    let side = GroundWalk.block
    let blocks = max(range.lowerBound, 0) / side...max(range.upperBound, 0) / side
    for step in 0..<blocks.count {
      let block = strips.isEyeLow ? blocks.upperBound - step : blocks.lowerBound + step
      let first = block == 0 ? range.lowerBound : block * side
      let part = first...min(block * side + side - 1, range.upperBound)
      if isClear(part) { continue }
      for step in 0..<part.count {
        let strip = strips.isEyeLow ? part.upperBound - step : part.lowerBound + step
        if forEachEdge(of: strip, body) { return true }
      }
    }
    return false
  }

  /// Whether all ground in some strips lies below all lines of sight there.
  private func isClear(_ part: ClosedRange<Int>) -> Bool {
    let (low, high) = (Double(part.lowerBound), Double(part.upperBound + 1))
    guard let across = strips.across(from: low, to: high) else { return true }
    let limit = strips.leastMetres(of: fan, from: low, to: high)
    let tiles = grounds.tiles
    let shift = TileMaxima.shift
    let first = clampedAcross(across.low.rounded(.down)) >> shift
    let last = clampedAcross(across.high.rounded(.up)) >> shift
    let along = max(part.lowerBound, 0) >> shift
    let next = min(part.upperBound + 1, alongCount - 1) >> shift
    for place in first...last {
      for along in along...next {
        let tile =
          strips.areColumns
          ? place * tiles.shape.columns + along : along * tiles.shape.columns + place
        if tiles.pointer[tile] >= limit { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func clampedAcross(_ place: Double) -> Int {
    Int(min(max(place, 0), Double(acrossCount - 1)))
  }

  /// The edges on a strip's line, and those from there to the next line.
  @inline(__always)
  private func forEachEdge(of strip: Int, _ body: (SightFan.Edge) -> Bool) -> Bool {
    let (low, high) = (Double(strip), Double(strip + 1))
    guard let range = strips.across(from: low, to: high) else { return false }
    let limit = strips.leastMetres(of: fan, from: low, to: high)
    let first = Int(min(max(range.low.rounded(.down), -1), Double(acrossCount - 1)))
    let last = Int(min(max(range.high.rounded(.up), -1), Double(acrossCount - 1)))
    let heights = grounds.heights
    let (row, nextRow) = (along(strip), along(strip + 1))
    var own = self.across(first)
    for place in first...last {
      let next = self.across(place + 1)
      let (height, ahead) = (heights[row + own], heights[nextRow + own])
      let (beside, opposite) = (heights[row + next], heights[nextRow + next])
      own = next
      if max(max(height, ahead), max(beside, opposite)) < limit { continue }
      if place < last || place == acrossCount - 1, max(height, beside) >= limit,
        let edge = edge(strip, place, strip, place + 1), body(edge)
      {
        return true
      }
      if max(height, ahead) >= limit, let edge = edge(strip, place, strip + 1, place), body(edge) {
        return true
      }
      guard isStrict else { continue }
      let (rising, falling) = (height + opposite, beside + ahead)
      if rising > falling, let edge = edge(strip, place, strip + 1, place + 1), body(edge) {
        return true
      }
      if falling > rising, let edge = edge(strip, place + 1, strip + 1, place), body(edge) {
        return true
      }
    }
    return false
  }

  /// Where in storage a place along begins: the outermost one for those beyond.
  @inline(__always)
  private func along(_ place: Int) -> Int { min(max(place, 0), alongCount - 1) * alongStep }

  @inline(__always)
  private func across(_ place: Int) -> Int { min(max(place, 0), acrossCount - 1) * acrossStep }

  @inline(__always)
  private func edge(
    _ along: Int, _ across: Int, _ nextAlong: Int, _ nextAcross: Int
  ) -> SightFan.Edge? {
    let one = self.along(along) + self.across(across)
    let next = self.along(nextAlong) + self.across(nextAcross)
    var tops = (grounds.heights[one], grounds.heights[next])
    if hasWoods {
      let bares = (bare.heights[one], bare.heights[next])
      if min(bares.0, bares.1) <= Surface.unknownLimit {
        guard isStrict else { return nil }
        tops = (max(tops.0, tops.1), max(tops.0, tops.1))
      } else if (tops.0 > bares.0) != (tops.1 > bares.1) {
        // An edge into a wood counts from the wood's border on, which stands as a screen itself.
        tops = bares
      }
    } else if min(tops.0, tops.1) <= Surface.unknownLimit {
      return nil
    }
    return fan.edge(
      from: place(along, across), to: place(nextAlong, nextAcross),
      topMetres: (Double(tops.0), Double(tops.1)))
  }

  @inline(__always)
  private func place(_ along: Int, _ across: Int) -> MapPoint {
    let (column, row) = strips.areColumns ? (along, across) : (across, along)
    return MapPoint(x: firstX + Double(column) * stepX, y: firstY + Double(row) * stepY)
  }
}
