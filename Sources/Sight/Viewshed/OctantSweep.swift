import BergfriedCore
import BergfriedSurface

/// The viewshed of one octant, or of a range of its directions: rings outward, each cell settled
/// by the horizon of all rings before it.
///
/// *Method.* Over `u = side / ring` every edge of the ground's wire frame is a straight segment of
/// slope (height per ring), and the horizon is the upper envelope of the segments passed. It is
/// kept between two bounds in narrow bins of `u` (``BinGroup``). A cell whose target is above the
/// upper bound is seen, one under the lower bound is hidden; the few between are settled by the
/// literal walk over the few rings that can still make the horizon (``CandidateList``). So the
/// answer is the walk's own for every cell.
///
/// *Why it is exact.* A segment's part inside a bin ends at the bin's boundaries or at the one
/// vertex a ring has there, every bound is a line that holds at those ends, and so in between; a
/// ring that is dropped lies under the lower line of one that is kept. Rounding is covered by the
/// guard of ``SweepTerms``.
///
/// *Order.* A panel is the rings that share a line of 16 x 16 tiles. Groups of bins do not depend
/// on each other, so each runs through a panel at once with its state at hand, and is passed over
/// without touching heights where the tiles' maxima lie under its floor.
struct OctantSweep: ~Copyable {
  let task: SweepTask
  let frame: OctantFrame
  let terms: SweepTerms
  let wanted: (rings: Range<Int>, sides: Range<Int>)
  let output: SweepOutput
  var bins: HorizonBins
  var panel: Panel
  private let tiles: UnsafePointer<Float>
  private let tileColumns: Int
  /// 1/side; 0 for side 0, which no row crossing touches.
  let reciprocals: UnsafeMutablePointer<Float>
  /// The answered cells of one group on a panel, the seen ones or those with a height: 64 bits,
  /// one per side, for each line of the tile, the low halves first.
  let noted: UnsafeMutablePointer<UInt32>
  /// The heights of one group on a panel, a row per line of the tile, by side; and a part turned.
  let traced: UnsafeMutablePointer<Float>
  let turned: UnsafeMutablePointer<Float>
  /// The heights of a group's cells while some are being found anew.
  let retraced: UnsafeMutablePointer<Float>
  /// Slope, share and side of the cells being settled, lane by lane.
  let openCells: UnsafeMutablePointer<Float>
  /// Per row of a bin's candidates, those that reach up to the cell being settled.
  let reaching: UnsafeMutablePointer<UInt32>
  let pushTerms: PushTerms
  private let pushMemory: UnsafeMutablePointer<Float>

  init(
    _ octant: Octant, part: Int, of parts: Int, _ task: SweepTask,
    into output: SweepOutput
  ) {
    self.task = task
    self.output = output
    frame = OctantFrame(octant, of: task.surface, around: task.viewpoint)
    wanted = task.wanted(frame)
    tiles = task.surface.tiles.pointer
    tileColumns = task.surface.tiles.shape.columns
    // An octant without wanted cells needs no bins worth the name.
    let cells = task.wanted(frame)
    let isEmpty = cells.rings.isEmpty || cells.sides.isEmpty
    let rings = isEmpty ? 1 : max(1, wanted.rings.upperBound - 1)
    let sides = max(0, wanted.sides.upperBound - 1)
    terms = SweepTerms(frame, task, rings: rings, sides: sides)
    bins = HorizonBins(
      BinPlan(rings: rings, parts: parts), part: part, of: parts,
      keepsPlanes: output.elevations != nil)
    panel = Panel(frame, terms, surface: task.surface)
    let reciprocalCount = rings + 2 * Panel.rowStride
    reciprocals = .allocate(capacity: reciprocalCount)
    reciprocals[0] = 0
    for side in 1..<reciprocalCount { reciprocals[side] = 1 / Float(side) }
    noted = .allocate(capacity: 2 * TileMaxima.side)
    noted.initialize(repeating: 0, count: 2 * TileMaxima.side)
    traced = .allocate(capacity: TileMaxima.side * OctantSweep.tracedStride)
    traced.initialize(repeating: 0, count: TileMaxima.side * OctantSweep.tracedStride)
    retraced = .allocate(capacity: 16)
    retraced.initialize(repeating: 0, count: 16)
    turned = .allocate(capacity: TileMaxima.side * TileMaxima.side)
    turned.initialize(repeating: 0, count: TileMaxima.side * TileMaxima.side)
    openCells = .allocate(capacity: 3 * 16)
    openCells.initialize(repeating: 0, count: 3 * 16)
    reaching = .allocate(capacity: CandidateList.rowLimit)
    reaching.initialize(repeating: 0, count: CandidateList.rowLimit)
    pushMemory = .allocate(capacity: PushTerms.floatCount)
    pushMemory.initialize(repeating: 0, count: PushTerms.floatCount)
    pushTerms = PushTerms(pushMemory)
  }

