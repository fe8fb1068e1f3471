import BergfriedSurface

/// How a ring's cells are told seen from hidden.
extension OctantSweep {
  /// Tells which open cells of a group are seen, as bits by their place sideways; the axis, where
  /// the group answers for it, is bit 0 of the first group's words.
  @inline(__always)
  mutating func classify(
    _ open: UInt32, _ sample: RingSample, _ ring: UnsafePointer<RingTerms>,
    _ state: UnsafePointer<BinGroup>, _ cells: GroupCells, _ side: Int, axisSlope: Float
  ) -> UInt64 {
    var word: UInt64 = 0
    if open != 0 {
      let target =
        task.footing == nil
        ? sample.vertex + lanes(ring.pointee.target) : ownTargets(open, sample, ring, side)
      var seen = open & V.bits(isOverAll(target, sample, ring, state))
      let unsettled = open & ~seen
      if unsettled != 0 {
        store(target, openCells)
        store(sample.leftShare, openCells + 16)
        store(V.floats(sample.side), openCells + 32)
        seen |= settle(unsettled, ring, cells.group, side)
      }
      let shift = UInt64(truncatingIfNeeded: side &+ 1 &- cells.firstSide)
      word = UInt64(V.gatheredBits(seen, V.bits(sample.hasVertex))) &<< shift
    }
    if ownsAxis && isFirst(cells.group) && isAxisSeen(axisSlope, ring, state, cells) { word |= 1 }
    return word
  }

  /// The slopes of open cells' targets that stand on a surface of their own.
  @inline(never)
  private func ownTargets(
    _ open: UInt32, _ sample: RingSample, _ ring: UnsafePointer<RingTerms>, _ side: Int
  ) -> Lanes {
    var targets = lanes(HorizonBins.nothing)
    var rest = open
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      targets[lane] = ownTarget(Int(ring.pointee.ring), side + Int(sample.side[lane]))
    }
    return targets
  }

  /// The slope of a target that stands on a surface of its own; of nothing where there is no cell.
  private func ownTarget(_ ring: Int, _ side: Int) -> Float {
    guard wanted.sides.contains(side) else { return HorizonBins.nothing }
    return Float(max(targetTop(ring, side) / Double(ring), Double(HorizonBins.nothing)))
  }

  /// How high a target reaches above the eye's level; -infinity where its ground is unknown.
  @inline(__always)
  private func targetTop(_ a: Int, _ b: Int) -> Double {
    guard let footing = task.footing else { return frame.height(a, b) + terms.targetHeight }
    return frame.height(a, b, on: UnsafePointer(footing.surface.heights.baseAddress!))
      + terms.targetHeight
  }

  /// Where slopes at a ring's vertices surely lie at or above the whole horizon.
  @inline(__always)
  func isOverAll(
    _ slopes: Lanes, _ sample: RingSample, _ ring: UnsafePointer<RingTerms>,
    _ state: UnsafePointer<BinGroup>
  ) -> LaneMask {
    let tilt = state.pointee.upperLeft - state.pointee.upperRight
    let upper =
      V.mulAdd(sample.leftShare, tilt, state.pointee.upperRight) + state.pointee.excess
    return slopes - lanes(ring.pointee.guardBand) .>= upper
  }

  /// Whether a group holds the octant's first bin, which begins on the axis.
  @inline(__always)
  func isFirst(_ group: Int) -> Bool { bins.firstGroup &+ group == 0 }

  /// Each axis is shared by two octants; one of them answers for it.
  var ownsAxis: Bool {
    (frame.octant.isColumnMajor ? frame.octant.rowStep : frame.octant.columnStep) > 0
  }

  @inline(__always)
  mutating func isAxisSeen(
    _ slope: Float, _ ring: UnsafePointer<RingTerms>, _ state: UnsafePointer<BinGroup>,
    _ cells: GroupCells
  ) -> Bool {
    let target =
      task.footing == nil
      ? slope + ring.pointee.target : ownTarget(Int(ring.pointee.ring), 0)
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

  /// The walk over a bin's candidates, beginning with the one that blocked the last cell.
  private mutating func isBlocked(
    lane: Int, _ ring: UnsafePointer<RingTerms>, _ group: Int, side b: Int
  ) -> Bool {
    let a = Int(ring.pointee.ring)
    let count = Int(bins.counts(group)[lane])
    if count <= 1 {
      let candidate = Int(bins.rings(group)[lane])
      let target = targetTop(a, b)
      return count == 1 && frame.ringBlocks(candidate, to: a, b, target: target)
    }
    let list = bins.list(group, lane: lane)
    let (slope, share) = (openCells[lane], openCells[16 + lane])
    let guardBand = ring.pointee.guardBand
    var reachingRows: UInt32 = 0
    for row in 0..<CandidateList.rows(count) {
      let standing = list.row(row).standing(about: slope, guardBand: guardBand, share: share)
      let filled = CandidateList.bits(count, row: row)
      if standing.over & filled != 0 { return true }
      reaching[row] = standing.reaching & filled
      if reaching[row] != 0 { reachingRows |= 1 << UInt32(row) }
    }
    if reachingRows == 0 { return false }
    let target = targetTop(a, b)
    let lastBlocker = bins.lastBlockers(group) + lane
    if lastBlocker.pointee > 0
      && frame.ringBlocks(Int(lastBlocker.pointee), to: a, b, target: target)
    {
      return true
    }
    while reachingRows != 0 {
      let row = 31 - reachingRows.leadingZeroBitCount
      reachingRows &= ~(1 << UInt32(row))
      var open = reaching[row]
      while open != 0 {
        let slot = 31 - open.leadingZeroBitCount
        open &= ~(1 << UInt32(slot))
        for candidate in list.row(row).rings(slot).reversed()
        where frame.ringBlocks(candidate, to: a, b, target: target) {
          lastBlocker.pointee = Int32(truncatingIfNeeded: candidate)
          return true
        }
      }
    }
    return false
  }
}
