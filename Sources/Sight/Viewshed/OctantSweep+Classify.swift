import BergfriedDatum

/// Which cells a group looks at on a ring.
struct GroupCells {
  let group: Int
  let ring: Int
  /// The sideways position at or before the group's first boundary; its cells follow it.
  let side: Int
  /// The sideways position of bit 0 in the panel's words.
  let wordSide: Int
}

/// How a ring's cells are told seen from hidden.
extension OctantSweep {
  /// Settles the cells of a group on a ring by the horizon of the rings before it, and notes the
  /// seen ones.
  ///
  /// - Returns: whether any cell is seen, and whether any is not plainly under the lower bound.
  @inline(__always)
  mutating func classify(
    _ sample: RingSample, _ ring: RingTerms, _ state: BinGroup, _ cells: GroupCells,
    axisSlope: Float
  ) -> (any: Bool, open: Bool) {
    let guardBand = lanes(ring.guardBand)
    let target = sample.vertex + lanes(ring.target)
    let lower = V.mulAdd(
      sample.leftShare, state.lowerLeft - state.lowerRight, state.lowerRight)
    let present = V.bits(sample.hasVertex)
    let open = present & V.bits(target + guardBand .>= lower)
    var word: UInt64 = 0
    if cells.group == 0 && bins.firstGroup == 0 && ownsAxis {
      word = isAxisSeen(axisSlope, ring, state, cells) ? 1 : 0
    }
    if open != 0 {
      let upper =
        V.mulAdd(sample.leftShare, state.upperLeft - state.upperRight, state.upperRight)
        + state.excess
      var seen = open & V.bits(target - guardBand .>= upper)
      let unsettled = open & ~seen
      if unsettled != 0 {
        seen |= settle(unsettled, sample, target, ring, state, cells)
      }
      let shift = UInt64(truncatingIfNeeded: cells.side &+ 1 &- cells.wordSide)
      word |= UInt64(V.gatheredBits(seen, present)) << shift
    }
    guard word != 0 else { return (false, open != 0) }
    note(word, ring: cells.ring)
    return (true, true)
  }

  /// Each axis is shared by two octants; one of them answers for it.
  private var ownsAxis: Bool {
    (frame.octant.isColumnMajor ? frame.octant.rowStep : frame.octant.columnStep) > 0
  }

  private func isAxisSeen(
    _ slope: Float, _ ring: RingTerms, _ state: BinGroup, _ cells: GroupCells
  ) -> Bool {
    let target = slope + ring.target
    if target - ring.guardBand >= state.upperLeft[0] + state.excess[0] { return true }
    if target + ring.guardBand < state.lowerLeft[0] { return false }
    let bin = OpenCell(
      lane: 0, side: 0, slope: target, leftShare: 1, count: state.count[0], ring: state.ring[0])
    return wanted.sides.contains(0) && !isBlocked(bin, ring, cells)
  }

  /// A cell between the bounds.
  struct OpenCell {
    let lane: Int
    let side: Int
    let slope: Float
    let leftShare: Float
    let count: Int32
    let ring: Int32
  }

