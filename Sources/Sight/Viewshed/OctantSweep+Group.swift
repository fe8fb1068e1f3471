import BergfriedSurface

/// The ring before the one at hand: its vertices, which the row crossings between the two end at.
struct VertexLanes {
  /// With the guard added.
  var top: Lanes
  var leftShare: Lanes
  var isPresent: LaneMask
}

/// One group of bins on one panel.
extension OctantSweep {
  /// Runs a group through the panel's rings: settles its cells and brings its bounds up to date.
  mutating func sweepGroup(_ group: Int, from first: Int, through last: Int) {
    let binTerms = BinTerms(bins.binCount)
    let firstBin = self.firstBin(group)
    let position = firstBin * first
    var side = position / bins.binCount
    var rest = position - side * bins.binCount
    let firstSide = side
    var state = bins.groups[group]
    var floor = bins.floors[group]
    var isFloorStale = false
    var isBelow = bins.wasBelow[group]
    var isCalm = isBelow
    var previous: VertexLanes?
    var hasSeen = false
    for ring in first...last {
      let ringTerms = panel.ringTerms(ring)
      let row = panel.row(ring) + (side - panel.firstSide)
      if isCalm {
        let wasBelow = isBelow
        isBelow = isUnder(floor, row, ringTerms, rest: rest, binTerms)
        if wasBelow && isBelow {
          previous = nil
          advance(&side, &rest, by: firstBin)
          continue
        }
      }
      let before = panel.row(ring - 1) + (side - panel.firstSide)
      let sample = RingSample(
        row, before: before, reciprocals + side, rest: Float(rest), ringTerms, bins: binTerms)
      let last = previous ?? vertices(before: ring, firstBin, binTerms)
      let cells = GroupCells(group: group, ring: ring, side: side, wordSide: firstSide)
      let candidates = self.candidates(sample, last, ringTerms, state)
      let isSeen = classify(sample, ringTerms, state, cells, axisSlope: row[0])
      hasSeen = hasSeen || isSeen.any
      if candidates != 0 {
        update(&state, sample, last, ringTerms, candidates, cells, row)
        isFloorStale = true
      }
      isCalm = !isSeen.open && candidates == 0
      isBelow = false
      if isCalm {
        if isFloorStale {
          floor = V.lowestLane(V.min(state.lowerLeft, state.lowerRight))
          isFloorStale = false
        }
        isBelow = isUnder(floor, row, ringTerms, rest: rest, binTerms)
      }
      previous = VertexLanes(
        top: sample.vertex + lanes(ringTerms.guardBand), leftShare: sample.leftShare,
        isPresent: sample.hasVertex)
      advance(&side, &rest, by: firstBin)
    }
    bins.groups[group] = state
    bins.floors[group] =
      isFloorStale ? V.lowestLane(V.min(state.lowerLeft, state.lowerRight)) : floor
    bins.wasBelow[group] = isBelow
    if hasSeen { flush(firstSide: firstSide) }
  }

  /// Moves a group's first boundary to the next ring.
  @inline(__always)
  private func advance(_ side: inout Int, _ rest: inout Int, by firstBin: Int) {
    rest &+= firstBin
    if rest >= bins.binCount {
      rest &-= bins.binCount
      side &+= 1
    }
  }

  /// Whether all of a ring that a group can touch, targets included, lies under a slope.
  @inline(__always)
  private func isUnder(
    _ floor: Float, _ row: UnsafePointer<Float>, _ ring: RingTerms, rest: Int, _ bins: BinTerms
  ) -> Bool {
    let width = (Float(rest + HorizonBins.groupSize * ring.ring) + 0.5) * bins.inverse + 1
    let near = load(row)
    let far = load(row + 16)
    let nothing = lanes(HorizonBins.nothing)
    let highest = V.max(
      near.replacing(with: nothing, where: laneNumbers .> width),
      far.replacing(with: nothing, where: laneNumbers .> width - 16))
    return V.bits(highest + lanes(ring.reach) .>= floor) == 0
  }

  /// The vertices of the ring before `ring`, read anew.
  @inline(__always)
  private func vertices(before ring: Int, _ firstBin: Int, _ binTerms: BinTerms) -> VertexLanes {
    guard ring > 1 else {
      return VertexLanes(top: .zero, leftShare: .zero, isPresent: LaneMask(repeating: false))
    }
    let terms = panel.ringTerms(ring - 1)
    let position = firstBin * (ring - 1)
    let side = position / bins.binCount
    let rest = position - side * bins.binCount
    let row = panel.row(ring - 1) + (side - panel.firstSide)
    let reached = V.mulAdd(
      laneNumbers + lanes(1), lanes(Float(terms.ring)), lanes(Float(rest)))
    let place = V.truncated((reached + lanes(0.5)) * lanes(binTerms.inverse))
    let fraction =
      V.mulAdd(V.floats(place), lanes(-binTerms.count), reached) * lanes(binTerms.inverse)
    return VertexLanes(
      top: V.lookup(row, place) + lanes(terms.guardBand),
      leftShare: fraction * lanes(binTerms.count * terms.inverse),
      isPresent: V.shifted(0, place) .!= place)
  }

  /// The bins in which some part of the ring may reach above the lower bound.
  @inline(__always)
  private func candidates(
    _ sample: RingSample, _ last: VertexLanes, _ ring: RingTerms, _ state: BinGroup
  ) -> UInt32 {
    let guardBand = lanes(ring.guardBand)
    let tilt = state.lowerLeft - state.lowerRight
    let atVertex = V.mulAdd(sample.leftShare, tilt, state.lowerRight)
    let atLast = V.mulAdd(last.leftShare, tilt, state.lowerRight)
    let isOver =
      (sample.topLeft + guardBand .> state.lowerLeft)
      .| (sample.topRight + guardBand .> state.lowerRight)
      .| (sample.hasVertex .& (sample.vertex + guardBand .> atVertex))
      .| (last.isPresent .& (last.top .> atLast))
    return V.bits(isOver)
  }
}
