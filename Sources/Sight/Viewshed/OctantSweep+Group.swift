import BergfriedSurface

/// One group of bins on one panel.
extension OctantSweep {
  /// Runs a group through the panel's rings: settles its cells and brings its bounds up to date.
  mutating func sweepGroup(_ group: Int) {
    let binTerms = bins.terms
    let firstBin = self.firstBin(group)
    var line = BinLine(firstBin: firstBin, ring: panel.firstRing, bins)
    let cells = GroupCells(group: group, firstSide: line.side)
    let state = bins.groups + group
    var floor = bins.floors[group]
    var isFloorStale = false
    var isBelow = bins.wasBelow[group]
    var isCalm = isBelow
    var last = LastVertices()
    var isLastKnown = false
    let answersHeights = output.elevations != nil
    var allNoted: UInt64 = 0
    var ring = panel.firstRing
    while ring <= panel.lastRing {
      let terms = panel.ringTerms(ring)
      let row = panel.row(ring, from: line.side)
      if isCalm {
        let wasBelow = isBelow
        isBelow = isUnder(floor, row, terms, rest: line.rest, binTerms)
        if wasBelow && isBelow {
          if answersHeights { allNoted |= traceUnderFloor(ring, line, cells) }
          isLastKnown = false
          line.advance()
          ring &+= 1
          continue
        }
      }
      let sample = RingSample(
        row, before: panel.row(ring &- 1, from: line.side), reciprocals + line.side,
        rest: line.rest, terms, bins: binTerms)
      if !isLastKnown { last = vertices(before: ring, firstBin) }
      let candidates = self.candidates(sample, last, terms, state)
      let open = self.open(sample, terms, state)
      var isAxisOpen = false
      if answersHeights {
        allNoted |= trace(ring, sample, terms, state, cells, line.side)
      } else if open != 0 || firstBin == 0 {
        let word = classify(open, sample, terms, state, cells, line.side, axisSlope: row[0])
        isAxisOpen = word & 1 != 0
        if word != 0 { note(word, ring: ring, cells.firstSide) }
        allNoted |= word
      }
      if candidates != 0 {
        update(state, sample, last, terms, candidates, cells, row)
        isFloorStale = true
      }
      isCalm = candidates == 0 && open == 0 && !isAxisOpen
      isBelow = false
      if isCalm {
        if isFloorStale {
          floor = state.pointee.floor
          isFloorStale = false
        }
        isBelow = isUnder(floor, row, terms, rest: line.rest, binTerms)
      }
      last = LastVertices(
        top: sample.vertex + lanes(terms.pointee.guardBand), leftShare: sample.leftShare,
        isPresent: sample.hasVertex)
      isLastKnown = true
      line.advance()
      ring &+= 1
    }
    if isFloorStale { floor = state.pointee.floor }
    bins.floors[group] = floor
    bins.wasBelow[group] = isBelow
    flushNoted(allNoted, cells)
  }

  /// Writes what a group has answered on the panel to the output.
  @inline(__always)
  private mutating func flushNoted(_ all: UInt64, _ cells: GroupCells) {
    if output.elevations != nil {
      flushHeights(all, cells)
    } else if all != 0 {
      flush(all, firstSide: cells.firstSide)
    }
  }

  /// Whether all of a ring that a group can touch, targets included, lies under a slope.
  @inline(__always)
  private func isUnder(
    _ floor: Float, _ row: UnsafePointer<Float>, _ ring: UnsafePointer<RingTerms>, rest: Float,
    _ bins: BinTerms
  ) -> Bool {
    let width = (rest + ring.pointee.groupSpan) * bins.inverse + 1.001
    let nothing = lanes(HorizonBins.nothing)
    let highest = V.max(
      load(row).replacing(with: nothing, where: laneNumbers .> width),
      load(row + 16).replacing(with: nothing, where: laneNumbers .> width - 16))
    return V.bits(highest + lanes(ring.pointee.reach) .>= floor) == 0
  }

  /// The vertices of the ring before `ring`, read anew.
  @inline(never)
  private mutating func vertices(before ring: Int, _ firstBin: Int) -> LastVertices {
    guard ring > 1 else { return LastVertices() }
    let terms = panel.ringTerms(ring &- 1)
    let line = BinLine(firstBin: firstBin, ring: ring &- 1, bins)
    let place = BinPlaces(rest: line.rest, terms, bins: bins.terms)
    return LastVertices(
      top: V.lookup(panel.row(ring &- 1, from: line.side), place.side)
        + lanes(terms.pointee.guardBand),
      leftShare: place.fraction * lanes(bins.terms.count * terms.pointee.inverse),
      isPresent: V.shifted(0, place.side) .!= place.side)
  }

  /// The bins in which some part of the ring may reach above the lower bound.
  @inline(__always)
  private func candidates(
    _ sample: RingSample, _ last: LastVertices, _ ring: UnsafePointer<RingTerms>,
    _ state: UnsafeMutablePointer<BinGroup>
  ) -> UInt32 {
    let guardBand = lanes(ring.pointee.guardBand)
    let tilt = state.pointee.lowerLeft - state.pointee.lowerRight
    let atVertex = V.mulAdd(sample.leftShare, tilt, state.pointee.lowerRight)
    let atLast = V.mulAdd(last.leftShare, tilt, state.pointee.lowerRight)
    let isOver =
      (sample.topLeft + guardBand .> state.pointee.lowerLeft)
      .| (sample.topRight + guardBand .> state.pointee.lowerRight)
      .| (sample.hasVertex .& (sample.vertex + guardBand .> atVertex))
      .| (last.isPresent .& (last.top .> atLast))
    return V.bits(isOver)
  }

  /// The bins whose target is not plainly under the lower bound.
  @inline(__always)
  private func open(
    _ sample: RingSample, _ ring: UnsafePointer<RingTerms>, _ state: UnsafeMutablePointer<BinGroup>
  ) -> UInt32 {
    let reached = sample.vertex + lanes(ring.pointee.target + ring.pointee.guardBand)
    let tilt = state.pointee.lowerLeft - state.pointee.lowerRight
    let lower = V.mulAdd(sample.leftShare, tilt, state.pointee.lowerRight)
    return V.bits(sample.hasVertex .& (reached .>= lower))
  }
}

/// The ring before the one at hand: its vertices, which the row crossings between the two end at.
struct LastVertices {
  /// With the guard added.
  var top = Lanes.zero
  var leftShare = Lanes.zero
  var isPresent = LaneMask(repeating: false)
}

/// A group's cells on a panel.
struct GroupCells {
  let group: Int
  /// The sideways position of bit 0 in the panel's words of seen cells.
  let firstSide: Int
}

/// Where a group's first boundary crosses a ring: `rest` of the bins' number past `side`.
struct BinLine {
  private(set) var side: Int
  private(set) var rest: Float
  private let step: Float
  private let binCount: Float

  @inline(__always)
  init(firstBin: Int, ring: Int, _ bins: borrowing HorizonBins) {
    side = bins.side(ofBin: firstBin, ring: ring)
    rest = Float(firstBin &* ring &- side &* bins.binCount)
    step = Float(firstBin)
    binCount = bins.terms.count
  }

  /// Moves on to the next ring. All numbers are whole and below 2²⁴, so nothing is lost.
  @inline(__always)
  mutating func advance() {
    rest += step
    if rest >= binCount {
      rest -= binCount
      side &+= 1
    }
  }
}
