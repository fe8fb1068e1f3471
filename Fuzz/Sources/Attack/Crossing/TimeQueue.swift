/// A queue that gives out the earliest first (a binary heap).
struct TimeQueue<Value> {
  private var heap: [(time: Int64, value: Value)] = []

  mutating func add(_ value: Value, at time: Int64) {
    heap.append((time, value))
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2].time > heap[place].time {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> (time: Int64, value: Value)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].time < heap[least].time {
        least = child
      }
      if least == place { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
