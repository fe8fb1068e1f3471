/// How a ring changes what is known of the horizon.
extension OctantSweep {
  /// Brings a group's bounds and candidates up to date with a ring that reaches above its lower
  /// bound somewhere.
  @inline(__always)
  mutating func update(
    _ state: UnsafeMutablePointer<BinGroup>, _ sample: RingSample, _ last: LastVertices,
    _ ring: UnsafePointer<RingTerms>, _ candidates: UInt32, _ cells: GroupCells,
    _ row: UnsafePointer<Float>
  ) {
    let guardBand = lanes(ring.pointee.guardBand)
    let lower = lowerLine(sample, ring, row)
    let oldLeft = state.pointee.upperLeft + state.pointee.excess
    let oldRight = state.pointee.upperRight + state.pointee.excess
    let isAboveAll = (lower.left .>= oldLeft) .& (lower.right .>= oldRight)
    let joining = candidates & ~V.bits(isAboveAll)
    if joining != 0 { storePushTerms(sample, last, ring, state, lower, cells) }

    if bins.planes != nil { forgetPlanes(sample, last, ring, cells) }

    let upperLeft = V.max(state.pointee.upperLeft, sample.topLeft + guardBand)
    let upperRight = V.max(state.pointee.upperRight, sample.topRight + guardBand)
    let raised = V.min(upperLeft - state.pointee.upperLeft, upperRight - state.pointee.upperRight)
    // What the boundary values gained, the excess may lose, less a little for rounding.
    let kept = V.max(
      lineGuard(upperLeft, upperRight), state.pointee.excess - raised * lanes(0.99999))
    let needed =
      sample.vertex + guardBand
      - V.mulAdd(sample.leftShare, upperLeft - upperRight, upperRight)
    state.pointee.excess = kept.replacing(with: V.max(kept, needed), where: sample.hasVertex)
    state.pointee.upperLeft = upperLeft
    state.pointee.upperRight = upperRight

    let isBetter = lower.left + lower.right .> state.pointee.lowerLeft + state.pointee.lowerRight
    state.pointee.lowerLeft.replace(with: lower.left, where: isBetter)
    state.pointee.lowerRight.replace(with: lower.right, where: isBetter)
    state.pointee.count.replace(with: 1, where: isAboveAll)
    state.pointee.ring.replace(with: IntLanes(repeating: ring.pointee.ring), where: isAboveAll)
    if joining != 0 { push(joining, cells.group, ring.pointee.ring) }
  }

  /// How much a line may be off when it is read at a weight between its ends.
  @inline(__always)
  private func lineGuard(_ left: Lanes, _ right: Lanes) -> Lanes {
    (V.abs(left) + V.abs(right)) * lanes(SweepTerms.lineGuard)
  }

  /// A line per bin that the ring does not fall below.
  @inline(__always)
  private func lowerLine(
    _ sample: RingSample, _ ring: UnsafePointer<RingTerms>, _ row: UnsafePointer<Float>
  ) -> (left: Lanes, right: Lanes) {
    let chord = V.mulAdd(sample.leftShare, sample.left - sample.right, sample.right)
    let dip = Lanes.zero.replacing(
      with: V.min(.zero, sample.vertex - chord), where: sample.hasVertex)
    let drop = dip - lanes(ring.pointee.guardBand) - lineGuard(sample.left, sample.right)
    var left = sample.left + drop
    var right = sample.right + drop
    if panel.hasUnknown {
      let isBroken = panel.touchesUnknown(row, sample.side)
      left.replace(with: HorizonBins.nothing, where: isBroken)
      right.replace(with: HorizonBins.nothing, where: isBroken)
    }
    return (left, right)
  }

  /// How far the ring rises above the line between its boundary values within a bin: at its own
  /// vertex or at the one that the row crossings before it start from.
  @inline(__always)
  private func upperExcess(
    _ sample: RingSample, _ last: LastVertices, _ left: Lanes, _ right: Lanes,
    _ guardBand: Lanes
  ) -> Lanes {
    let tilt = left - right
    var excess = lineGuard(left, right)
    let own = sample.vertex + guardBand - V.mulAdd(sample.leftShare, tilt, right)
    excess.replace(with: V.max(excess, own), where: sample.hasVertex)
    let before = last.top - V.mulAdd(last.leftShare, tilt, right)
    excess.replace(with: V.max(excess, before), where: last.isPresent)
    return excess
  }

  /// Gives up planes that the ring may rise above.
  @inline(__always)
  private mutating func forgetPlanes(
    _ sample: RingSample, _ last: LastVertices, _ ring: UnsafePointer<RingTerms>,
    _ cells: GroupCells
  ) {
    let guardBand = lanes(ring.pointee.guardBand)
    let left = sample.topLeft + guardBand
    let right = sample.topRight + guardBand
    let excess = upperExcess(sample, last, left, right, guardBand)
    let planes = bins.planes(cells.group)
    for slot in 0..<BinPlanes.slots {
      planes[slot].forget(upperLeft: left + excess, upperRight: right + excess)
    }
  }

  /// Notes what joining candidates need to know, before the group's bounds change.
  @inline(__always)
  private mutating func storePushTerms(
    _ sample: RingSample, _ last: LastVertices, _ ring: UnsafePointer<RingTerms>,
    _ state: UnsafeMutablePointer<BinGroup>, _ lower: (left: Lanes, right: Lanes),
    _ cells: GroupCells
  ) {
    let guardBand = lanes(ring.pointee.guardBand)
    let left = sample.topLeft + guardBand
    let right = sample.topRight + guardBand
    let excess = upperExcess(sample, last, left, right, guardBand)
    pushTerms.set(
      upper: (left + excess, right + excess), lower: lower,
      oldUpper: (
        state.pointee.upperLeft + state.pointee.excess,
        state.pointee.upperRight + state.pointee.excess
      ),
      oldLower: (state.pointee.lowerLeft, state.pointee.lowerRight))
  }

  /// Adds a ring to the lists of the bins where it stands beside others. Reads
  /// ``pushTerms``.
  @inline(never)
  private mutating func push(_ joining: UInt32, _ group: Int, _ ring: Int32) {
    let list = bins.list(group)
    let counts = bins.counts(group)
    let rings = bins.rings(group)
    var rest = joining
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      let old = pushTerms.before(lane, ring: rings[lane])
      // So far the bin may have had one candidate, known by its ring alone; the bounds of the
      // whole horizon are then bounds of the candidate.
      if counts[lane] == 1 { list[0, lane] = old }
      let count = list.push(
        pushTerms.joining(lane, ring: ring), lane: lane, count: Int(counts[lane]),
        floor: (old.lowerLeft, old.lowerRight))
      counts[lane] = Int32(truncatingIfNeeded: count)
      rings[lane] = ring
    }
  }
}
