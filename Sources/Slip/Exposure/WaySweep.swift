import BergfriedCore

/// A way of little exposure: nodes are left and reached with the beginning of slots only, pieces
/// take whole slots, and so whoever goes it has enough time.
///
/// How each node is reached at the best is kept as it changes, since it mostly stays for long.
struct WaySweep {
  /// A piece that is passed, and whether from its `from`.
  struct Step {
    let piece: Int
    let isOnward: Bool
  }

  /// The pieces in their order, waits left out; `nil` where nobody gets there.
  let way: [Step]?
  /// Where the way begins.
  let start: Int?

  /// How a node is reached from some slot on: from a start, by waiting, or by an entry of
  /// ``NodePieces``.
  private struct Record {
    let slot: Int32
    let choice: Int32
    let before: Int32
  }

  private static let begun: Int32 = -1
  private static let waited: Int32 = -2

  /// - Complexity: O(slots × pieces).
  init(
    _ network: ExposureNetwork, _ joints: NodePieces, from starts: [Int], to goals: [Int],
    step: Int64
  ) {
    let rates = SlotRates(network, step: step)
    let charges = SlotCharges(network, rates, .most)
    let back = (network.travel.max() ?? 0) / step + 1
    let history = SlotRows(nodeCount: network.nodeCount, back: Int(back))
    var nodes = SlotNodes(network, joints)
    var log = Log(nodeCount: network.nodeCount)
    var best = (exposure: Float.infinity, goal: -1, slot: -1)
    for start in starts { log.note(start, WaySweep.begun, slot: 0) }
    var isStart = [Bool](repeating: false, count: network.nodeCount)
    for start in starts { isStart[start] = true }
    for slot in 0...rates.last {
      // Waiting until now was in the slot before.
      let waiting = nodes.waiting
      nodes.update(charges, slot)
      let rows = history.rows(at: slot)
      WaySweep.arrive(rows, joints, charges, waiting, isStart, slot, &log)
      for goal in goals where rows[0][goal] < best.exposure {
        best = (rows[0][goal], goal, slot)
      }
    }
    guard best.goal >= 0 else {
      (way, start) = (nil, nil)
      return
    }
    (way, start) = log.way(to: best.goal, at: Int32(best.slot), joints, charges, network)
  }

  private static func arrive(
    _ rows: UnsafeMutablePointer<UnsafeMutablePointer<Float>>, _ joints: NodePieces,
    _ charges: SlotCharges, _ waiting: [Float], _ isStart: [Bool], _ slot: Int, _ log: inout Log
  ) {
    let (slots, near, before) = (charges.slots, charges.near, rows[1])
    joints.withEntries { offsets, pieces, others in
      for node in isStart.indices {
        guard !isStart[node] else {
          rows[0][node] = 0
          continue
        }
        let known = log.choices[node]
        var (best, choice) = (before[node] + waiting[node], waited)
        var same = known == waited ? best : Float.infinity
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          let piece = Int(pieces[entry])
          let value = rows[Int(slots[piece])][Int(others[entry])] + near[piece]
          if value < best { (best, choice) = (value, Int32(entry)) }
          if Int32(entry) == known { same = value }
        }
        // The choice stays where another is hardly better, so that little has to be kept.
        if same <= best * 1.000_001 {
          rows[0][node] = same
        } else {
          rows[0][node] = best
          log.note(node, choice, slot: slot)
        }
      }
    }
  }

  /// How nodes were reached.
  private struct Log {
    private var records: [Record] = []
    private var heads: [Int32]
    private(set) var choices: [Int32]

    init(nodeCount: Int) {
      heads = Array(repeating: -1, count: nodeCount)
      choices = Array(repeating: WaySweep.waited, count: nodeCount)
    }

    mutating func note(_ node: Int, _ choice: Int32, slot: Int) {
      records.append(Record(slot: Int32(slot), choice: choice, before: heads[node]))
      heads[node] = Int32(records.count - 1)
      choices[node] = choice
    }

    /// Goes back from a node that was reached.
    func way(
      to goal: Int, at slot: Int32, _ joints: NodePieces, _ charges: SlotCharges,
      _ network: ExposureNetwork
    ) -> (way: [Step], start: Int) {
      var (node, slot, steps) = (goal, slot, [Step]())
      while true {
        var record = records[Int(heads[node])]
        while record.slot > slot { record = records[Int(record.before)] }
        if record.choice == WaySweep.begun { return (steps.reversed(), node) }
        if record.choice == WaySweep.waited {
          slot = record.slot - 1
          continue
        }
        let piece = Int(joints.pieces[Int(record.choice)])
        let ends = network.ends[piece]
        steps.append(Step(piece: piece, isOnward: ends.to == node))
        slot -= charges.slots[piece]
        node = Int(joints.others[Int(record.choice)])
      }
    }
  }
}
