/// What hangs together: numbers in sets that are joined two by two (union-find with halved paths,
/// Tarjan & van Leeuwen 1984).
///
///     var sets = DisjointSets(count: 4)
///     sets.join(0, 2)
///     sets.areJoined(2, 0)  // true
///     sets.numbering()      // ([0, 1, 0, 2], 3)
public struct DisjointSets: Sendable {
  @usableFromInline var parents: [Int]

  /// Numbers from 0 on, each alone.
  @inlinable
  public init(count: Int) { parents = Array(0..<count) }

  /// Numbers from 0 on, joined by lines.
  ///
  /// - Complexity: nearly O(count + lines).
  public init(count: Int, joining lines: some Sequence<(from: Int, to: Int)>) {
    self.init(count: count)
    for line in lines { join(line.from, line.to) }
  }

  /// The smallest number of the set that a number is in.
  ///
  /// - Complexity: O(log n) on average over many calls.
  @inlinable
  public mutating func first(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }

  /// Makes one set of those that two numbers are in.
  @inlinable
  public mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (first(of: one), first(of: other))
    parents[max(one, other)] = min(one, other)
  }

  /// Whether two numbers are in one set.
  @inlinable
  public mutating func areJoined(_ one: Int, _ other: Int) -> Bool {
    first(of: one) == first(of: other)
  }

  /// The set of each number, the sets numbered in the order of their first ones, and how many
  /// there are.
  ///
  /// - Complexity: O(n).
  public mutating func numbering() -> (sets: [Int], count: Int) {
    var sets: [Int] = []
    var count = 0
    for number in parents.indices {
      let first = first(of: number)
      if first == number {
        sets.append(count)
        count += 1
      } else {
        sets.append(sets[first])
      }
    }
    return (sets, count)
  }
}
