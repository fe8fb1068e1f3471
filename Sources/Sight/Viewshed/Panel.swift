import BergfriedCore
import BergfriedSurface

/// A panel's heights as slopes: up to 16 rings that share a line of tiles, and the ring before
/// them, over a stretch of sideways positions. Read from the surface, turned so that sideways
/// positions run along memory.
struct Panel: ~Copyable {
  @inline(__always) static var rowCount: Int { 17 }
  @inline(__always) static var rowStride: Int { 160 }

  private let slopes: UnsafeMutablePointer<Float>
  /// 1 where the ground is unknown, else 0; kept only where there is unknown ground at all.
  private let unknownMarks: UnsafeMutablePointer<Float>
  private let raw: UnsafeMutablePointer<Float>
  private let frame: OctantFrame
  private let terms: SweepTerms
  private let shape: GridShape
  private let watchesUnknown: Bool
  /// The terms of the ring before the panel and of its rings.
  private let rings: UnsafeMutablePointer<RingTerms>
  private(set) var firstRing = 0
  private(set) var lastRing = 0
  /// The sideways position of the rows' first number.
  private(set) var firstSide = 0
  /// Whether unknown ground was met. The lowest known height stands in for it: no line that must
  /// stay above the ground is spoilt by that, and those that must stay below are dropped.
  private(set) var hasUnknown = false

  init(_ frame: OctantFrame, _ terms: SweepTerms, surface: Surface) {
    self.frame = frame
    self.terms = terms
    shape = surface.shape
    watchesUnknown = surface.unknownCount > 0 || !frame.isObserverInside
    slopes = .allocate(capacity: Panel.rowCount * Panel.rowStride)
    slopes.initialize(repeating: HorizonBins.nothing, count: Panel.rowCount * Panel.rowStride)
    unknownMarks = .allocate(capacity: Panel.rowCount * Panel.rowStride)
    unknownMarks.initialize(repeating: 0, count: Panel.rowCount * Panel.rowStride)
    rings = .allocate(capacity: Panel.rowCount)
    raw = .allocate(capacity: Panel.rowCount * Panel.rowStride)
    raw.initialize(repeating: 0, count: Panel.rowCount * Panel.rowStride)
  }

  deinit {
    slopes.deallocate()
    unknownMarks.deallocate()
    rings.deallocate()
    raw.deallocate()
  }

  mutating func moveTo(rings first: Int, through last: Int) {
    firstRing = first
    lastRing = last
    for ring in (first - 1)...last { rings[ring - first + 1] = RingTerms(max(ring, 1), terms) }
  }

  /// The slopes of a ring, from sideways position `firstSide` on.
  @inline(__always)
  func row(_ ring: Int) -> UnsafeMutablePointer<Float> {
    slopes + (ring &- firstRing &+ 1) &* Panel.rowStride
  }

  /// The same from another position on.
  @inline(__always)
  func row(_ ring: Int, from side: Int) -> UnsafePointer<Float> {
    UnsafePointer(row(ring)) + (side &- firstSide)
  }

  @inline(__always)
  func ringTerms(_ ring: Int) -> UnsafePointer<RingTerms> {
    UnsafePointer(rings) + (ring &- firstRing &+ 1)
  }

  /// Reads the sideways positions that a range of bins needs on every ring.
  mutating func read(_ range: Range<Int>, of bins: borrowing HorizonBins) {
    hasUnknown = false
    firstSide = bins.side(ofBin: range.lowerBound, ring: firstRing - 1)
    if frame.octant.isColumnMajor {
      let last = bins.side(ofBin: range.upperBound, ring: lastRing + 1) + 1
      turnTile(firstSide...last)
    }
    for ring in (firstRing - 1)...lastRing {
      let first = bins.side(ofBin: range.lowerBound, ring: ring)
      // The row is read once more as the one before the next ring.
      let last = bins.side(ofBin: range.upperBound, ring: ring + 1) + 1
      precondition(last - firstSide + 16 <= Panel.rowStride, "a panel of \(last - firstSide) sides")
      if ring == 0 {
        row(0).update(repeating: HorizonBins.nothing, count: Panel.rowStride)
      } else if frame.octant.isColumnMajor && ring >= firstRing {
        convertTurned(ring, first...last)
      } else {
        convert(ring, first...last)
      }
    }
  }

  /// Asks for the heights that a range of bins will need, where they lie inside the surface.
  mutating func prefetch(_ range: Range<Int>, of bins: borrowing HorizonBins) {
    if frame.octant.isColumnMajor {
      let first = bins.side(ofBin: range.lowerBound, ring: firstRing)
      let last = bins.side(ofBin: range.upperBound, ring: lastRing) + 1
      let column = tileColumn - frame.observer.column
      var side = max(first, frame.sides.lowerBound)
      let end = min(last + 1, frame.sides.upperBound)
      while side < end {
        V.prefetch(frame.heights + (frame.index(0, side) &+ column))
        side &+= 1
      }
      return
    }
    for ring in firstRing...lastRing {
      let first = bins.side(ofBin: range.lowerBound, ring: ring)
      let last = bins.side(ofBin: range.upperBound, ring: ring) + 1
      var side = max(first, frame.sides.lowerBound)
      let end = min(last + 1, frame.sides.upperBound)
      while side < end {
        V.prefetch(frame.heights + frame.index(ring, side))
        side &+= 16
      }
    }
  }

