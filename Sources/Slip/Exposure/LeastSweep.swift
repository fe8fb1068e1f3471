/// What nobody gets below: a bound on the exposure of all who go from the starts to the goals.
///
/// *Why it is one.* On a piece it does not matter where one is. So whoever goes along a piece may
/// as well wait at its beginning, and then pass it at full speed; and who turns back on it may as
/// well have waited at its end. Let V(w, t) be the least exposure with which one can be at node *w*
/// at time *t*. For each slot the sweep holds *row*, not above V at any time of the slot, and
/// *begin*, not above V when the slot begins:
///
/// - who is at *w* in a slot was there when it began, or has arrived in it: *row* is the lower of
///   *begin* and *arrival*;
/// - who is at *w* when the next slot begins was there when this one did and waited all of it, or
///   has arrived in it: the next *begin* is the lower of *begin* + waiting and *arrival*;
/// - who arrives has left the piece's other end in one of two slots, and passing has cost what
///   ``SlotCharges`` says at the least.
///
/// All of them are sums and least values of numbers that are not negative, in `Float`. A sum of *n*
/// is off by a share of at most *n* · 2⁻²⁴; that is taken off in the end, *n* being at most two for
/// each slot. Sums over pieces that are passed within a slot are rounded down at once.
struct LeastSweep {
  /// The least exposure; infinite where nobody gets there before midnight.
  let exposure: Double

  /// - Complexity: O(slots × pieces).
  init(
    _ network: ExposureNetwork, _ joints: NodePieces, from starts: [Int], to goals: [Int],
    step: Int64
  ) {
    let rates = SlotRates(network, step: step)
    let charges = SlotCharges(network, rates, .least)
    let back = (network.travel.max() ?? 0) / step + 1
    let history = SlotRows(nodeCount: network.nodeCount, back: Int(back))
    var nodes = SlotNodes(network, joints)
    var begin = [Float](repeating: .infinity, count: network.nodeCount)
    for start in starts { begin[start] = 0 }
    var arrivals = begin
    var best = Float.infinity
    for slot in 0...rates.last {
      nodes.update(charges, slot)
      let rows = history.rows(at: slot)
      LeastSweep.arrive(rows, &begin, &arrivals, nodes, charges, network)
      for start in starts { begin[start] = 0 }
      for goal in goals { best = min(best, rows[0][goal]) }
    }
    exposure = Double(best) * max(0, 1 - Double(2 * rates.last + 4) * 0x1p-24)
  }

  /// One slot: who arrives where, and who is where when the next one begins.
  private static func arrive(
    _ rows: UnsafeMutablePointer<UnsafeMutablePointer<Float>>, _ begin: inout [Float],
    _ arrivals: inout [Float], _ nodes: SlotNodes, _ charges: SlotCharges,
    _ network: ExposureNetwork
  ) {
    let (slots, near, far) = (charges.slots, charges.near, charges.far)
    let row = rows[0]
    nodes.joints.withEntries { offsets, pieces, others in
      for node in 0..<network.nodeCount {
        var arrival = Float.infinity
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          let (piece, other) = (Int(pieces[entry]), Int(others[entry]))
          let ago = Int(slots[piece])
          arrival = min(
            arrival, rows[ago][other] + near[piece], rows[ago + 1][other] + far[piece])
        }
        arrivals[node] = arrival
        row[node] = min(begin[node], arrival)
      }
    }
    passShort(row, &arrivals, charges, network)
    for node in begin.indices {
      begin[node] = min(begin[node] + nodes.waiting[node], arrivals[node])
    }
  }

  /// Passes pieces that take less than a slot until nothing gets lower.
  private static func passShort(
    _ row: UnsafeMutablePointer<Float>, _ arrivals: inout [Float], _ charges: SlotCharges,
    _ network: ExposureNetwork
  ) {
    var isNews = !charges.short.isEmpty
    while isNews {
      isNews = false
      for (place, piece) in charges.short.enumerated() {
        let (from, to) = network.ends[piece]
        for (one, other) in [(from, to), (to, from)] {
          // Not below what was there already, or there and back would lower it for ever.
          let sum = max(row[one], (row[one] + charges.shortCharges[place]).nextDown)
          guard sum < row[other] else { continue }
          row[other] = sum
          arrivals[other] = min(arrivals[other], sum)
          isNews = true
        }
      }
    }
  }
}
