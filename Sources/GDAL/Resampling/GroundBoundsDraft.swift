import BergfriedCore
import BergfriedSurface

/// The bounds of a raster's own surface on another grid in the making.
///
/// *Why this holds all of it.* Between its four centres the raster's own surface *S* is bilinear,
/// and so is the grid's *G* between four of its own. Where a patch of the one overlaps a patch of
/// the other their difference is harmonic, as the axes of both are square to each other (how far
/// they are not is added), so it is greatest on the overlap's border. That consists of lines of the
/// raster, along which *S* is straight and *G* a parabola, and of lines of the grid, along which it
/// is the other way round. So what *S* rises above *G* at the ends of each such part, and what the
/// parabola bends between them, is added to those of the grid's centres between which it lies;
/// where that is a patch, to all four. What is added is bilinear too, and nowhere less. Round the
/// grid lies another row of centres, as high as its outermost.
///
/// - Complexity: O(cells of both grids, and crossings of the lines of one with those of the other).
final class GroundBoundsDraft {
  private let ground: Surface
  private let columns: Int
  private let rows: Int
  private let heights: UnsafePointer<Float>
  /// Whether the grid's own centres are at other heights than the raster's surface there.
  private let isAveraged: Bool
  /// The grid's centres and those around it.
  private let ring: GridWindow
  private let lowest: SurfaceDraft
  private let highest: SurfaceDraft
  /// Known on the grid, but not in the raster's own surface.
  private var unknown: [Int] = []
  /// Beside or in the sea, as far as it may stand higher or lower.
  private var tidal: Set<Int> = []
  /// How many of the raster's own cells in the window have the sea's height.
  private(set) var seaCount = 0
  private var aboveMetres = 0.0
  private var belowMetres = 0.0

  init(of ground: Surface, isAveraged: Bool) {
    self.ground = ground
    self.isAveraged = isAveraged
    ring = GridWindow(
      column: -1, row: -1,
      shape: GridShape(columns: ground.shape.columns + 2, rows: ground.shape.rows + 2))
    (columns, rows) = (ground.shape.columns, ground.shape.rows)
    (lowest, highest) = (SurfaceDraft(shape: ground.shape), SurfaceDraft(shape: ground.shape))
    for draft in [lowest, highest] {
      _ = draft.heights.initialize(fromContentsOf: ground.heights)
    }
    heights = UnsafePointer(ground.heights.baseAddress!)
  }

  /// - Parameter swingMetres: how far the sea may stand above and below its height.
  func finished(swingMetres: Double = 0) throws -> Terrain.BoundedGround {
    if swingMetres > 0 {
      for place in tidal where heights[place] > Surface.unknownLimit {
        highest.heights[place] = (Double(highest.heights[place]) + swingMetres).floatAbove
        lowest.heights[place] = (Double(lowest.heights[place]) - swingMetres).floatBelow
      }
    }
    var surface = ground
    if !unknown.isEmpty {
      surface = try Surface(changing: ground) { heights in
        for place in unknown { heights[place] = Surface.unknown }
      }
      for draft in [lowest, highest] {
        for place in unknown { draft.heights[place] = Surface.unknown }
      }
    }
    let bounds = try GroundBounds(
      lowest: self.surface(of: lowest), highest: self.surface(of: highest))
    return Terrain.BoundedGround(
      surface: surface, bounds: bounds, aboveMetres: aboveMetres, belowMetres: belowMetres)
  }

  private func surface(of draft: SurfaceDraft) throws -> Surface {
    try Surface(draft, cellSize: ground.cellSize, scan: draft.scan(rows: 0..<rows))
  }

  /// Adds what lies between two rows of the raster, and along the first of them.
  func add(between row: OwnRow, and next: OwnRow) {
    row.forEachPatch(to: next) { patch in
      trace(patch.corner, patch.below)
      trace(patch.corner, patch.right)
      add(patch)
    }
    trace(OwnCorner(row, row.count - 1), OwnCorner(next, row.count - 1))
    addSea(row, next)
  }

