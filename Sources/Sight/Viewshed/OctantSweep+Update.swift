/// How a ring changes what is known of the horizon.
extension OctantSweep {
  /// Brings a group's bounds and candidates up to date with a ring that reaches above its lower
  /// bound somewhere.
  @inline(__always)
  mutating func update(
    _ state: inout BinGroup, _ sample: RingSample, _ last: VertexLanes, _ ring: RingTerms,
    _ candidates: UInt32, _ cells: GroupCells, _ row: UnsafePointer<Float>
  ) {
    let old = state
    let guardBand = lanes(ring.guardBand)
    let lower = lowerLine(sample, ring, row)
    let oldLeft = old.upperLeft + old.excess
    let oldRight = old.upperRight + old.excess
    let isAboveAll = (lower.left .>= oldLeft) .& (lower.right .>= oldRight)

    let highLeft = sample.topLeft + guardBand
    let highRight = sample.topRight + guardBand
    state.upperLeft = V.max(old.upperLeft, highLeft)
    state.upperRight = V.max(old.upperRight, highRight)
    let raised = V.min(state.upperLeft - old.upperLeft, state.upperRight - old.upperRight)
    // What the boundary values gained, the excess may lose, less a little for rounding.
    let kept = V.max(
      lineGuard(state.upperLeft, state.upperRight), old.excess - raised * lanes(0.99999))
    let atVertex = V.mulAdd(
      sample.leftShare, state.upperLeft - state.upperRight, state.upperRight)
    let needed = sample.vertex + guardBand - atVertex
    state.excess = kept.replacing(with: V.max(kept, needed), where: sample.hasVertex)

    let isBetter = lower.left + lower.right .> old.lowerLeft + old.lowerRight
    state.lowerLeft.replace(with: lower.left, where: isBetter)
    state.lowerRight.replace(with: lower.right, where: isBetter)

    let alone = V.bits(isAboveAll) & candidates
    state.count.replace(with: 1, where: isAboveAll)
    state.ring.replace(
      with: IntLanes(repeating: Int32(truncatingIfNeeded: ring.ring)), where: isAboveAll)
    let joining = candidates & ~alone
    if joining != 0 {
      let excess = upperExcess(sample, last, highLeft, highRight)
      let terms = PushTerms(
        ring: Int32(truncatingIfNeeded: ring.ring), old: old,
        upperLeft: highLeft + excess, upperRight: highRight + excess,
        lowerLeft: lower.left, lowerRight: lower.right)
      push(joining, terms, &state, bins.list(cells.group))
    }
  }

  /// How much a line may be off when it is read at a weight between its ends.
  @inline(__always)
  private func lineGuard(_ left: Lanes, _ right: Lanes) -> Lanes {
    (V.abs(left) + V.abs(right)) * lanes(SweepTerms.lineGuard)
  }

  /// A line per bin that the ring does not fall below.
  @inline(__always)
  private func lowerLine(
    _ sample: RingSample, _ ring: RingTerms, _ row: UnsafePointer<Float>
  ) -> (left: Lanes, right: Lanes) {
    let chord = V.mulAdd(sample.leftShare, sample.left - sample.right, sample.right)
    let dip = Lanes.zero.replacing(
      with: V.min(.zero, sample.vertex - chord), where: sample.hasVertex)
    let drop = dip - lanes(ring.guardBand) - lineGuard(sample.left, sample.right)
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
    _ sample: RingSample, _ last: VertexLanes, _ left: Lanes, _ right: Lanes
  ) -> Lanes {
    let tilt = left - right
    let guardBand = left - sample.topLeft
    var excess = lineGuard(left, right)
    let own = sample.vertex + guardBand - V.mulAdd(sample.leftShare, tilt, right)
    excess.replace(with: V.max(excess, own), where: sample.hasVertex)
    let before = last.top - V.mulAdd(last.leftShare, tilt, right)
    excess.replace(with: V.max(excess, before), where: last.isPresent)
    return excess
  }

  /// Adds a ring to the lists of the bins where it stands beside others.
  @inline(never)
  private func push(
    _ joining: UInt32, _ terms: PushTerms, _ state: inout BinGroup, _ list: CandidateList
  ) {
    var rest = joining
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      let old = terms.old
      if state.count[lane] == 1 {
        // So far the bin had one candidate, known by its ring alone. The bounds of the whole
        // horizon are bounds of the candidate.
        list[0, lane] = CandidateList.Entry(
          first: old.ring[lane], last: old.ring[lane],
          upperLeft: old.upperLeft[lane] + old.excess[lane],
          upperRight: old.upperRight[lane] + old.excess[lane],
          lowerLeft: old.lowerLeft[lane], lowerRight: old.lowerRight[lane])
      }
      let entry = CandidateList.Entry(
        first: terms.ring, last: terms.ring,
        upperLeft: terms.upperLeft[lane], upperRight: terms.upperRight[lane],
        lowerLeft: terms.lowerLeft[lane], lowerRight: terms.lowerRight[lane])
      let newCount = list.push(
        entry, lane: lane, count: Int(state.count[lane]),
        floor: (old.lowerLeft[lane], old.lowerRight[lane]))
      state.count[lane] = Int32(truncatingIfNeeded: newCount)
      state.ring[lane] = terms.ring
    }
  }
}

/// What adding a ring to candidate lists needs to know.
struct PushTerms {
  let ring: Int32
  /// The group before the ring changed it.
  let old: BinGroup
  let upperLeft: Lanes
  let upperRight: Lanes
  let lowerLeft: Lanes
  let lowerRight: Lanes
}
