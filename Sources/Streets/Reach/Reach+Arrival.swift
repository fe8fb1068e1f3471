import BergfriedCore

extension Reach {
  /// How a spot is first arrived at.
  struct Arrival {
    enum Way {
      /// In a node's interval.
      case node(interval: Int)
      /// In a cell, from its piece's one end (0) or other (1).
      case end(cell: Int, side: Int)
      /// In a cell, from another spot on the same piece.
      case source(cell: Int, spot: Int)
    }
    let way: Way
    /// When the place is first reached there.
    let reached: Int64
    /// When it is in the window too.
    let key: Int64
    /// Until when it can be held in the window.
    let last: Int64
  }

  var keys: ReachKeys { ReachKeys(direction) }

  /// When a cell is entered at its piece's ends, as keys.
  func entryKeys(of cell: Int) -> (from: Int64, to: Int64) {
    let cell = network.cells.cells[cell]
    let span = keys.span(of: cell)
    func entry(_ interval: Int32) -> Int64 {
      let key = search.labels[Int(interval)].key
      return key > span.last ? ReachSearch.unreached : max(key, span.first)
    }
    return (entry(cell.fromInterval), entry(cell.toInterval))
  }

  /// The spots that lie on a piece and can be taken in one of its cells.
  func pointSources(in cell: Int, of piece: Int) -> [(spot: Int, offset: Int64, key: Int64)] {
    spots.enumerated().compactMap { number, spot in
      guard case .point(piece, let offset) = spot.place,
        let key = ReachKeys.first(
          keys.span(of: network.cells.cells[cell]), keys.window(of: spot))
      else { return nil }
      return (number, offset.count, key)
    }
  }

  func firstArrival(at spot: ReachSpot) -> Arrival? {
    arrivals(at: spot).min { $0.key < $1.key }
  }

  /// One for each free interval in which a spot is arrived at; for points one from each side.
  func arrivals(at spot: ReachSpot) -> [Arrival] {
    let window = keys.window(of: spot)
    let limit = keys.key(limit.count)
    var arrivals: [Arrival] = []
    func add(_ way: Arrival.Way, _ reached: Int64, until last: Int64) {
      let last = min(last, limit, window.last)
      guard let key = ReachKeys.first((reached, last), window) else { return }
      arrivals.append(Arrival(way: way, reached: reached, key: key, last: last))
    }
    let cells = network.cells
    switch spot.place {
    case .node(let node):
      for interval in cells.intervals(of: node) {
        let last = keys.span(cells.starts[interval], cells.ends[interval]).last
        add(.node(interval: interval), search.labels[interval].key, until: last)
      }
    case .point(let piece, let offset):
      for cell in network.cells(of: piece) {
        let last = keys.span(of: cells.cells[cell]).last
        let (from, to) = entryKeys(of: cell)
        if from <= last { add(.end(cell: cell, side: 0), from + offset.count, until: last) }
        let rest = network.travel[piece] - offset.count
        if to <= last { add(.end(cell: cell, side: 1), to + rest, until: last) }
        for source in pointSources(in: cell, of: piece) {
          let far = abs(source.offset - offset.count)
          add(.source(cell: cell, spot: source.spot), source.key + far, until: last)
        }
      }
    }
    return arrivals
  }
}
