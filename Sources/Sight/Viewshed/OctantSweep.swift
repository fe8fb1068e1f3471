import BergfriedDatum
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
  let output: UnsafeMutablePointer<UInt8>
  var bins: HorizonBins
  var panel: Panel
  /// 1/side; 0 for side 0, which no row crossing touches.
  let reciprocals: UnsafeMutablePointer<Float>
  /// The seen cells of one group on a panel: a word per line of the tile, a bit per side.
  let seen: UnsafeMutablePointer<UInt64>

  init(
    _ octant: Octant, part: Int, of parts: Int, _ task: SweepTask,
    into output: UnsafeMutablePointer<UInt8>
  ) {
    self.task = task
    self.output = output
    frame = OctantFrame(octant, of: task.surface, around: task.viewpoint)
    wanted = task.wanted(frame)
    let rings = max(1, wanted.rings.upperBound - 1)
    let sides = max(0, wanted.sides.upperBound - 1)
    terms = SweepTerms(
      frame, surface: task.surface, targetHeight: task.viewpoint.targetHeightMetres,
      rings: rings, sides: sides)
    bins = HorizonBins(BinPlan(rings: rings, parts: parts), part: part, of: parts)
    panel = Panel(frame, terms, surface: task.surface)
    let reciprocalCount = rings + 2 * Panel.rowStride
    reciprocals = .allocate(capacity: reciprocalCount)
    reciprocals[0] = 0
    for side in 1..<reciprocalCount { reciprocals[side] = 1 / Float(side) }
    seen = .allocate(capacity: TileMaxima.side)
    seen.initialize(repeating: 0, count: TileMaxima.side)
  }

  deinit {
    reciprocals.deallocate()
    seen.deallocate()
  }

  /// Settles every wanted cell of the range; `output` holds zeros where nothing is seen.
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
    let (first, last) = (panel.firstRing, panel.lastRing)
    let groupsPerBlock = HorizonBins.blockSize / HorizonBins.groupSize
    for block in 0..<(bins.groupCount / groupsPerBlock) {
      let groups = block * groupsPerBlock..<(block + 1) * groupsPerBlock
      let sides = self.sides(of: groups)
      // Farther blocks lie farther sideways: past the wanted cells nothing follows.
      guard sides.lowerBound < wanted.sides.upperBound, isInReach(first, sides.lowerBound) else {
        return
      }
      guard sides.upperBound >= frame.sides.lowerBound else { continue }
      let active = groups.filter { !isBelowFloor($0) }
      guard let nearest = active.first, let farthest = active.last else { continue }
      panel.read(bins: firstBin(nearest)..<firstBin(farthest + 1), of: bins.binCount)
      for group in active { sweepGroup(group, from: first, through: last) }
    }
  }

  @inline(__always)
  func firstBin(_ group: Int) -> Int { (bins.firstGroup + group) * HorizonBins.groupSize }

  /// The sideways positions that groups touch on the panel.
  @inline(__always)
  private func sides(of groups: Range<Int>) -> ClosedRange<Int> {
    let near = firstBin(groups.lowerBound) * panel.firstRing / bins.binCount
    let far = firstBin(groups.upperBound) * panel.lastRing / bins.binCount + 1
    return near...far
  }

  private func isInReach(_ ring: Int, _ side: Int) -> Bool {
    guard task.squaredReach < .infinity else { return true }
    let size = task.surface.cellSize
    let (major, minor) =
      frame.octant.isColumnMajor
      ? (size.widthMetres, size.heightMetres) : (size.heightMetres, size.widthMetres)
    let x = Double(ring) * major
    let y = Double(side) * minor
    return x * x + y * y <= task.squaredReach
  }

  /// Whether a group's rings on the panel all lie under its floor, judged by the tiles' maxima.
  private func isBelowFloor(_ group: Int) -> Bool {
    guard bins.wasBelow[group] else { return false }
    let sides = self.sides(of: group..<group + 1)
    let (first, last) = (panel.firstRing, panel.lastRing)
    let drop =
      terms.curvatureGoesDown
      ? frame.dropMetres(first, sides.lowerBound) : frame.dropMetres(last, sides.upperBound)
    let top =
      ridge(sides) - frame.eyeMetres - drop + max(terms.targetHeight, 0) + 2 * terms.guardMetres
    let floor = Double(bins.floors[group])
    return top < floor * Double(first) && top < floor * Double(last)
  }

  /// The highest height in the panel's tiles over a range of sideways positions.
  private func ridge(_ sides: ClosedRange<Int>) -> Double {
    let tiles = task.surface.tiles
    let octant = frame.octant
    let cell = frame.observer
    let column = cell.column + panel.firstRing * octant.columnStep
    let row = cell.row + panel.firstRing * octant.rowStep
    let inside = sides.clamped(to: frame.sides.lowerBound...frame.sides.upperBound - 1)
    var highest = Surface.unknown
    tiles.values.withUnsafeBufferPointer { values in
      if octant.isColumnMajor {
        let range = tileRange(cell.row, octant.rowStep, inside)
        for tile in range {
          highest = max(highest, values[tile * tiles.shape.columns + column >> TileMaxima.shift])
        }
      } else {
        let range = tileRange(cell.column, octant.columnStep, inside)
        for tile in range {
          highest = max(highest, values[row >> TileMaxima.shift * tiles.shape.columns + tile])
        }
      }
    }
    return Double(highest)
  }

  private func tileRange(_ start: Int, _ step: Int, _ sides: ClosedRange<Int>) -> ClosedRange<Int> {
    let a = (start + step * sides.lowerBound) >> TileMaxima.shift
    let b = (start + step * sides.upperBound) >> TileMaxima.shift
    return min(a, b)...max(a, b)
  }
}
