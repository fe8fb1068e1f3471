/// A binary heap of numbers by time, in one block of memory.
struct TickHeap: ~Copyable {
  private var times: UnsafeMutablePointer<Int64>
  private var items: UnsafeMutablePointer<Int32>
  private var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    times = .allocate(capacity: self.capacity)
    items = .allocate(capacity: self.capacity)
  }

  deinit {
    times.deallocate()
    items.deallocate()
  }

  mutating func push(_ item: Int32, at time: Int64) {
    if count == capacity { grow() }
    var place = count
    count += 1
    while place > 0 {
      let parent = (place - 1) / 2
      if times[parent] <= time { break }
      times[place] = times[parent]
      items[place] = items[parent]
      place = parent
    }
    times[place] = time
    items[place] = item
  }

  mutating func pop() -> (time: Int64, item: Int32)? {
    if count == 0 { return nil }
    let first = (times[0], items[0])
    count -= 1
    let (time, item) = (times[count], items[count])
    var place = 0
    while 2 * place + 1 < count {
      var child = 2 * place + 1
      if child + 1 < count, times[child + 1] < times[child] { child += 1 }
      if times[child] >= time { break }
      times[place] = times[child]
      items[place] = items[child]
      place = child
    }
    times[place] = time
    items[place] = item
    return first
  }

  private mutating func grow() {
    let (oldTimes, oldItems) = (times, items)
    capacity *= 2
    times = .allocate(capacity: capacity)
    items = .allocate(capacity: capacity)
    times.update(from: oldTimes, count: count)
    items.update(from: oldItems, count: count)
    oldTimes.deallocate()
    oldItems.deallocate()
  }
}