  /// Notes the grid's centres in patches of the raster with a corner in the sea, and next to them.
  private func addSea(_ row: OwnRow, _ next: OwnRow) {
    for index in row.sea where row.centres.contains(index) {
      let (column, line) = (row.across[index].rounded(), row.down[index].rounded())
      if column >= 0, line >= 0, column < Double(columns), line < Double(rows) { seaCount += 1 }
    }
    for index in row.sea + next.sea {
      let corners = [row, next].flatMap { row in
        (max(index - 1, 0)...min(index + 1, row.count - 1)).map { (row.across[$0], row.down[$0]) }
      }
      let (acrosses, downs) = (corners.map(\.0), corners.map(\.1))
      guard
        let across = GroundBoundsDraft.range(acrosses.min()!, acrosses.max()!, columns),
        let down = GroundBoundsDraft.range(downs.min()!, downs.max()!, rows)
      else { continue }
      for row in down {
        for column in across { tidal.insert(place(column, row)) }
      }
    }
  }

  /// Adds the grid's centres in a patch of the raster and next to it.
  private func add(_ patch: OwnPatch) {
    guard
      let across = GroundBoundsDraft.range(patch.minAcross, patch.maxAcross, columns),
      let down = GroundBoundsDraft.range(patch.minDown, patch.maxDown, rows)
    else { return }
    guard patch.isKnown else {
      markUnknown(patch)
      return
    }
    let bend = patch.bendMetres
    if bend > 0 {
      for row in down {
        for column in across { raise(place(column, row), bend, bend) }
      }
    }
    // Inside the grid its centres are at the raster's own heights, if they are no means.
    let isInner =
      patch.minAcross >= 0 && patch.minDown >= 0 && patch.maxAcross <= Double(columns - 1)
      && patch.maxDown <= Double(rows - 1)
    if !isAveraged, isInner { return }
    patch.forEachCentre(of: ring) { column, row, metres in
      let place = place(column, row)
      let above = metres - Double(heights[place])
      if isInside(column, row) { note(above, -above) }
      raise(place, above + bend, bend - above)
    }
  }

  /// Takes one centre at least from each patch of the grid that an unknown one reaches into.
  private func markUnknown(_ patch: OwnPatch) {
    guard patch.maxAcross > -0.5, patch.minAcross < Double(columns) - 0.5, patch.maxDown > -0.5,
      patch.minDown < Double(rows) - 0.5
    else { return }
    let across = GroundBoundsDraft.inner(patch.minAcross, patch.maxAcross)
    for row in GroundBoundsDraft.inner(patch.minDown, patch.maxDown) where -1...rows ~= row {
      for column in across where -1...columns ~= column {
        let place = self.place(column, row)
        if heights[place] > Surface.unknownLimit { unknown.append(place) }
      }
    }
  }

  /// The grid's centres between two places on an axis, or the nearest where there is none.
  private static func inner(_ low: Double, _ high: Double) -> ClosedRange<Int> {
    let hair = 1e-3
    let (first, last) = (Int((low + hair).rounded(.up)), Int((high - hair).rounded(.down)))
    if first <= last { return first...last }
    let middle = Int(((low + high) / 2).rounded())
    return middle...middle
  }

  /// The grid's centres between two places on an axis and those next to them.
  private static func range(_ low: Double, _ high: Double, _ count: Int) -> ClosedRange<Int>? {
    guard high >= -1, low <= Double(count) else { return nil }
    let first = Int(max(-1, low.rounded(.down)))
    let last = Int(min(Double(count), high.rounded(.up)))
    return first <= last ? first...last : nil
  }