  deinit {
    reciprocals.deallocate()
    noted.deallocate()
    traced.deallocate()
    turned.deallocate()
    retraced.deallocate()
    openCells.deallocate()
    reaching.deallocate()
    pushMemory.deallocate()
  }

  /// Settles every wanted cell of the range.
  mutating func run() {
    guard !wanted.rings.isEmpty, !wanted.sides.isEmpty else { return }
    var ring = max(1, frame.rings.lowerBound)
    while ring < wanted.rings.upperBound {
      let last = min(wanted.rings.upperBound - 1, ring + ringsLeftInTile(ring) - 1)
      while bins.binCount < last { bins.split() }
      panel.moveTo(rings: ring, through: last)
      sweepPanel()
      ring = last + 1
    }
  }

  /// How many rings from this one on share its line of tiles.
  private func ringsLeftInTile(_ ring: Int) -> Int {
    let octant = frame.octant
    let (start, step) =
      octant.isColumnMajor
      ? (frame.observer.column, octant.columnStep) : (frame.observer.row, octant.rowStep)
    let place = (start + ring * step) & (TileMaxima.side - 1)
    return step > 0 ? TileMaxima.side - place : place + 1
  }

  private mutating func sweepPanel() {
    var next = block(from: 0)
    while let block = next {
      // The next block's heights travel while this one is worked on.
      next = self.block(from: block.groups.upperBound)
      if let next, let bins = next.bins(bins) { panel.prefetch(bins, of: self.bins) }
      sweep(block)
    }
  }

  /// The first block from a group on that has work on the panel; `nil` where none follows.
  private mutating func block(from first: Int) -> SweepBlock? {
    let groupsPerBlock = HorizonBins.blockSize / HorizonBins.groupSize
    var group = first
    while group < bins.groupCount {
      let groups = group..<group + groupsPerBlock
      group += groupsPerBlock
      let sides = self.sides(of: groups)
      // Farther blocks lie farther sideways: past the wanted cells nothing follows.
      guard
        sides.lowerBound < wanted.sides.upperBound,
        isInReach(panel.firstRing, sides.lowerBound)
      else { return nil }
      guard sides.upperBound >= frame.sides.lowerBound else { continue }
      let answersHeights = output.elevations != nil
      if areBelowFloor(groups, sides) {
        if answersHeights { return SweepBlock(groups: groups, active: 0) }
        continue
      }
      var active: UInt32 = 0
      for group in groups
      where !areBelowFloor(group..<group + 1, self.sides(of: group..<group + 1)) {
        active |= 1 << UInt32(group - groups.lowerBound)
      }
      if active != 0 || answersHeights { return SweepBlock(groups: groups, active: active) }
    }
    return nil
  }

  /// Runs the active groups of a block through the panel.
  private mutating func sweep(_ block: SweepBlock) {
    if let range = block.bins(bins) { panel.read(range, of: bins) }
    for group in block.groups {
      if block.isActive(group) {
        sweepGroup(group)
      } else if output.elevations != nil {
        traceUnderFloor(group)
      }
    }
  }

