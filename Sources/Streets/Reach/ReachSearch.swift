/// Dijkstra's search over node intervals; an edge is a cell.
///
/// Times of a search are *keys*: times onward, negated times backward, so that both run alike.
struct ReachSearch {
  /// A place to begin: a node interval, when, and what to tell about it.
  struct Source {
    let interval: Int32
    let key: Int64
    let tag: Int32
  }

  /// When each interval is entered first, `unreached` if never.
  private(set) var keys: [Int64]
  /// The half that led there, or a source's tag, or `noParent`.
  private(set) var parents: [Int32]

  static let unreached = Int64.max
  static let noParent = Int32.min

  /// - Parameter limit: the last key of interest.
  /// - Complexity: O(m log m) for m cells.
  init(_ cells: ReachCells, from sources: [Source], isBack: Bool, limit: Int64) {
    keys = Array(repeating: ReachSearch.unreached, count: cells.starts.count)
    parents = Array(repeating: ReachSearch.noParent, count: cells.starts.count)
    var heap = TickHeap(capacity: 1 << 14)
    for source in sources where source.key <= limit {
      let interval = Int(source.interval)
      if source.key >= keys[interval] { continue }
      keys[interval] = source.key
      parents[interval] = source.tag
      heap.push(source.interval, at: source.key)
    }
    cells.cells.withUnsafeBufferPointer { all in
      cells.halves.withUnsafeBufferPointer { halves in
        cells.halfOffsets.withUnsafeBufferPointer { offsets in
          let graph = Graph(cells: all, halves: halves, offsets: offsets)
          if isBack {
            run(graph, &heap, limit) { (-$0.end, -$0.start) }
          } else {
            run(graph, &heap, limit) { ($0.start, $0.end) }
          }
        }
      }
    }
  }

  /// What is read of ``ReachCells``.
  private struct Graph {
    let cells: UnsafeBufferPointer<ReachCells.Cell>
    let halves: UnsafeBufferPointer<Int32>
    let offsets: UnsafeBufferPointer<Int32>
  }

  @inline(__always)
  private mutating func run(
    _ graph: Graph, _ heap: inout TickHeap, _ limit: Int64,
    span: (ReachCells.Cell) -> (Int64, Int64)
  ) {
    keys.withUnsafeMutableBufferPointer { keys in
      parents.withUnsafeMutableBufferPointer { parents in
        while let (key, item) = heap.pop() {
          let interval = Int(item)
          if key > keys[interval] { continue }
          for place in Int(graph.offsets[interval])..<Int(graph.offsets[interval + 1]) {
            let half = graph.halves[place]
            let cell = graph.cells[Int(half >> 1)]
            let (start, end) = span(cell)
            let arrival = max(key, start) + cell.travel
            if arrival > end || arrival > limit { continue }
            let other = half & 1 == 0 ? cell.toInterval : cell.fromInterval
            if arrival >= keys[Int(other)] { continue }
            keys[Int(other)] = arrival
            parents[Int(other)] = half
            heap.push(other, at: arrival)
          }
        }
      }
    }
  }
}