  /// Settles cells between the bounds, one by one, and gives the seen ones.
  @inline(never)
  private func settle(
    _ unsettled: UInt32, _ sample: RingSample, _ target: Lanes, _ ring: RingTerms,
    _ state: BinGroup, _ cells: GroupCells
  ) -> UInt32 {
    var seen: UInt32 = 0
    var rest = unsettled
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      let cell = OpenCell(
        lane: lane, side: cells.side + Int(sample.side[lane]), slope: target[lane],
        leftShare: sample.leftShare[lane], count: state.count[lane], ring: state.ring[lane])
      // Positions beyond the surface's edge take part in the bins, but there is no cell there.
      guard wanted.sides.contains(cell.side) else { continue }
      if !isBlocked(cell, ring, cells) { seen |= 1 << UInt32(lane) }
    }
    return seen
  }

  /// The walk over a bin's candidates.
  private func isBlocked(_ cell: OpenCell, _ ring: RingTerms, _ cells: GroupCells) -> Bool {
    let (a, b) = (cells.ring, cell.side)
    let target = frame.height(a, b) + terms.targetHeight
    if cell.count <= 1 {
      return cell.count == 1 && frame.ringBlocks(Int(cell.ring), to: a, b, target: target)
    }
    let list = bins.list(cells.group)
    var open: UInt32 = 0
    for slot in stride(from: Int(cell.count) - 1, through: 0, by: -1) {
      let entry = list[slot, cell.lane]
      let lower = entry.lowerRight + cell.leftShare * (entry.lowerLeft - entry.lowerRight)
      if lower > cell.slope + ring.guardBand { return true }
      let upper = entry.upperRight + cell.leftShare * (entry.upperLeft - entry.upperRight)
      if upper >= cell.slope - ring.guardBand { open |= 1 << UInt32(slot) }
    }
    while open != 0 {
      let slot = 31 - open.leadingZeroBitCount
      open &= ~(1 << UInt32(slot))
      let entry = list[slot, cell.lane]
      for candidate in stride(from: Int(entry.last), through: Int(entry.first), by: -1)
      where frame.ringBlocks(candidate, to: a, b, target: target) { return true }
    }
    return false
  }

  /// Keeps a ring's seen cells until the panel is done.
  @inline(__always)
  private func note(_ word: UInt64, ring: Int) {
    let octant = frame.octant
    let line =
      octant.isColumnMajor
      ? (frame.observer.column + ring * octant.columnStep) & 15 : ring - panel.firstRing
    seen[line] = word
  }

  /// Writes a group's seen cells of the panel to the output.
  @inline(never)
  mutating func flush(firstSide: Int) {
    let wantedSides = wanted.sides
    let skipped = max(0, wantedSides.lowerBound - firstSide)
    let kept = min(64, wantedSides.upperBound - firstSide)
    let mask =
      skipped >= 64 || kept <= skipped
      ? 0 : (~UInt64(0) >> UInt64(64 - (kept - skipped))) << UInt64(skipped)
    for line in 0..<16 { seen[line] &= mask }
    if frame.octant.isColumnMajor {
      flushTurned(firstSide: firstSide)
    } else {
      flushAlong(firstSide: firstSide)
    }
    seen.update(repeating: 0, count: 16)
  }

  private func flushAlong(firstSide: Int) {
    let step = frame.octant.columnStep
    for line in 0..<16 where seen[line] != 0 {
      let ring = panel.firstRing + line
      guard wanted.rings.contains(ring) else { continue }
      let row = frame.observer.row + ring * frame.octant.rowStep
      let column = frame.observer.column + firstSide * step
      var bits = step > 0 ? seen[line] : V.bitReversed(seen[line])
      var target = place(column: step > 0 ? column : column - 63, row: row)
      while bits != 0 {
        V.markBytes(target, UInt32(truncatingIfNeeded: bits & 0xFFFF), Visibility.seen.rawValue)
        bits >>= 16
        target += 16
      }
    }
  }

  private func flushTurned(firstSide: Int) {
    let column = (frame.observer.column + panel.firstRing * frame.octant.columnStep) & ~15
    var all: UInt64 = 0
    var low = IntLanes.zero
    var high = IntLanes.zero
    for line in 0..<16 where seen[line] != 0 {
      let ring = (column + line - frame.observer.column) * frame.octant.columnStep
      guard wanted.rings.contains(ring) else { continue }
      all |= seen[line]
      low[line] = Int32(truncatingIfNeeded: seen[line])
      high[line] = Int32(truncatingIfNeeded: seen[line] >> 32)
    }
    while all != 0 {
      let bit = all.trailingZeroBitCount
      all &= all &- 1
      let words = bit < 32 ? low : high
      let lines = V.bits(words & IntLanes(repeating: 1 << Int32(bit & 31)) .!= 0)
      let row = frame.observer.row + (firstSide + bit) * frame.octant.rowStep
      V.markBytes(place(column: column, row: row), lines, Visibility.seen.rawValue)
    }
  }

  /// Where a cell of the surface stands in the output. The place may lie outside the window;
  /// only bits of wanted cells are written.
  @inline(__always)
  private func place(column: Int, row: Int) -> UnsafeMutablePointer<UInt8> {
    output + ((row - task.window.row) * task.window.shape.columns + column - task.window.column)
  }
}
