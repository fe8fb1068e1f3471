import BergfriedCore
import BergfriedSurface

/// The exact horizon, for sweeps that are asked for heights.
extension OctantSweep {
  @inline(__always) static var tracedStride: Int { 96 }

  /// Gives a group's cells on the panel their heights where the ground is known to lie under the
  /// group's floor, so that its bounds do not change.
  mutating func traceUnderFloor(_ group: Int) {
    let firstBin = self.firstBin(group)
    var line = BinLine(firstBin: firstBin, ring: panel.firstRing, bins)
    let cells = GroupCells(group: group, firstSide: line.side)
    var all: UInt64 = 0
    for ring in panel.firstRing...panel.lastRing {
      all |= traceUnderFloor(ring, line, cells)
      line.advance()
    }
    flushHeights(all, cells)
  }

  /// The same for one ring.
  @inline(__always)
  mutating func traceUnderFloor(
    _ ring: Int, _ line: BinLine, _ cells: GroupCells
  ) -> UInt64 {
    let terms = panel.ringTerms(ring)
    let place = BinPlaces(rest: line.rest, terms, bins: bins.terms)
    let cut = RingCut(
      ring: ring, side: line.side, places: place.side,
      leftShare: place.fraction * lanes(bins.terms.count * terms.pointee.inverse),
      hasVertex: V.shifted(0, place.side) .!= place.side,
      isSeen: LaneMask(repeating: false))
    return trace(cut, cells)
  }

  /// The same for a ring that may rise above the floor, before it changes the bounds.
  @inline(__always)
  mutating func trace(
    _ ring: Int, _ sample: RingSample, _ terms: UnsafePointer<RingTerms>,
    _ state: UnsafePointer<BinGroup>, _ cells: GroupCells, _ side: Int
  ) -> UInt64 {
    let isSeen = isOverAll(sample.vertex, sample, terms, state)
    let cut = RingCut(
      ring: ring, side: side, places: sample.side, leftShare: sample.leftShare,
      hasVertex: sample.hasVertex, isSeen: isSeen)
    return trace(cut, cells)
  }

  /// Gives the cells of a group on a ring their heights: the planes of the horizon, or nothing
  /// where the cell is plainly seen. Gives the cells' bits by their place sideways.
  @inline(__always)
  mutating func trace(_ cut: RingCut, _ cells: GroupCells) -> UInt64 {
    let present = V.bits(cut.hasVertex)
    let b = cut.places &+ IntLanes(repeating: Int32(truncatingIfNeeded: cut.side))
    var open = present & ~V.bits(cut.isSeen)
    var result = Lanes.zero
    var planes = bins.planes(cells.group)
    for _ in 0..<BinPlanes.slots where open != 0 {
      let isReached =
        (cut.leftShare .>= planes.pointee.from) .& (cut.leftShare .<= planes.pointee.to)
      let reached = V.bits(isReached)
      if reached & open != 0 {
        let heights = V.planes(
          planes.pLanes, planes.qLanes, a: Double(cut.ring), b: b,
          level: frame.eyeMetres + frame.dropMetres(cut.ring, 0), drop: frame.minorDrop)
        result.replace(with: heights, where: isReached)
        open &= ~reached
      }
      planes += 1
    }
    if open != 0 {
      store(result, retraced)
      retrace(open, cut, cells.group)
      result = load(retraced)
    }
    result.replace(with: -.infinity, where: cut.isSeen)
    let shift = cut.side &+ 1 &- cells.firstSide
    let row = traced + line(of: cut.ring) &* OctantSweep.tracedStride
    store(V.compressed(result, present), row + shift)
    var word = ((1 &<< UInt64(present.nonzeroBitCount)) &- 1) &<< UInt64(shift)
    if ownsAxis && isFirst(cells.group) {
      row[0] = axisHeight(cut.ring)
      word |= 1
    }
    note(word, ring: cut.ring, cells.firstSide)
    return word
  }

