/// Sixteen places for candidates of one bin, side by side: each field lies apart from the others,
/// so that one comparison goes over all sixteen at once.
struct CandidateRow {
  @inline(__always) static var slots: Int { 16 }
  @inline(__always) static var fields: Int { 6 }
  @inline(__always) static var floatCount: Int { fields * slots }

  private let upperLeft: UnsafeMutablePointer<Float>

  @inline(__always)
  init(_ memory: UnsafeMutablePointer<Float>) { upperLeft = memory }

  @inline(__always) private var upperRight: UnsafeMutablePointer<Float> { upperLeft + 16 }
  @inline(__always) private var lowerLeft: UnsafeMutablePointer<Float> { upperLeft + 32 }
  @inline(__always) private var lowerRight: UnsafeMutablePointer<Float> { upperLeft + 48 }
  @inline(__always) private var first: UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(upperLeft + 64).assumingMemoryBound(to: Int32.self)
  }
  @inline(__always) private var last: UnsafeMutablePointer<Int32> { first + 16 }

  subscript(slot: Int) -> Candidate {
    @inline(__always)
    get {
      Candidate(
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

  /// The rings of a slot.
  @inline(__always)
  func rings(_ slot: Int) -> ClosedRange<Int> { Int(first[slot])...Int(last[slot]) }

  /// The candidates whose lower lines surely lie above a slope at a place in the bin, and those
  /// whose upper lines reach up to it, as bits.
  ///
  /// - Parameter share: the place in the bin, as the share of its left boundary.
  @inline(__always)
  func standing(
    about slope: Float, guardBand: Float, share: Float
  ) -> (over: UInt32, reaching: UInt32) {
    let right = load(upperRight)
    let upper = V.mulAdd(lanes(share), load(upperLeft) - right, right)
    return (
      V.bits(lower(share) .> slope + guardBand), V.bits(upper .>= slope - guardBand)
    )
  }

  /// The highest of the first lower lines at a place.
  @inline(__always)
  func highestLower(share: Float, count: Int) -> Float {
    let values = lower(share).replacing(
      with: HorizonBins.nothing, where: laneNumbers .>= Float(count))
    return -V.lowestLane(-values)
  }

  @inline(__always)
  private func lower(_ share: Float) -> Lanes {
    let right = load(lowerRight)
    return V.mulAdd(lanes(share), load(lowerLeft) - right, right)
  }

  /// The candidates that may rise above a line over the bin, as bits.
  @inline(__always)
  func rising(overLeft left: Float, right: Float) -> UInt32 {
    V.bits((load(upperLeft) .> left) .| (load(upperRight) .> right))
  }

  /// Keeps the slots whose bit is set, in their order, and gives their number.
  @inline(__always)
  func keep(_ bits: UInt32) -> Int {
    for field in 0..<CandidateRow.fields {
      let place = upperLeft + 16 * field
      store(V.compressed(load(place), bits), place)
    }
    return bits.nonzeroBitCount
  }

  /// The two neighbours with the fewest rings from the first's beginning to the second's end, as
  /// the first one's slot, with that number.
  func nearest() -> (slot: Int, span: Int32) {
    var best = (slot: 0, span: Int32.max)
    for slot in 0..<(CandidateRow.slots - 1) {
      let span = last[slot + 1] &- first[slot]
      if span < best.span { best = (slot, span) }
    }
    return best
  }

  /// Copies the row to those of the bin's two halves. The left one may be the row itself.
  func split(left: CandidateRow, right: CandidateRow) {
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
