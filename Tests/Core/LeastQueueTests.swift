import BergfriedCore
import Testing

/// A queue beside sorting all that was put into it.
@Suite struct LeastQueueTests {
  @Test func `items come out by size, whatever the order they came in`() {
    var random = SeededRandom(seed: 17)
    for _ in 0..<200 {
      var queue = LeastQueue<Int>()
      var held: [Int] = []
      for _ in 0..<Int.random(in: 1...120, using: &random) {
        if random.unit() < 0.6 {
          let item = Int.random(in: 0..<40, using: &random)
          queue.push(item)
          held.append(item)
        } else {
          let least = held.min()
          #expect(queue.pop() == least)
          if let least { held.remove(at: held.firstIndex(of: least)!) }
        }
        #expect(queue.isEmpty == held.isEmpty)
      }
      for item in held.sorted() { #expect(queue.pop() == item) }
      #expect(queue.pop() == nil)
    }
  }
}
