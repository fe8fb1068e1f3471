/// A priority queue that gives out the least item first (a binary heap, Williams 1964).
///
///     var queue = LeastQueue<Int>()
///     queue.push(7)
///     queue.push(3)
///     queue.pop()  // 3
public struct LeastQueue<Item: Comparable> {
  @usableFromInline var items: [Item] = []

  /// A queue without items.
  @inlinable
  public init() {}

  /// Whether there is nothing to pop.
  @inlinable public var isEmpty: Bool { items.isEmpty }

  /// - Complexity: O(log n).
  @inlinable
  public mutating func push(_ item: Item) {
    items.append(item)
    var place = items.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      guard item < items[above] else { break }
      items[place] = items[above]
      place = above
    }
    items[place] = item
  }

  /// Takes the least item out; `nil` where there is none.
  ///
  /// - Complexity: O(log n).
  @inlinable
  public mutating func pop() -> Item? {
    guard let least = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return least }
    var place = 0
    while true {
      var below = 2 * place + 1
      guard below < items.count else { break }
      if below + 1 < items.count, items[below + 1] < items[below] { below += 1 }
      guard items[below] < last else { break }
      items[place] = items[below]
      place = below
    }
    items[place] = last
    return least
  }
}

extension LeastQueue: Sendable where Item: Sendable {}