  @inline(__always)
  func firstBin(_ group: Int) -> Int { (bins.firstGroup &+ group) &* HorizonBins.groupSize }

  /// The sideways positions that groups touch on the panel.
  @inline(__always)
  private func sides(of groups: Range<Int>) -> ClosedRange<Int> {
    let near = bins.side(ofBin: firstBin(groups.lowerBound), ring: panel.firstRing)
    let far = bins.side(ofBin: firstBin(groups.upperBound), ring: panel.lastRing) + 1
    return near...far
  }

  private mutating func isInReach(_ ring: Int, _ side: Int) -> Bool {
    guard task.squaredReach < .infinity else { return true }
    let size = task.surface.cellSize
    let (major, minor) =
      frame.octant.isColumnMajor
      ? (size.widthMetres, size.heightMetres) : (size.heightMetres, size.widthMetres)
    let x = Double(ring) * major
    let y = Double(side) * minor
    return x * x + y * y <= task.squaredReach
  }

  /// Whether the groups' rings on the panel all lie under their floors, judged by the tiles'
  /// maxima.
  @inline(__always)
  private mutating func areBelowFloor(_ groups: Range<Int>, _ sides: ClosedRange<Int>) -> Bool {
    var lowest = Float.infinity
    for group in groups {
      guard bins.wasBelow[group] else { return false }
      lowest = min(lowest, bins.floors[group])
    }
    let (first, last) = (panel.firstRing, panel.lastRing)
    let drop =
      terms.curvatureGoesDown
      ? frame.dropMetres(first, sides.lowerBound) : frame.dropMetres(last, sides.upperBound)
    let top =
      ridge(sides) - frame.eyeMetres - drop + max(terms.greatestTarget, 0) + 2 * terms.guardMetres
    let floor = Double(lowest)
    return top < floor * Double(first) && top < floor * Double(last)
  }

  /// The highest height in the panel's tiles over a range of sideways positions; unknown where
  /// all of them lie beside the surface.
  @inline(__always)
  private mutating func ridge(_ sides: ClosedRange<Int>) -> Double {
    let octant = frame.octant
    let near = max(sides.lowerBound, frame.sides.lowerBound)
    let far = min(sides.upperBound, frame.sides.upperBound - 1)
    guard near <= far else { return Double(Surface.unknown) }
    let (start, step) =
      octant.isColumnMajor
      ? (frame.observer.row, octant.rowStep) : (frame.observer.column, octant.columnStep)
    let a = (start + step * near) >> TileMaxima.shift
    let b = (start + step * far) >> TileMaxima.shift
    let line =
      octant.isColumnMajor
      ? (frame.observer.column + panel.firstRing * octant.columnStep) >> TileMaxima.shift
      : (frame.observer.row + panel.firstRing * octant.rowStep) >> TileMaxima.shift
    let tileStep = octant.isColumnMajor ? tileColumns : 1
    var tile = tiles + (octant.isColumnMajor ? line : line * tileColumns) + min(a, b) * tileStep
    var highest = Surface.unknown
    for _ in min(a, b)...max(a, b) {
      highest = max(highest, tile.pointee)
      tile += tileStep
    }
    return Double(highest)
  }
}

/// A block of groups on a panel, and those of them that are not all under their floors there.
struct SweepBlock {
  let groups: Range<Int>
  /// A bit per group.
  let active: UInt32

  @inline(__always)
  func isActive(_ group: Int) -> Bool {
    active & (1 << UInt32(group - groups.lowerBound)) != 0
  }

  /// The bins from the first active group to the last; `nil` where none is active.
  func bins(_ bins: borrowing HorizonBins) -> Range<Int>? {
    guard active != 0 else { return nil }
    let first = bins.firstGroup + groups.lowerBound
    let nearest = first + active.trailingZeroBitCount
    let farthest = first + 31 - active.leadingZeroBitCount
    return nearest * HorizonBins.groupSize..<(farthest + 1) * HorizonBins.groupSize
  }
}
