import BergfriedCore

/// Times as a search counts them: onward as they are, backward negated.
struct ReachKeys {
  let isBack: Bool

  init(_ direction: Reach.Direction) { isBack = direction == .back }

  func key(_ time: Int64) -> Int64 { isBack ? -time : time }
  func time(_ key: Int64) -> Int64 { isBack ? -key : key }

  /// The first and last key of an interval of times.
  func span(_ start: Int64, _ end: Int64) -> (first: Int64, last: Int64) {
    isBack ? (-end, -start) : (start, end)
  }

  func window(of spot: ReachSpot) -> (first: Int64, last: Int64) {
    let window = spot.window.clamped(to: ReachNetwork.always)
    return span(window.lowerBound.count, window.upperBound.count)
  }

  func span(of cell: ReachCells.Cell) -> (first: Int64, last: Int64) {
    span(cell.start, cell.end)
  }

  /// The first key that lies in both; `nil` if there is none.
  static func first(
    _ one: (first: Int64, last: Int64), _ other: (first: Int64, last: Int64)
  ) -> Int64? {
    let first = max(one.first, other.first)
    return first <= min(one.last, other.last) ? first : nil
  }

  /// Where a search begins for a spot. Tags are below -1 and hold the spot's number and, for a
  /// point on a piece, towards which end.
  func sources(of spot: ReachSpot, number: Int, in network: ReachNetwork) -> [ReachSearch.Source] {
    let cells = network.cells
    let window = window(of: spot)
    switch spot.place {
    case .node(let node):
      return cells.intervals(of: node).compactMap { interval in
        ReachKeys.first(span(cells.starts[interval], cells.ends[interval]), window).map {
          ReachSearch.Source(interval: Int32(interval), key: $0, tag: Int32(-2 - 2 * number))
        }
      }
    case .point(let piece, let offset):
      return network.cells(of: piece).flatMap { number2 -> [ReachSearch.Source] in
        let cell = cells.cells[number2]
        guard let key = ReachKeys.first(span(of: cell), window) else { return [] }
        let ways = [
          (cell.fromInterval, key + offset.count, 0),
          (cell.toInterval, key + cell.travel - offset.count, 1),
        ]
        return ways.filter { $0.1 <= span(of: cell).last }.map {
          ReachSearch.Source(interval: $0.0, key: $0.1, tag: Int32(-2 - 2 * number - $0.2))
        }
      }
    }
  }
}
