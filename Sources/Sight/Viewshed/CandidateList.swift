/// The candidates of a group's bins: the rings, or runs of rings, that may make the horizon.
///
/// A candidate carries an upper line over its bin, which all its segments stay under, and a lower
/// line, which they do not fall below. A ring left out lies under the lower line of one that is
/// kept. The list is read only where a bin has more than one candidate.
struct CandidateList {
  @inline(__always) static var slots: Int { 8 }
  @inline(__always) static var floatsPerGroup: Int { slots * 6 * 16 }

  private let lines: UnsafeMutablePointer<Float>
  private let rings: UnsafeMutablePointer<Int32>

  init(_ memory: UnsafeMutablePointer<Float>) {
    lines = memory
    rings = UnsafeMutableRawPointer(memory + CandidateList.slots * 4 * 16)
      .assumingMemoryBound(to: Int32.self)
  }

  /// One candidate of one bin.
  struct Entry {
    var first: Int32
    var last: Int32
    var upperLeft: Float
    var upperRight: Float
    var lowerLeft: Float
    var lowerRight: Float
  }

  subscript(slot: Int, lane: Int) -> Entry {
    @inline(__always)
    get {
      let line = lines + (slot * 64 + lane)
      let ring = rings + (slot * 32 + lane)
      return Entry(
        first: ring[0], last: ring[16], upperLeft: line[0], upperRight: line[16],
        lowerLeft: line[32], lowerRight: line[48])
    }
    @inline(__always)
    nonmutating set {
      let line = lines + (slot * 64 + lane)
      let ring = rings + (slot * 32 + lane)
      ring[0] = newValue.first
      ring[16] = newValue.last
      line[0] = newValue.upperLeft
      line[16] = newValue.upperRight
      line[32] = newValue.lowerLeft
      line[48] = newValue.lowerRight
    }
  }

  /// Adds a candidate to a bin that has `count`, drops those it hides, and gives the new count.
  ///
  /// - Parameter floor: the bin's lower bound; what lies under it is dropped before the list
  ///   overflows. If it still does, the two neighbours with the fewest rings between them become
  ///   one run: dropping to full walks instead makes towns fifty times slower.
  func push(_ entry: Entry, lane: Int, count: Int, floor: (left: Float, right: Float)) -> Int {
    var count = count
    while count > 0 {
      let top = self[count - 1, lane]
      guard top.upperLeft <= entry.lowerLeft, top.upperRight <= entry.lowerRight else { break }
      count -= 1
    }
    if count == CandidateList.slots { count = dropHidden(lane, below: entry, floor) }
    if count == CandidateList.slots { count = mergeNearest(lane) }
    self[count, lane] = entry
    return count + 1
  }

  private func dropHidden(
    _ lane: Int, below entry: Entry, _ floor: (left: Float, right: Float)
  ) -> Int {
    var kept = 0
    for slot in 0..<CandidateList.slots {
      let old = self[slot, lane]
      let isUnderFloor = old.upperLeft <= floor.left && old.upperRight <= floor.right
      let isUnderEntry = old.upperLeft <= entry.lowerLeft && old.upperRight <= entry.lowerRight
      if isUnderFloor || isUnderEntry { continue }
      self[kept, lane] = old
      kept += 1
    }
    return kept
  }

  private func mergeNearest(_ lane: Int) -> Int {
    var best = 0
    var bestSpan = Int32.max
    for slot in 0..<(CandidateList.slots - 1) {
      let span = self[slot + 1, lane].last - self[slot, lane].first
      if span < bestSpan { (best, bestSpan) = (slot, span) }
    }
    var merged = self[best, lane]
    let next = self[best + 1, lane]
    merged.last = next.last
    merged.upperLeft = max(merged.upperLeft, next.upperLeft)
    merged.upperRight = max(merged.upperRight, next.upperRight)
    if next.lowerLeft + next.lowerRight > merged.lowerLeft + merged.lowerRight {
      (merged.lowerLeft, merged.lowerRight) = (next.lowerLeft, next.lowerRight)
    }
    self[best, lane] = merged
    for slot in (best + 1)..<(CandidateList.slots - 1) { self[slot, lane] = self[slot + 1, lane] }
    return CandidateList.slots - 1
  }

  /// Copies eight bins, each to two halves of itself, for the group that takes them over. The
  /// source may be the target's own place.
  func copyHalf(startingAt first: Int, counts: IntLanes, to target: CandidateList) {
    for lane in stride(from: 7, through: 0, by: -1) where counts[first + lane] > 1 {
      copy(first + lane, slots: Int(counts[first + lane]), to: target, 2 * lane)
    }
  }

  private func copy(_ lane: Int, slots: Int, to target: CandidateList, _ left: Int) {
    for slot in 0..<slots {
      let old = self[slot, lane]
      let upperMiddle = 0.5 * (old.upperLeft + old.upperRight)
      let lowerMiddle = 0.5 * (old.lowerLeft + old.lowerRight)
      var half = old
      (half.upperLeft, half.lowerLeft) = (upperMiddle, lowerMiddle)
      target[slot, left + 1] = half
      half = old
      (half.upperRight, half.lowerRight) = (upperMiddle, lowerMiddle)
      target[slot, left] = half
    }
  }
}
