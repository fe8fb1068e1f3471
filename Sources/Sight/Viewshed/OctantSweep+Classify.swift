import BergfriedDatum

/// How a ring's cells are told seen from hidden.
extension OctantSweep {
  /// Tells which open cells of a group are seen, as bits by their place sideways.
  @inline(__always)
  mutating func classify(
    _ open: UInt32, _ sample: RingSample, _ ring: UnsafePointer<RingTerms>, _ state: UnsafePointer<BinGroup>,
    _ cells: GroupCells, _ side: Int
  ) -> UInt64 {
    let target = sample.vertex + lanes(ring.pointee.target)
    let upper =
      V.mulAdd(sample.leftShare, state.pointee.upperLeft - state.pointee.upperRight, state.pointee.upperRight)
      + state.pointee.excess
    var seen = open & V.bits(target - lanes(ring.pointee.guardBand) .>= upper)
    let unsettled = open & ~seen
    if unsettled != 0 {
      store(target, openCells)
      store(sample.leftShare, openCells + 16)
      store(V.floats(sample.side), openCells + 32)
      seen |= settle(unsettled, ring, cells.group, side)
    }
    let shift = UInt64(truncatingIfNeeded: side &+ 1 &- cells.firstSide)
    return UInt64(V.gatheredBits(seen, V.bits(sample.hasVertex))) &<< shift
  }

  /// Each axis is shared by two octants; one of them answers for it.
  var ownsAxis: Bool {
    (frame.octant.isColumnMajor ? frame.octant.rowStep : frame.octant.columnStep) > 0
  }

  @inline(__always)
  mutating func isAxisSeen(
    _ slope: Float, _ ring: UnsafePointer<RingTerms>, _ state: UnsafePointer<BinGroup>, _ cells: GroupCells
  ) -> Bool {
    let target = slope + ring.pointee.target
    let guardBand = ring.pointee.guardBand
    if target - guardBand >= state.pointee.upperLeft[0] + state.pointee.excess[0] { return true }
    if target + guardBand < state.pointee.lowerLeft[0] || !wanted.sides.contains(0) { return false }
    openCells[0] = target
    openCells[16] = 1
    return !isBlocked(lane: 0, ring, cells.group, side: 0)
  }

  /// Settles cells between the bounds, one by one, and gives the seen ones. Reads
  /// ``openCells``.
  @inline(never)
  private mutating func settle(
    _ unsettled: UInt32, _ ring: UnsafePointer<RingTerms>, _ group: Int, _ side: Int
  ) -> UInt32 {
    var seen: UInt32 = 0
    var rest = unsettled
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      let cellSide = side + Int(openCells[32 + lane])
      // Positions beyond the surface's edge take part in the bins, but there is no cell there.
      guard wanted.sides.contains(cellSide) else { continue }
      if !isBlocked(lane: lane, ring, group, side: cellSide) { seen |= 1 << UInt32(lane) }
    }
    return seen
  }

  /// The walk over a bin's candidates.
  private mutating func isBlocked(
    lane: Int, _ ring: UnsafePointer<RingTerms>, _ group: Int, side b: Int
  ) -> Bool {
    let a = Int(ring.pointee.ring)
    let target = frame.height(a, b) + terms.targetHeight
    let count = Int(bins.counts(group)[lane])
    if count <= 1 {
      let candidate = Int(bins.rings(group)[lane])
      return count == 1 && frame.ringBlocks(candidate, to: a, b, target: target)
    }
    let list = bins.list(group)
    let slope = openCells[lane]
    let share = openCells[16 + lane]
    let guardBand = ring.pointee.guardBand
    var open: UInt32 = 0
    for slot in stride(from: count - 1, through: 0, by: -1) {
      let entry = list[slot, lane]
      let lower = entry.lowerRight + share * (entry.lowerLeft - entry.lowerRight)
      if lower > slope + guardBand { return true }
      let upper = entry.upperRight + share * (entry.upperLeft - entry.upperRight)
      if upper >= slope - guardBand { open |= 1 << UInt32(slot) }
    }
    while open != 0 {
      let slot = 31 - open.leadingZeroBitCount
      open &= ~(1 << UInt32(slot))
      let entry = list[slot, lane]
      for candidate in stride(from: Int(entry.last), through: Int(entry.first), by: -1)
      where frame.ringBlocks(candidate, to: a, b, target: target) { return true }
    }
    return false
  }

  /// Keeps a ring's seen cells until the panel is done.
  @inline(__always)
  func note(_ word: UInt64, ring: Int) {
    let octant = frame.octant
    let line =
      octant.isColumnMajor
      ? (frame.observer.column &+ ring &* octant.columnStep) & 15 : ring &- panel.firstRing
    guard ring >= wanted.rings.lowerBound else { return }
    seen[line] = UInt32(truncatingIfNeeded: word)
    seen[line + 16] = UInt32(truncatingIfNeeded: word &>> 32)
  }

  /// Writes a group's seen cells of the panel to the output.
  ///
  /// - Parameter all: the bits that are set in any of the words.
  @inline(never)
  mutating func flush(_ all: UInt64, firstSide: Int) {
    let skipped = max(0, wanted.sides.lowerBound - firstSide)
    let kept = min(64, wanted.sides.upperBound - firstSide)
    if kept > skipped {
      let mask = (~UInt64(0) >> UInt64(64 - (kept - skipped))) << UInt64(skipped)
      if frame.octant.isColumnMajor {
        flushTurned(all & mask, firstSide: firstSide)
      } else {
        flushAlong(firstSide: firstSide, mask)
      }
    }
    seen.update(repeating: 0, count: 32)
  }

  private mutating func flushAlong(firstSide: Int, _ mask: UInt64) {
    let step = frame.octant.columnStep
    for line in 0..<16 {
      var bits = (UInt64(seen[line]) | UInt64(seen[line + 16]) << 32) & mask
      if bits == 0 { continue }
      let row = frame.observer.row + (panel.firstRing + line) * frame.octant.rowStep
      let column = frame.observer.column + firstSide * step
      if step < 0 { bits = V.bitReversed(bits) }
      var target = place(column: step > 0 ? column : column - 63, row: row)
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
    let corner = place(column: column, row: row)
    let low = UnsafeRawPointer(seen).loadUnaligned(as: IntLanes.self)
    let high = UnsafeRawPointer(seen + 16).loadUnaligned(as: IntLanes.self)
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
  private func place(column: Int, row: Int) -> UnsafeMutablePointer<UInt8> {
    output + ((row - task.window.row) * task.window.shape.columns + column - task.window.column)
  }
}
