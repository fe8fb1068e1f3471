/// A queue by time that gives out what comes next in batches.
///
/// A batch holds all entries of one *slot*, 2ˢ ticks of time. Where no step takes less than a
/// slot, nothing in a batch depends on the rest of it, so it may be worked off in any order.
/// It is a radix heap (Ahuja, Mehlhorn, Orlin & Tarjan 1990) over slots: what is added must not lie
/// before the current slot.
struct TickQueue {
  struct Entry {
    let key: Int64
    let item: Int32
  }

  private let first: Int64
  private let shift: UInt64
  private var slot: UInt64 = 0
  /// By the highest bit in which an entry's slot differs from the current one.
  private var buckets: [[Entry]] = Array(repeating: [], count: 65)

  /// - Parameters:
  ///   - first: no key is smaller.
  ///   - shortest: no step takes less; at least one tick.
  init(first: Int64, shortest: Int64) {
    precondition(shortest > 0, "a step of \(shortest) ticks leads nowhere")
    self.first = first
    shift = UInt64(63 - shortest.leadingZeroBitCount)
  }

  private func slot(of key: Int64) -> UInt64 { UInt64(bitPattern: key &- first) >> shift }

  /// - Complexity: O(64) over all of an entry's time in the queue.
  @inline(__always)
  mutating func push(_ item: Int32, at key: Int64) {
    let bucket = 64 - (slot(of: key) ^ slot).leadingZeroBitCount
    buckets[bucket].append(Entry(key: key, item: item))
  }

  /// Puts the next batch in place of the last one; `false` where there is none.
  mutating func pop(into batch: inout [Entry]) -> Bool {
    batch.removeAll(keepingCapacity: true)
    guard let bucket = buckets.firstIndex(where: { !$0.isEmpty }) else { return false }
    if bucket > 0 {
      var moved: [Entry] = []
      swap(&moved, &buckets[bucket])
      slot = moved.reduce(UInt64.max) { min($0, slot(of: $1.key)) }
      for entry in moved { push(entry.item, at: entry.key) }
      moved.removeAll(keepingCapacity: true)
      swap(&moved, &buckets[bucket])
    }
    swap(&batch, &buckets[0])
    return true
  }
}
