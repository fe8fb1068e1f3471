/// What passing each piece costs when one arrives in the slot at hand, worked out anew only where
/// the rates have changed.
///
/// *Least.* Who takes *travel* = *m* steps and a rest *r* to pass a piece and arrives in slot *k*
/// left in slot *k - m* or *k - m - 1*. The slots between were spent on the piece whole; of the
/// rest each share was spent in the first slot or in the last, at their least rates at the least.
/// So neither charge is more than what it costs, though time is rounded either way.
///
/// *Most.* Who leaves with the beginning of slot *k - n*, *n* steps being at least *travel*, spends
/// *n* whole slots on the piece.
final class SlotCharges {
  enum Kind {
    case least, most
  }

  let kind: Kind
  /// Whole slots that passing takes, rounded down for the least and up for the most.
  let slots: UnsafeMutablePointer<Int32>
  /// Having left so many slots ago, and one more.
  let near: UnsafeMutablePointer<Float>
  let far: UnsafeMutablePointer<Float>
  /// Of standing on a piece for the whole slot at hand.
  let standing: UnsafeMutablePointer<Float>
  /// Pieces that take less than a slot, and what passing them within one costs.
  let short: [Int]
  private(set) var shortCharges: [Float]
  private var shortPlaces: [Int32]
  private let rates: SlotRates
  private let travel: [Int64]
  private let next: UnsafeMutablePointer<Int32>
  private let runs: UnsafeMutablePointer<Int>

  init(_ network: ExposureNetwork, _ rates: SlotRates, _ kind: Kind) {
    self.kind = kind
    self.rates = rates
    travel = network.travel
    let count = network.pieceCount
    slots = .allocate(capacity: count)
    near = .allocate(capacity: count)
    far = .allocate(capacity: count)
    standing = .allocate(capacity: count)
    next = .allocate(capacity: count)
    runs = .allocate(capacity: count)
    next.initialize(repeating: 0, count: count)
    near.initialize(repeating: .infinity, count: count)
    far.initialize(repeating: .infinity, count: count)
    standing.initialize(repeating: -1, count: count)
    for piece in 0..<count {
      let most = max(1, (travel[piece] + rates.step - 1) / rates.step)
      slots[piece] = Int32(kind == .least ? travel[piece] / rates.step : most)
      runs[piece] = rates.offsets[piece]
    }
    let slots = slots
    short = (0..<count).filter { slots[$0] == 0 }
    shortCharges = Array(repeating: 0, count: short.count)
    shortPlaces = Array(repeating: -1, count: short.isEmpty ? 0 : count)
    for (place, piece) in short.enumerated() { shortPlaces[piece] = Int32(place) }
  }

  deinit {
    slots.deallocate()
    near.deallocate()
    far.deallocate()
    standing.deallocate()
    next.deallocate()
    runs.deallocate()
  }

  /// Goes on to the next slot.
  ///
  /// - Parameter changed: is told of pieces with another charge for standing.
  func advance(to slot: Int, changed: (Int) -> Void) {
    let slot = Int32(slot)
    for piece in 0..<travel.count where next[piece] <= slot {
      let before = standing[piece]
      update(piece, slot)
      if standing[piece] != before { changed(piece) }
    }
  }

  private func update(_ piece: Int, _ slot: Int32) {
    let first = max(0, slot - slots[piece] - (kind == .least ? 1 : 0))
    var run = runs[piece]
    while rates.ends[run] <= first { run += 1 }
    runs[piece] = run
    if rates.ends[run] > slot {
      setEven(piece, run)
      next[piece] = rates.ends[run]
      return
    }
    next[piece] = slot + 1
    kind == .least ? setLeast(piece, slot, first, run) : setMost(piece, slot, first, run)
  }

  /// Where the rate is one all the time.
  private func setEven(_ piece: Int, _ run: Int) {
    standing[piece] = charge(kind == .least ? rates.least[run] : rates.whole[run])
    if kind == .most {
      near[piece] = charge(rates.whole[run] * Double(slots[piece]))
      return
    }
    // A run of one slot may have a least rate below its mean.
    let all = charge(rates.least[run] * Double(travel[piece]) / Double(rates.step))
    let isFit = Int64(slots[piece]) * rates.step == travel[piece]
    (near[piece], far[piece]) = (slots[piece] == 0 ? .infinity : all, isFit ? .infinity : all)
    if slots[piece] == 0 { shortCharges[Int(shortPlaces[piece])] = all }
  }

  private func setMost(_ piece: Int, _ slot: Int32, _ first: Int32, _ run: Int) {
    var (run, sum, place) = (run, 0.0, first)
    while place < slot {
      let end = min(slot, rates.ends[run])
      sum += rates.whole[run] * Double(end - place)
      place = end
      if rates.ends[run] <= place { run += 1 }
    }
    standing[piece] = charge(rates.whole[run])
    near[piece] = charge(sum)
  }

  private func setLeast(_ piece: Int, _ slot: Int32, _ first: Int32, _ run: Int) {
    let count = slots[piece]
    let rest = Double(travel[piece] - Int64(count) * rates.step) / Double(rates.step)
    var (run, sum, place) = (run, 0.0, first)
    // At the least rates: one slot before the near one, the near one, and the last.
    let farLeast = slot - count - 1 >= 0 ? rates.least[run] : 0
    var (nearWhole, nearLeast) = (0.0, 0.0)
    while place < slot {
      if place == slot - count { (nearWhole, nearLeast) = (rates.whole[run], rates.least[run]) }
      if place > slot - count - 1 { sum += rates.whole[run] }
      place += 1
      if rates.ends[run] <= place { run += 1 }
    }
    let last = rates.least[run]
    standing[piece] = charge(last)
    // Who takes whole slots cannot have left any earlier.
    far[piece] = rest == 0 ? .infinity : charge(sum + rest * min(farLeast, last))
    if count == 0 {
      shortCharges[Int(shortPlaces[piece])] = charge(rest * last)
    } else {
      near[piece] = charge(
        sum - nearWhole + min(nearLeast + rest * last, rest * nearLeast + last))
    }
  }

  /// A charge as a `Float`, never rounded against the bound.
  private func charge(_ value: Double) -> Float {
    let near = Float(max(value, 0))
    if kind == .least { return Double(near) > value ? max(0, near.nextDown) : near }
    return Double(near) < value ? near.nextUp : near
  }
}
