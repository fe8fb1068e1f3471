import BergfriedDatum
import BergfriedSurface

/// The edges of ground that a fan of lines of sight crosses.
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
  /// Whether ground that is not known hides, or does not.
  private let unknownHides: Bool

  init(_ fan: SightFan, _ bound: SightBound, on surface: TownSurface) {
    self.fan = fan
    bare = surface.ground
    grounds = bound.heights == .lowest ? surface.ground : surface.screens.raised
    hasWoods = grounds !== bare
    unknownHides = bound.heights == .highest
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
    guard alongCount > 1, acrossCount > 1 else { return false }
    let range = strips.strips.clamped(to: 0...alongCount - 1)
    let side = GroundWalk.block
    let blocks = range.lowerBound / side...range.upperBound / side
    for step in 0..<blocks.count {
      let block = strips.isEyeLow ? blocks.upperBound - step : blocks.lowerBound + step
      let part = (block * side...block * side + side - 1).clamped(to: range)
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
    let along = part.lowerBound >> shift
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
    guard let across = strips.across(from: low, to: high) else { return false }
    let limit = strips.leastMetres(of: fan, from: low, to: high)
    let first = clampedAcross(across.low.rounded(.down))
    let last = clampedAcross(across.high.rounded(.up))
    let row = strip * alongStep
    let heights = grounds.heights
    for place in first...last {
      let node = row + place * acrossStep
      let height = heights[node]
      if place < last, max(height, heights[node + acrossStep]) >= limit,
        let edge = edge(strip, place, strip, place + 1), body(edge)
      {
        return true
      }
      if strip + 1 < alongCount, max(height, heights[node + alongStep]) >= limit,
        let edge = edge(strip, place, strip + 1, place), body(edge)
      {
        return true
      }
    }
    return false
  }

  @inline(__always)
  private func edge(
    _ along: Int, _ across: Int, _ nextAlong: Int, _ nextAcross: Int
  ) -> SightFan.Edge? {
    let one = along * alongStep + across * acrossStep
    let next = nextAlong * alongStep + nextAcross * acrossStep
    var tops = (grounds.heights[one], grounds.heights[next])
    if hasWoods {
      let bares = (bare.heights[one], bare.heights[next])
      if min(bares.0, bares.1) <= Surface.unknownLimit {
        guard unknownHides else { return nil }
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