  /// Follows the raster's own surface along a straight line between two of its centres.
  private func trace(_ start: OwnCorner, _ end: OwnCorner) {
    guard min(start.height, end.height) > Surface.unknownLimit,
      max(start.across, end.across) >= -1, min(start.across, end.across) <= Double(columns),
      max(start.down, end.down) >= -1, min(start.down, end.down) <= Double(rows)
    else { return }
    let (right, fall) = (end.across - start.across, end.down - start.down)
    let climb = Double(end.height) - Double(start.height)
    var nextAcross = LineCrossings(from: start.across, by: right)
    var nextDown = LineCrossings(from: start.down, by: fall)
    var share = 0.0
    while share < 1 {
      let next = min(1, min(nextAcross.share, nextDown.share))
      if nextAcross.share <= next { nextAcross.advance() }
      if nextDown.share <= next { nextDown.advance() }
      let middle = (share + next) / 2
      addPart(
        middle: (start.across + right * middle, start.down + fall * middle),
        half: (right * (next - share) / 2, fall * (next - share) / 2),
        metres: (Double(start.height) + climb * share, Double(start.height) + climb * next))
      share = next
    }
  }

  /// A straight part of the raster's surface within a patch of the grid.
  private func addPart(
    middle: (across: Double, down: Double), half: (across: Double, down: Double),
    metres: (from: Double, to: Double)
  ) {
    let column = Int(middle.across.rounded(.down))
    let row = Int(middle.down.rounded(.down))
    guard -1..<columns ~= column, -1..<rows ~= row else { return }
    let places = (
      place(column, row), place(column + 1, row), place(column, row + 1),
      place(column + 1, row + 1)
    )
    let (one, two) = (heights[places.0], heights[places.1])
    let (three, four) = (heights[places.2], heights[places.3])
    guard min(min(one, two), min(three, four)) > Surface.unknownLimit else { return }
    let (base, east) = (Double(one), Double(two) - Double(one))
    let (south, twist) = (Double(three) - base, Double(four) - Double(three) - east)
    func ground(_ sign: Double) -> Double {
      let across = middle.across + sign * half.across - Double(column)
      let down = middle.down + sign * half.down - Double(row)
      return base + east * across + (south + twist * across) * down
    }
    let (from, to) = (metres.from - ground(-1), metres.to - ground(1))
    let bend = (twist * half.across * half.down).magnitude
    if isInside(column, row), isInside(column + 1, row + 1) {
      note(max(from, to), max(-from, -to))
    }
    let (up, down) = (max(from, to) + bend, max(-from, -to) + bend)
    raise(places.0, up, down)
    raise(places.1, up, down)
    raise(places.2, up, down)
    raise(places.3, up, down)
  }

  /// Where in storage a centre is kept, or the outermost one that one beyond is as high as.
  @inline(__always)
  private func place(_ column: Int, _ row: Int) -> Int {
    min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
  }

  @inline(__always)
  private func isInside(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < columns && row < rows
  }

  @inline(__always)
  private func note(_ above: Double, _ below: Double) {
    aboveMetres = max(aboveMetres, above)
    belowMetres = max(belowMetres, below)
  }

  @inline(__always)
  private func raise(_ place: Int, _ above: Double, _ below: Double) {
    let height = heights[place]
    guard height > Surface.unknownLimit else { return }
    if above > 0 {
      let top = (Double(height) + above).floatAbove
      if top > highest.heights[place] { highest.heights[place] = top }
    }
    if below > 0 {
      let bottom = (Double(height) - below).floatBelow
      if bottom < lowest.heights[place] { lowest.heights[place] = bottom }
    }
  }
}

/// The shares of a straight way at which it crosses lines of a grid, one after the other.
private struct LineCrossings {
  private(set) var share: Double
  private let step: Double

  @inline(__always)
  init(from start: Double, by length: Double) {
    guard length != 0 else {
      (share, step) = (.infinity, 0)
      return
    }
    let ahead = length > 0 ? start.rounded(.down) + 1 - start : start - (start.rounded(.up) - 1)
    step = 1 / length.magnitude
    share = ahead * step
  }

  @inline(__always)
  mutating func advance() { share += step }
}