  /// The height demanded at a ring's cell on the axis, the left boundary of the first bin.
  private mutating func axisHeight(_ ring: Int) -> Float {
    let planes = bins.planes(0)
    for slot in 0..<BinPlanes.slots {
      let plane = planes + slot
      if plane.fromLanes[0] <= 1 && plane.toLanes[0] >= 1 {
        return elevation(Double(ring) * plane.pLanes[0], ring, 0)
      }
    }
    let height = steepest(lane: 0, 0, share: 1, ring, 0)?.height ?? -.infinity
    return elevation(height, ring, 0)
  }

  private func elevation(_ height: Double, _ a: Int, _ b: Int) -> Float {
    Float(height + frame.dropMetres(a, b) + frame.eyeMetres)
  }

  /// Finds the horizon of cells anew, into ``retraced``, and keeps its planes.
  @inline(never)
  private mutating func retrace(_ open: UInt32, _ cut: RingCut, _ group: Int) {
    var rest = open
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      rest &= rest &- 1
      let side = cut.side + Int(cut.places[lane])
      guard frame.sides.contains(side) else { continue }
      let share = cut.leftShare[lane]
      guard let crossing = steepest(lane: lane, group, share: share, cut.ring, side) else {
        retraced[lane] = -.infinity
        continue
      }
      retraced[lane] = elevation(crossing.height, cut.ring, side)
      if let plane = frame.plane(crossing) {
        keep(plane, cell: (cut.ring, side), lane: lane, group)
      }
    }
  }

  /// Puts a plane into a free slot, or into one whose turn it is.
  private mutating func keep(
    _ plane: SightPlane, cell: (a: Int, b: Int), lane: Int, _ group: Int
  ) {
    guard let reach = reach(of: plane, cell: cell, lane: lane, group) else { return }
    let planes = bins.planes(group)
    let free = (0..<BinPlanes.slots).first { slot in
      let old = planes + slot
      return !(old.fromLanes[lane] <= old.toLanes[lane])
    }
    let slot = free ?? (cell.a % BinPlanes.slots)
    let target = planes + slot
    target.pLanes[lane] = plane.p
    target.qLanes[lane] = plane.q
    target.fromLanes[lane] = Float(reach.from)
    target.toLanes[lane] = Float(reach.to)
    target.leftLanes[lane] = Float(reach.left)
    target.rightLanes[lane] = Float(reach.right)
  }

  /// The crossing of the bin's candidates that demands most at `(a, b)`; `nil` where nothing
  /// stands before.
  @inline(__always)
  private mutating func steepest(
    lane: Int, _ group: Int, share: Float, _ a: Int, _ b: Int
  ) -> EdgeCrossing? {
    let count = Int(bins.counts(group)[lane])
    if count == 0 { return nil }
    if count == 1 { return frame.steepest(Int(bins.rings(group)[lane]), to: a, b) }
    let list = bins.list(group, lane: lane)
    var best: EdgeCrossing?
    var highest = -Double.infinity
    // Only what reaches up to the highest of the lower lines may be highest.
    let least = list.highestLower(share: share, count: count)
    for row in 0..<CandidateList.rows(count) {
      let candidates = list.row(row)
      var open =
        candidates.standing(about: least, guardBand: 0, share: share).reaching
        & CandidateList.bits(count, row: row)
      while open != 0 {
        let slot = open.trailingZeroBitCount
        open &= open &- 1
        for ring in candidates.rings(slot) {
          let crossing = frame.steepest(ring, to: a, b)
          if crossing.height > highest { (best, highest) = (crossing, crossing.height) }
        }
      }
    }
    return best
  }

  /// The part of a bin, around a cell, over which the plane that makes the cell's horizon stays
  /// above everything else; `nil` where that is not told from the cell itself.
  private mutating func reach(
    of plane: SightPlane, cell: (a: Int, b: Int), lane: Int, _ group: Int
  ) -> PlaneReach? {
    var reach = PlaneReach(
      plane, bin: firstBin(group) + lane, of: bins.binCount,
      direction: Double(cell.b) / Double(cell.a))
    let count = Int(bins.counts(group)[lane])
    guard count > 1 else { return reach }
    // Where many contend, it costs more to find how far a plane holds than it will ever save.
    guard count <= CandidateRow.slots else { return nil }
    let list = bins.list(group, lane: lane)
    for row in 0..<CandidateList.rows(count) {
      let candidates = list.row(row)
      var open =
        candidates.rising(overLeft: Float(reach.left), right: Float(reach.right))
        & CandidateList.bits(count, row: row)
      while open != 0 {
        let slot = open.trailingZeroBitCount
        open &= open &- 1
        for ring in candidates.rings(slot) where ring != plane.ring {
          // A vertex right on the line stands for two edges: no plane for those.
          let crossing = frame.steepest(ring, to: cell.a, cell.b)
          guard let other = frame.plane(crossing) else { return nil }
          reach.cut(by: other)
        }
      }
    }
    return reach
  }

  /// Writes a group's heights on the panel to the output, nowhere below the ground.
  @inline(never)
  mutating func flushHeights(_ all: UInt64, _ cells: GroupCells) {
    let mask = wantedMask(firstSide: cells.firstSide)
    if frame.octant.isColumnMajor {
      flushHeightsTurned(all & mask, cells.firstSide)
    } else {
      flushHeightsAlong(mask, cells.firstSide)
    }
    noted.update(repeating: 0, count: 32)
  }

  private mutating func flushHeightsAlong(
    _ mask: UInt64, _ firstSide: Int
  ) {
    let step = frame.octant.columnStep
    for line in 0..<16 {
      var bits = notedWord(line) & mask
      var source = traced + line * OctantSweep.tracedStride
      let row = frame.observer.row + (panel.firstRing + line) * frame.octant.rowStep
      var column = frame.observer.column + firstSide * step
      while bits != 0 {
        let part = UInt32(truncatingIfNeeded: bits & 0xFFFF)
        if part != 0 {
          let values = load(source)
          if step > 0 {
            write(values, part, column: column, row: row)
          } else {
            let turned = UInt32(truncatingIfNeeded: V.bitReversed(UInt64(part)) >> 48)
            write(V.reversed(values), turned, column: column - 15, row: row)
          }
        }
        bits >>= 16
        source += 16
        column += 16 * step
      }
    }
  }

  private mutating func flushHeightsTurned(
    _ all: UInt64, _ firstSide: Int
  ) {
    let column = (frame.observer.column + panel.firstRing * frame.octant.columnStep) & ~15
    let low = UnsafeRawPointer(noted).loadUnaligned(as: IntLanes.self)
    let high = UnsafeRawPointer(noted + 16).loadUnaligned(as: IntLanes.self)
    for part in stride(from: 0, to: 64, by: 16) where (all >> UInt64(part)) & 0xFFFF != 0 {
      V.transpose(
        traced + part, stride: OctantSweep.tracedStride, to: turned, stride: 16)
      for place in 0..<16 where all & (1 << UInt64(part + place)) != 0 {
        let bit = part + place
        let lines = V.lanesWithBit(bit & 31, in: bit < 32 ? low : high)
        let row = frame.observer.row + (firstSide + bit) * frame.octant.rowStep
        write(load(turned + place * 16), lines, column: column, row: row)
      }
    }
  }

  /// Writes up to 16 heights of a row of the grid.
  @inline(__always)
  private mutating func write(
    _ values: Lanes, _ bits: UInt32, column: Int, row: Int
  ) {
    let shape = task.surface.shape
    let index = row &* shape.columns &+ column
    let ground: Lanes
    if index >= 0 && index &+ 16 <= shape.count {
      ground = load(frame.heights + index)
    } else {
      var few = lanes(0)
      for lane in 0..<16 where bits & (1 << UInt32(lane)) != 0 {
        few[lane] = frame.heights[index + lane]
      }
      ground = few
    }
    V.storeLanes(output.elevations! + place(column: column, row: row), bits, V.max(values, ground))
  }
}

/// How a ring cuts a group of bins, with the cells in them.
struct RingCut {
  let ring: Int
  /// The group's first sideways position, and those of the bins' right boundaries from there.
  let side: Int
  let places: IntLanes
  let leftShare: Lanes
  let hasVertex: LaneMask
  /// The cells that are plainly seen.
  let isSeen: LaneMask
}
