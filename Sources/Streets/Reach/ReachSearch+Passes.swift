extension ReachSearch {
  /// What is read of ``ReachCells``.
  struct Graph {
    let cells: UnsafeBufferPointer<ReachCells.Cell>
    let halves: UnsafeBufferPointer<Int32>
  }

  /// An interval entered at a key, its halves, and the one that led there.
  struct Visit {
    let key: Int64
    let parent: Int32
    let firstHalf: Int32
    let endHalf: Int32
  }

  /// Who leaves an interval by a half from a key on.
  struct Departure {
    let key: Int64
    let half: Int32
  }

  /// Who comes to an interval by a half at a key.
  struct Arrival {
    let key: Int64
    let interval: Int32
    let half: Int32
  }

  /// The passes over a batch, one after the other.
  struct Passes {
    let visits = Kept<Visit>()
    let departures = Kept<Departure>()
    let arrivals = Kept<Arrival>()
    let news = Kept<Arrival>()

    /// Takes what of a batch is not known to be entered earlier by now.
    @inline(__always)
    func visit(_ batch: [TickQueue.Entry], _ labels: UnsafeBufferPointer<Label>) {
      visits.fill(upTo: batch.count) { room in
        var count = 0
        for entry in batch {
          let interval = Int(entry.item)
          let label = labels[interval]
          room[count] = Visit(
            key: entry.key, parent: label.parent, firstHalf: label.firstHalf,
            endHalf: labels[interval + 1].firstHalf)
          count += entry.key > label.key ? 0 : 1
        }
        return count
      }
    }

    @inline(__always)
    func depart(_ graph: Graph) {
      let visits = visits.elements
      let most = visits.reduce(0) { $0 + Int($1.endHalf - $1.firstHalf) }
      departures.fill(upTo: most) { room in
        var count = 0
        for visit in visits {
          for place in Int(visit.firstHalf)..<Int(visit.endHalf) {
            let half = graph.halves[place]
            room[count] = Departure(key: visit.key, half: half)
            // Back through the cell just crossed is never early.
            count += half == visit.parent ^ 1 ? 0 : 1
          }
        }
        return count
      }
    }

    @inline(__always)
    func arrive(
      _ graph: Graph, _ limit: Int64, _ span: (ReachCells.Cell) -> (Int64, Int64)
    ) {
      let departures = departures.elements
      arrivals.fill(upTo: departures.count) { room in
        var count = 0
        for departure in departures {
          let half = departure.half
          let cell = graph.cells[Int(half >> 1)]
          let (start, end) = span(cell)
          let key = max(departure.key, start) + cell.travel
          let interval = half & 1 == 0 ? cell.toInterval : cell.fromInterval
          room[count] = Arrival(key: key, interval: interval, half: half)
          count += key > min(end, limit) ? 0 : 1
        }
        return count
      }
    }

    /// Takes the arrivals that are earlier than what was known before the batch.
    @inline(__always)
    func compare(_ labels: UnsafeBufferPointer<Label>) {
      let arrivals = arrivals.elements
      news.fill(upTo: arrivals.count) { room in
        var count = 0
        for arrival in arrivals {
          room[count] = arrival
          count += arrival.key < labels[Int(arrival.interval)].key ? 1 : 0
        }
        return count
      }
    }
  }
}