  /// The bins in which an edge of a ring has an unknown end.
  ///
  /// - Parameters:
  ///   - row: the ring's slopes from the sideways position left of the bins on.
  ///   - side: the bins' right boundaries, counted from that position.
  func touchesUnknown(_ row: UnsafePointer<Float>, _ side: IntLanes) -> LaneMask {
    let marks = unknownMarks + (row - UnsafePointer(slopes))
    let right = V.lookup(marks, side) + V.lookup(marks, side &+ IntLanes(repeating: 1))
    return right + V.shifted(marks[0] + marks[1], right) .> 0
  }

  // MARK: Rings along rows of the grid

  private mutating func convert(_ ring: Int, _ sides: ClosedRange<Int>) {
    let row = self.row(ring)
    let terms = ringTerms(ring)
    let isAlongMemory = frame.minorStride == 1
    let isAgainstMemory = frame.minorStride == -1
    var side = sides.lowerBound
    while side <= sides.upperBound {
      let target = row + (side - firstSide)
      let isInside =
        side >= frame.sides.lowerBound && side + 16 <= frame.sides.upperBound
        && frame.rings.contains(ring)
      if isInside && isAlongMemory {
        convert(load(frame.heights + frame.index(ring, side)), side, terms, target)
      } else if isInside && isAgainstMemory {
        let heights = load(frame.heights + frame.index(ring, side + 15))
        convert(V.reversed(heights), side, terms, target)
      } else {
        convert(gathered(ring, side), side, terms, target)
      }
      side += 16
    }
  }

  /// Sixteen heights one by one, unknown where there is none.
  private mutating func gathered(_ ring: Int, _ side: Int) -> Lanes {
    var heights = lanes(Surface.unknown)
    guard frame.rings.contains(ring) else { return heights }
    for lane in 0..<16 where frame.sides.contains(side + lane) {
      heights[lane] = frame.heights[frame.index(ring, side + lane)]
    }
    return heights
  }

  /// Turns heights into slopes.
  @inline(__always)
  private mutating func convert(
    _ heights: Lanes, _ side: Int, _ ring: UnsafePointer<RingTerms>,
    _ target: UnsafeMutablePointer<Float>
  ) {
    let place = laneNumbers + lanes(Float(side))
    if watchesUnknown {
      let isUnknown = heights .< Surface.unknownLimit
      hasUnknown = hasUnknown || V.bits(isUnknown) != 0
      store(Lanes.zero.replacing(with: 1, where: isUnknown), unknownMarks + (target - slopes))
    }
    let height =
      V.max(heights, lanes(terms.lowest)) - lanes(terms.eyeHigh) - lanes(ring.pointee.level)
    store((height - place * place * lanes(terms.minorDrop)) * lanes(ring.pointee.inverse), target)
  }

  // MARK: Rings along columns of the grid

  /// Turns the part of the tiles' column that holds the panel's rings into `raw`, one column of
  /// the grid per row.
  private mutating func turnTile(_ sides: ClosedRange<Int>) {
    let column = tileColumn
    let isWhole = column + 16 <= shape.columns
    var side = sides.lowerBound
    while side <= sides.upperBound {
      let target = raw + (side - firstSide)
      if isWhole && side >= frame.sides.lowerBound && side + 16 <= frame.sides.upperBound {
        let corner = frame.index(0, side) + column - frame.observer.column
        V.transpose(
          frame.heights + corner, stride: frame.minorStride, to: target, stride: Panel.rowStride)
      } else {
        for ring in firstRing...lastRing {
          store(gathered(ring, side), target + rawRow(ring) * Panel.rowStride)
        }
      }
      side += 16
    }
  }

  private mutating func convertTurned(_ ring: Int, _ sides: ClosedRange<Int>) {
    let row = self.row(ring)
    let source = raw + rawRow(ring) * Panel.rowStride
    let terms = ringTerms(ring)
    var side = sides.lowerBound
    while side <= sides.upperBound {
      convert(load(source + (side - firstSide)), side, terms, row + (side - firstSide))
      side += 16
    }
  }

  /// The first grid column of the tiles that hold the panel's rings.
  private var tileColumn: Int {
    (frame.observer.column + firstRing * frame.octant.columnStep) & ~(TileMaxima.side - 1)
  }

  /// The row of `raw` that holds a ring's grid column.
  private func rawRow(_ ring: Int) -> Int {
    (frame.observer.column + ring * frame.octant.columnStep) & (TileMaxima.side - 1)
  }
}
