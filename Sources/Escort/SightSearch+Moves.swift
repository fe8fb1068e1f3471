import BergfriedCore

extension SightSearch {
  /// Someone out of view, or about to be.
  mutating func goOn(_ label: SightLabel, _ index: Int, walked: Int64, until: Int64) {
    for look in streets.nodeSeen[label.node].meeting(from: label.time, to: until + most) {
      let entry = max(look.start, label.time)
      guard max(entry - until, walked) <= most else { continue }
      push(
        SightLabel(
          node: label.node, kind: .presence(since: entry, end: look.end), time: entry,
          parent: index, move: .wait))
    }
    for side in streets.sides(at: label.node) {
      let travel = streets.pieces[side.piece].travel.count
      push(
        SightLabel(
          node: streets.head(of: side),
          kind: .absence(walked: walked + travel, until: until), time: label.time + travel,
          parent: index, move: .walk(side)))
      // Setting out so that the piece comes into view on the way, as early as can be.
      for look in streets.pieces[side.piece].seen.meeting(from: label.time, to: until + most)
      where look.start - until <= most {
        let departure = max(label.time, look.start - travel, look.start - most + walked)
        if departure < look.start {
          cross(side, index, at: departure, entry: look.start, look)
        }
      }
    }
  }

  /// Someone in view.
  mutating func goOn(_ label: SightLabel, _ index: Int, since: Int64, end: Int64) {
    if since + leastRun <= end {
      push(
        SightLabel(
          node: label.node, kind: .absence(walked: 0, until: end),
          time: max(label.time, since + leastRun), parent: index, move: .wait))
    }
    for side in streets.sides(at: label.node) {
      for look in streets.pieces[side.piece].seen.meeting(from: label.time, to: end - 1) {
        cross(side, index, at: max(label.time, look.start), entry: since, look)
      }
    }
  }

  /// Walks along a piece from a departure on, in view on it since `entry`, or in a run that began
  /// then, as long as a look lasts.
  private mutating func cross(
    _ side: EscortSide, _ index: Int, at departure: Int64, entry: Int64, _ look: SightLook
  ) {
    let arrival = departure + streets.pieces[side.piece].travel.count
    func land(_ kind: SightLabel.Kind) {
      push(
        SightLabel(
          node: streets.head(of: side), kind: kind, time: arrival, parent: index,
          move: .leave(side, at: departure)))
    }
    if arrival <= look.end, let end = viewEnd(at: streets.head(of: side), arrival, look) {
      return land(.presence(since: entry, end: end))
    }
    guard look.end - entry >= leastRun else { return }
    var last = look.end
    for next in streets.pieces[side.piece].seen.meeting(from: look.end, to: arrival)
    where next.start >= look.end && next.start - last <= most {
      if arrival <= next.end, let end = viewEnd(at: streets.head(of: side), arrival, next) {
        land(.presence(since: next.start, end: end))
      } else if next.end - next.start >= leastRun {
        last = min(next.end, arrival)
      }
    }
    land(.absence(walked: 0, until: last))
  }

  /// Until when one is in view at a node who comes there while a look at a piece of it lasts, or as
  /// it ends; `nil` if not beyond that.
  private func viewEnd(at node: Int, _ time: Int64, _ look: SightLook) -> Int64? {
    for interval in streets.nodeSeen[node].meeting(from: look.start, to: look.start) {
      return interval.end > time ? interval.end : nil
    }
    return nil
  }
}

/// A time in view, its end left out.
struct SightLook {
  let start: Int64
  let end: Int64
}

extension IntervalSet {
  /// The intervals that end after a time and begin no later than another.
  ///
  /// - Complexity: O(log n + those).
  func meeting(from time: Int64, to last: Int64) -> some Sequence<SightLook> {
    var (low, high) = (0, intervals.count)
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].upperBound.count > time { high = middle } else { low = middle + 1 }
    }
    return intervals[low...].lazy.prefix { $0.lowerBound.count <= last }
      .map { SightLook(start: $0.lowerBound.count, end: $0.upperBound.count) }
  }
}
