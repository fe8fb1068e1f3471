import BergfriedCore
import BergfriedCoverage

/// The rates of all pieces in slots of time: what a whole slot costs, and what it would at its
/// least rate; slots that are alike stand together as a run.
struct SlotRates: Sendable {
  let step: Int64
  /// The slot that midnight lies in; there are slots from 0 to it.
  let last: Int
  /// Per piece where its runs begin, and where the last one's end.
  private(set) var offsets: [Int] = [0]
  /// The slots at which runs end.
  private(set) var ends: [Int32] = []
  /// The exposure of a whole slot of a run, and what it would be at the slot's least rate.
  private(set) var whole: [Double] = []
  private(set) var least: [Double] = []

  /// - Complexity: O(steps of rates).
  init(_ network: ExposureNetwork, step: Int64) {
    self.step = step
    let night = network.times.upperBound - network.times.lowerBound
    last = Int(night.count / step)
    for rate in network.rates { add(rate, from: network.times.lowerBound, night.count) }
  }

  private mutating func add(_ rate: DetectionRate, from bell: Ticks, _ night: Int64) {
    var place: Int64 = 0
    var slot = (whole: 0.0, least: Double.infinity)
    func clamped(_ time: Ticks) -> Int64 { min(max((time - bell).count, 0), night) }
    for step in rate.steps {
      fill(&place, to: clamped(step.times.lowerBound), perSecond: 0, &slot)
      fill(&place, to: clamped(step.times.upperBound), perSecond: step.perSecond, &slot)
    }
    // Nobody is noticed after midnight.
    fill(&place, to: Int64(last + 1) * step, perSecond: 0, &slot)
    offsets.append(ends.count)
  }

  /// Goes on at one rate up to a time.
  private mutating func fill(
    _ place: inout Int64, to end: Int64, perSecond rate: Double,
    _ slot: inout (whole: Double, least: Double)
  ) {
    let perTick = rate / 1e6
    while place < end {
      let (number, rest) = place.quotientAndRemainder(dividingBy: step)
      if rest == 0, end - place >= step {
        let count = (end - place) / step
        append(upTo: number + count, perTick * Double(step), perTick * Double(step))
        place += count * step
        continue
      }
      let next = min(end, (number + 1) * step)
      slot.whole += perTick * Double(next - place)
      slot.least = min(slot.least, perTick * Double(step))
      place = next
      if next == (number + 1) * step {
        append(upTo: number + 1, slot.whole, slot.least)
        slot = (0, .infinity)
      }
    }
  }

  private mutating func append(upTo end: Int64, _ whole: Double, _ least: Double) {
    if ends.count > offsets.last!, self.whole.last == whole, self.least.last == least {
      ends[ends.count - 1] = Int32(end)
    } else {
      ends.append(Int32(end))
      self.whole.append(whole)
      self.least.append(least)
    }
  }
}
