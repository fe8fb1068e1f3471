/// A queue of labels, the least first: by one number, then by another (a binary heap).
struct EscortQueue {
  struct Item {
    let first: Int64
    let second: Int64
    let label: Int
  }

  private var items: [Item] = []

  private static func isBefore(_ one: Item, _ other: Item) -> Bool {
    one.first != other.first ? one.first < other.first : one.second < other.second
  }

  /// - Complexity: O(log n).
  mutating func push(_ first: Int64, _ second: Int64, _ label: Int) {
    let item = Item(first: first, second: second, label: label)
    items.append(item)
    var place = items.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      guard Self.isBefore(item, items[above]) else { break }
      items[place] = items[above]
      place = above
    }
    items[place] = item
  }

  /// - Complexity: O(log n).
  mutating func pop() -> Item? {
    guard let least = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return least }
    var place = 0
    while true {
      var below = 2 * place + 1
      guard below < items.count else { break }
      if below + 1 < items.count, Self.isBefore(items[below + 1], items[below]) { below += 1 }
      guard Self.isBefore(items[below], last) else { break }
      items[place] = items[below]
      place = below
    }
    items[place] = last
    return least
  }
}
