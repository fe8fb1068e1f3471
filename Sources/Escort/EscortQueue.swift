import BergfriedCore

/// A queue of labels, the least first: by one number, then by another.
struct EscortQueue {
  struct Item: Comparable {
    let first: Int64
    let second: Int64
    let label: Int

    static func < (one: Item, other: Item) -> Bool {
      one.first != other.first ? one.first < other.first : one.second < other.second
    }
  }

  private var items = LeastQueue<Item>()

  /// - Complexity: O(log n).
  mutating func push(_ first: Int64, _ second: Int64, _ label: Int) {
    items.push(Item(first: first, second: second, label: label))
  }

  /// - Complexity: O(log n).
  mutating func pop() -> Item? { items.pop() }
}
