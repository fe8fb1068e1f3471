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

  struct Label {
    /// When an interval is entered first, `unreached` if never.
    var key: Int64
    /// The half that led there, or a source's tag, or `noParent`.
    var parent: Int32
    /// The first of the halves at the interval; the next label has their end.
    let firstHalf: Int32
  }

  /// By node intervals, and one more that ends them.
  private(set) var labels: [Label]

  static let unreached = Int64.max
  static let noParent = Int32.min

  /// - Parameter limit: the last key of interest.
  /// - Complexity: O(m log m) for m cells.
  init(_ cells: ReachCells, from sources: [Source], isBack: Bool, limit: Int64) {
    labels = cells.halfOffsets.map {
      Label(key: ReachSearch.unreached, parent: ReachSearch.noParent, firstHalf: $0)
    }
    var queue = TickQueue(
      first: sources.map(\.key).min() ?? 0, shortest: cells.shortestTravel)
    for source in sources where source.key <= limit {
      let interval = Int(source.interval)
      if source.key >= labels[interval].key { continue }
      labels[interval].key = source.key
      labels[interval].parent = source.tag
      queue.push(source.interval, at: source.key)
    }
    cells.cells.withUnsafeBufferPointer { all in
      cells.halves.withUnsafeBufferPointer { halves in
        let graph = Graph(cells: all, halves: halves)
        if isBack {
          run(graph, &queue, limit) { (-$0.end, -$0.start) }
        } else {
          run(graph, &queue, limit) { ($0.start, $0.end) }
        }
      }
    }
  }

  /// Works off batch by batch, each in passes over what is far apart in memory. No load of a pass
  /// waits for another, nor does a branch wait for one: what a pass drops, the next entry writes
  /// over.
  @inline(__always)
  private mutating func run(
    _ graph: Graph, _ queue: inout TickQueue, _ limit: Int64,
    span: (ReachCells.Cell) -> (Int64, Int64)
  ) {
    labels.withUnsafeMutableBufferPointer { labels in
      let known = UnsafeBufferPointer(labels)
      let passes = Passes()
      var batch: [TickQueue.Entry] = []
      while queue.pop(into: &batch) {
        passes.visit(batch, known)
        passes.depart(graph)
        passes.arrive(graph, limit, span)
        passes.compare(known)
        for arrival in passes.news.elements {
          let interval = Int(arrival.interval)
          if arrival.key >= labels[interval].key { continue }
          labels[interval].key = arrival.key
          labels[interval].parent = arrival.half
          queue.push(arrival.interval, at: arrival.key)
        }
      }
    }
  }
}
