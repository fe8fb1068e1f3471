import BergfriedCore
import BergfriedSurface

/// How a group's answers get from a panel into the output.
extension OctantSweep {
  /// Keeps a ring's seen cells until the panel is done.
  @inline(__always)
  func note(_ word: UInt64, ring: Int, _ firstSide: Int) {
    guard ring >= wanted.rings.lowerBound else { return }
    // Each diagonal is shared by two octants; those along rows answer for it.
    let diagonal = frame.octant.isColumnMajor ? UInt64(1) << UInt64(ring - firstSide) : 0
    let word = word & ~diagonal
    let line = self.line(of: ring)
    noted[line] = UInt32(truncatingIfNeeded: word)
    noted[line + 16] = UInt32(truncatingIfNeeded: word &>> 32)
  }

  /// The line of the tiles that a ring of the panel lies on: its grid column in the tile where
  /// rings run along columns, else its place in the panel.
  @inline(__always)
  func line(of ring: Int) -> Int {
    frame.octant.isColumnMajor
      ? (frame.observer.column &+ ring &* frame.octant.columnStep) & (TileMaxima.side - 1)
      : ring &- panel.firstRing
  }

  @inline(__always)
  func notedWord(_ line: Int) -> UInt64 {
    UInt64(noted[line]) | UInt64(noted[line + 16]) << 32
  }

  /// The bits of a word that stand for wanted cells.
  func wantedMask(firstSide: Int) -> UInt64 {
    let skipped = max(0, wanted.sides.lowerBound - firstSide)
    let kept = min(64, wanted.sides.upperBound - firstSide)
    guard kept > skipped else { return 0 }
    return (~UInt64(0) >> UInt64(64 - (kept - skipped))) << UInt64(skipped)
  }

  /// Writes a group's seen cells of the panel to the output.
  ///
  /// - Parameter all: the bits that are set in any of the words.
  @inline(never)
  mutating func flush(_ all: UInt64, firstSide: Int) {
    let mask = wantedMask(firstSide: firstSide)
    if frame.octant.isColumnMajor {
      flushTurned(all & mask, firstSide: firstSide)
    } else {
      flushAlong(firstSide: firstSide, mask)
    }
    noted.update(repeating: 0, count: 32)
  }

  private mutating func flushAlong(firstSide: Int, _ mask: UInt64) {
    let step = frame.octant.columnStep
    for line in 0..<16 {
      var bits = notedWord(line) & mask
      if bits == 0 { continue }
      let row = frame.observer.row + (panel.firstRing + line) * frame.octant.rowStep
      let column = frame.observer.column + firstSide * step
      if step < 0 { bits = V.bitReversed(bits) }
      var target = output.cells + place(column: step > 0 ? column : column - 63, row: row)
      while bits != 0 {
        V.markBytes(target, UInt32(truncatingIfNeeded: bits & 0xFFFF), Visibility.seen.rawValue)
        bits >>= 16
        target += 16
      }
    }
  }

  private mutating func flushTurned(_ all: UInt64, firstSide: Int) {
    let column = (frame.observer.column + panel.firstRing * frame.octant.columnStep) & ~15
    let row = frame.observer.row + firstSide * frame.octant.rowStep
    let rowStep = frame.octant.rowStep * task.window.shape.columns
    let corner = output.cells + place(column: column, row: row)
    let low = UnsafeRawPointer(noted).loadUnaligned(as: IntLanes.self)
    let high = UnsafeRawPointer(noted + 16).loadUnaligned(as: IntLanes.self)
    var rest = all
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      rest &= rest &- 1
      let lines = V.lanesWithBit(bit & 31, in: bit < 32 ? low : high)
      V.markBytes(corner + bit &* rowStep, lines, Visibility.seen.rawValue)
    }
  }

  /// Where a cell of the surface stands in the output. The place may lie outside the window;
  /// only bits of wanted cells are written.
  @inline(__always)
  func place(column: Int, row: Int) -> Int {
    (row &- task.window.row) &* task.window.shape.columns &+ column &- task.window.column
  }
}
