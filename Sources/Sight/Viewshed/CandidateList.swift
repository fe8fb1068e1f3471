/// The candidates of one bin: the rings, or runs of rings, that may make the horizon.
///
/// A candidate carries an upper line over the bin, which all its segments stay under, and a lower
/// line, which they do not fall below. A ring left out lies under the lower line of one that is
/// kept. The list is read only where a bin has more than one candidate.
///
/// Its fields lie apart, 16 slots each, so that one comparison goes over all candidates at once.
struct CandidateList {
  @inline(__always) static var slots: Int { 16 }
  @inline(__always) static var floatsPerBin: Int { 6 * slots }

  private let upperLeft: UnsafeMutablePointer<Float>

  init(_ memory: UnsafeMutablePointer<Float>) { upperLeft = memory }

  @inline(__always) private var upperRight: UnsafeMutablePointer<Float> { upperLeft + 16 }
  @inline(__always) private var lowerLeft: UnsafeMutablePointer<Float> { upperLeft + 32 }
  @inline(__always) private var lowerRight: UnsafeMutablePointer<Float> { upperLeft + 48 }
  @inline(__always) private var first: UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(upperLeft + 64).assumingMemoryBound(to: Int32.self)
  }
  @inline(__always) private var last: UnsafeMutablePointer<Int32> { first + 16 }

  /// One candidate.
  struct Entry {
    var first: Int32
    var last: Int32
    var upperLeft: Float
    var upperRight: Float
    var lowerLeft: Float
    var lowerRight: Float
  }

  subscript(slot: Int) -> Entry {
    @inline(__always)
    get {
      Entry(
        first: first[slot], last: last[slot], upperLeft: upperLeft[slot],
        upperRight: upperRight[slot], lowerLeft: lowerLeft[slot], lowerRight: lowerRight[slot])
    }
    @inline(__always)
    nonmutating set {
      first[slot] = newValue.first
      last[slot] = newValue.last
      upperLeft[slot] = newValue.upperLeft
      upperRight[slot] = newValue.upperRight
      lowerLeft[slot] = newValue.lowerLeft
      lowerRight[slot] = newValue.lowerRight
    }
  }

  /// A bit for each of the first slots.
  @inline(__always)
  private func filled(_ count: Int) -> UInt32 { (1 &<< UInt32(count)) &- 1 }

  /// The candidates whose upper lines reach down to a slope, as bits; `nil` where a lower line
  /// surely lies above it.
  ///
  /// - Parameter share: the place in the bin, as the share of its left boundary.
  @inline(__always)
  func reaching(_ slope: Float, share: Float, guardBand: Float, count: Int) -> UInt32? {
    let right = load(lowerRight)
    let lower = V.mulAdd(lanes(share), load(lowerLeft) - right, right)
    if V.bits(lower .> slope + guardBand) & filled(count) != 0 { return nil }
    let top = load(upperRight)
    let upper = V.mulAdd(lanes(share), load(upperLeft) - top, top)
    return V.bits(upper .>= slope - guardBand) & filled(count)
  }

  /// The candidates that may be highest at a place in the bin, as bits: those whose upper lines
  /// reach up to the highest of the lower ones.
  @inline(__always)
  func contending(share: Float, count: Int) -> UInt32 {
    let right = load(lowerRight)
    let lower = V.mulAdd(lanes(share), load(lowerLeft) - right, right)
      .replacing(with: HorizonBins.nothing, where: laneNumbers .>= Float(count))
    let highest = -V.lowestLane(-lower)
    let top = load(upperRight)
    let upper = V.mulAdd(lanes(share), load(upperLeft) - top, top)
    return V.bits(upper .>= highest) & filled(count)
  }

  /// The candidates that may rise above a line over the bin, as bits.
  @inline(__always)
  func rising(overLeft left: Float, right: Float, count: Int) -> UInt32 {
    V.bits((load(upperLeft) .> left) .| (load(upperRight) .> right)) & filled(count)
  }

  /// Adds a candidate to `count` others, drops those it hides, and gives the new count.
  ///
  /// - Parameter floor: the bin's lower bound; what lies under it is dropped before the list
  ///   overflows. If it still does, the two neighbours with the fewest rings between them become
  ///   one run: dropping to full walks instead makes towns fifty times slower.
  func push(_ entry: Entry, count: Int, floor: (left: Float, right: Float)) -> Int {
    let left = load(upperLeft)
    let right = load(upperRight)
    let hidden = V.bits((left .<= entry.lowerLeft) .& (right .<= entry.lowerRight))
    let standing = filled(count) & ~hidden
    var count = 32 - standing.leadingZeroBitCount
    if count == CandidateList.slots {
      let under = V.bits((left .<= floor.left) .& (right .<= floor.right))
      count = keep(standing & ~under)
    }
    if count == CandidateList.slots { count = mergeNearest() }
    self[count] = entry
    return count + 1
  }

  /// Keeps the slots whose bit is set, in their order, and gives their number.
  private func keep(_ bits: UInt32) -> Int {
    for field in 0..<6 {
      let place = upperLeft + 16 * field
      store(V.compressed(load(place), bits), place)
    }
    return bits.nonzeroBitCount
  }

  private func mergeNearest() -> Int {
    var best = 0
    var bestSpan = Int32.max
    for slot in 0..<(CandidateList.slots - 1) {
      let span = last[slot + 1] &- first[slot]
      if span < bestSpan { (best, bestSpan) = (slot, span) }
    }
    let next = self[best + 1]
    last[best] = next.last
    upperLeft[best] = max(upperLeft[best], next.upperLeft)
    upperRight[best] = max(upperRight[best], next.upperRight)
    if next.lowerLeft + next.lowerRight > lowerLeft[best] + lowerRight[best] {
      (lowerLeft[best], lowerRight[best]) = (next.lowerLeft, next.lowerRight)
    }
    return keep(0xFFFF & ~(1 << UInt32(best + 1)))
  }

  /// Copies the list to those of the bin's two halves. The left one may be the list itself.
  func split(left: CandidateList, right: CandidateList) {
    let upper = (load(upperLeft), load(upperRight))
    let lower = (load(lowerLeft), load(lowerRight))
    let rings = (load(upperLeft + 64), load(upperLeft + 80))
    let upperMiddle = (upper.0 + upper.1) * lanes(0.5)
    let lowerMiddle = (lower.0 + lower.1) * lanes(0.5)
    right.set((upperMiddle, upper.1), (lowerMiddle, lower.1), rings)
    left.set((upper.0, upperMiddle), (lower.0, lowerMiddle), rings)
  }

  private func set(_ upper: (Lanes, Lanes), _ lower: (Lanes, Lanes), _ rings: (Lanes, Lanes)) {
    store(upper.0, upperLeft)
    store(upper.1, upperRight)
    store(lower.0, lowerLeft)
    store(lower.1, lowerRight)
    store(rings.0, upperLeft + 64)
    store(rings.1, upperLeft + 80)
  }
}
