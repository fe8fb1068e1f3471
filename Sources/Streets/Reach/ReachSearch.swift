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
  }

  /// By node intervals.
  private(set) var labels: [Label]

  static let unreached = Int64.max
  static let noParent = Int32.min

  /// - Parameter limit: the last key of interest.
  /// - Complexity: O(m log m) for m cells.
  init(_ cells: ReachCells, from sources: [Source], isBack: Bool, limit: Int64) {
    labels = Array(
      repeating: Label(key: ReachSearch.unreached, parent: ReachSearch.noParent),
      count: cells.starts.count)
    var queue = TickQueue(
      first: sources.map(\.key).min() ?? 0, shortest: cells.shortestTravel)
    for source in sources where source.key <= limit {
      let interval = Int(source.interval)
      if source.key >= labels[interval].key { continue }
      labels[interval] = Label(key: source.key, parent: source.tag)
      queue.push(source.interval, at: source.key)
    }
    cells.cells.withUnsafeBufferPointer { all in
      cells.halves.withUnsafeBufferPointer { halves in
        cells.halfOffsets.withUnsafeBufferPointer { offsets in
          let graph = Graph(cells: all, halves: halves, offsets: offsets)
          if isBack {
            run(graph, &queue, limit) { (-$0.end, -$0.start) }
          } else {
            run(graph, &queue, limit) { ($0.start, $0.end) }
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

  /// Who leaves an interval by a half from a key on.
  private struct Departure {
    let key: Int64
    let half: Int32
  }

  /// Who comes to an interval by a half at a key.
  private struct Arrival {
    let key: Int64
    let interval: Int32
    let half: Int32
  }

  /// Works off batch by batch, each in three passes over what is far apart in memory: no load of
  /// a pass waits for another.
  @inline(__always)
  private mutating func run(
    _ graph: Graph, _ queue: inout TickQueue, _ limit: Int64,
    span: (ReachCells.Cell) -> (Int64, Int64)
  ) {
    labels.withUnsafeMutableBufferPointer { labels in
      var batch: [TickQueue.Entry] = []
      var departures: [Departure] = []
      var arrivals: [Arrival] = []
      while queue.pop(into: &batch) {
        departures.removeAll(keepingCapacity: true)
        for entry in batch {
          let interval = Int(entry.item)
          let label = labels[interval]
          if entry.key > label.key { continue }
          for place in Int(graph.offsets[interval])..<Int(graph.offsets[interval + 1]) {
            let half = graph.halves[place]
            // Back through the cell just crossed is never early.
            if half != label.parent ^ 1 {
              departures.append(Departure(key: entry.key, half: half))
            }
          }
        }
        arrivals.removeAll(keepingCapacity: true)
        for departure in departures {
          let half = departure.half
          let cell = graph.cells[Int(half >> 1)]
          let (start, end) = span(cell)
          let key = max(departure.key, start) + cell.travel
          if key > end || key > limit { continue }
          let interval = half & 1 == 0 ? cell.toInterval : cell.fromInterval
          arrivals.append(Arrival(key: key, interval: interval, half: half))
        }
        for arrival in arrivals where arrival.key < labels[Int(arrival.interval)].key {
          labels[Int(arrival.interval)] = Label(key: arrival.key, parent: arrival.half)
          queue.push(arrival.interval, at: arrival.key)
        }
      }
    }
  }
}
