import BergfriedCore
import BergfriedStreets

/// Which parts in doubt someone must pass unseen at the least, to get through.
///
/// *Model.* A network has what is surely unseen. A *doubt* is a time in which some part of it is
/// free if nobody sees it there, which is not certain. Who enters a part in such a time has to be
/// lucky once; a part that is entered again in another such time counts again.
///
/// **Method.** Round after round tells when each place is first reached with one more doubt. A
/// round goes on only from where that is earlier than in all rounds before it: who is somewhere
/// early and with fewer doubts can wait there. Places are the network's node intervals, and the
/// ends of doubts. It is a shortest path by two criteria (Hansen 1980), of which the first is
/// small.
struct FewestDoubts {
  /// A time in which a part may be free.
  private struct Doubt {
    let part: Int
    let free: Range<Int64>
  }

  /// A place reached, and from which other one.
  private struct Step {
    let place: Int
    let time: Int64
    /// The number of the step before it, -1 for the first.
    let before: Int
  }

  private struct Reached: Comparable {
    let time: Int64
    let place: Int
    let before: Int

    static func < (one: Reached, other: Reached) -> Bool { one.time < other.time }
  }

  private let network: ReachNetwork
  private let incidence: Incidence
  /// Where the intervals of each node begin among all.
  private let offsets: [Int]
  private let intervals: [ClosedRange<Int64>]
  /// The node of each interval.
  private let nodes: [Int32]
  private let doubts: [Doubt]
  /// Where the doubts of each part begin among all.
  private let doubtOffsets: [Int]

  /// - Parameters:
  ///   - network: what is surely unseen.
  ///   - incidence: which ends of its parts meet at its nodes.
  ///   - free: when a part may be free; nothing where that is not in doubt.
  /// - Complexity: O(nodes + parts + their intervals).
  init(
    over network: ReachNetwork, _ incidence: Incidence, free: (_ part: Int) -> IntervalSet
  ) {
    self.network = network
    self.incidence = incidence
    var offsets = [0]
    var intervals: [ClosedRange<Int64>] = []
    var nodes: [Int32] = []
    for node in 0..<network.nodeCount {
      for interval in network.intervals(of: node) {
        intervals.append(interval.lowerBound.count...interval.upperBound.count)
        nodes.append(Int32(node))
      }
      offsets.append(intervals.count)
    }
    (self.offsets, self.intervals, self.nodes) = (offsets, intervals, nodes)
    var doubtOffsets = [0]
    var doubts: [Doubt] = []
    for part in 0..<network.pieceCount {
      doubts += free(part).intervals.map {
        Doubt(part: part, free: $0.lowerBound.count..<$0.upperBound.count)
      }
      doubtOffsets.append(doubts.count)
    }
    (self.doubts, self.doubtOffsets) = (doubts, doubtOffsets)
  }

  /// The parts in doubt that lead through with the fewest doubts, in the order of the way; `nil`
  /// where not even all of them do.
  ///
  /// - Complexity: O(k m log m) for k doubts told and m intervals of nodes and doubts.
  func parts(from starts: [Int], to goals: [Int], in times: Range<Ticks>) -> [Int]? {
    var search = Search(best: [Int64](repeating: .max, count: intervals.count + 2 * doubts.count))
    let (begin, end) = (times.lowerBound.count, times.upperBound.count)
    for node in starts {
      for place in offsets[node]..<offsets[node + 1] {
        let time = max(intervals[place].lowerBound, begin)
        if time <= min(intervals[place].upperBound, end) { search.reach(place, time, before: -1) }
      }
      forEachDoubt(at: node) { place, free in
        let time = max(free.lowerBound, begin)
        if time <= min(free.upperBound, end) { search.doubt(place, time, before: -1) }
      }
    }
    let isGoal = Set(goals)
    repeat {
      while let step = search.next(until: end) {
        if isGoal.contains(node(of: step.place)) { return parts(along: step, search.steps) }
        go(on: step, number: search.steps.count - 1, &search)
      }
    } while search.begin()
    return nil
  }

  private func go(on step: Step, number: Int, _ search: inout Search) {
    let node = node(of: step.place)
    let until: Int64
    if step.place < intervals.count {
      until = intervals[step.place].upperBound
      for side in incidence.sides(of: node) { cross(side, from: step, number, &search) }
    } else {
      let end = step.place - intervals.count
      let doubt = doubts[end >> 1]
      until = doubt.free.upperBound
      let arrival = step.time + network.travel(along: doubt.part).count
      if arrival <= until {
        search.reach(intervals.count + (end ^ 1), arrival, before: number)
      }
      for place in offsets[node]..<offsets[node + 1] {
        let time = max(step.time, intervals[place].lowerBound)
        if time <= min(until, intervals[place].upperBound) {
          search.reach(place, time, before: number)
        }
      }
    }
    forEachDoubt(at: node) { place, free in
      let time = max(step.time, free.lowerBound)
      if time <= min(until, free.upperBound) { search.doubt(place, time, before: number) }
    }
  }

  /// Goes along a part while nobody sees it for certain.
  private func cross(_ side: Int32, from step: Step, _ number: Int, _ search: inout Search) {
    let part = Int(side >> 1)
    let ends = network.ends(of: part)
    let other = side & 1 == 0 ? ends.to : ends.from
    let last = intervals[step.place].upperBound
    for cell in network.cells(of: part) {
      let free = network.free(in: cell)
      let start = max(step.time, free.lowerBound.count)
      let arrival = start + network.travel(along: part).count
      // A cell lies in one interval of each of its nodes.
      guard free.lowerBound.count <= last, arrival <= free.upperBound.count,
        free.lowerBound.count >= intervals[step.place].lowerBound
      else { continue }
      if let place = place(at: other, arrival) { search.reach(place, arrival, before: number) }
    }
  }

  /// The interval of a node that a time lies in.
  private func place(at node: Int, _ time: Int64) -> Int? {
    (offsets[node]..<offsets[node + 1]).first { intervals[$0].contains(time) }
  }

  private func forEachDoubt(at node: Int, _ body: (_ place: Int, _ free: Range<Int64>) -> Void) {
    for side in incidence.sides(of: node) {
      let part = Int(side >> 1)
      for doubt in doubtOffsets[part]..<doubtOffsets[part + 1] {
        body(intervals.count + 2 * doubt + Int(side & 1), doubts[doubt].free)
      }
    }
  }

  private func node(of place: Int) -> Int {
    if place < intervals.count { return Int(nodes[place]) }
    let end = place - intervals.count
    let ends = network.ends(of: doubts[end >> 1].part)
    return end & 1 == 0 ? ends.from : ends.to
  }

  private func parts(along last: Step, _ steps: [Step]) -> [Int] {
    var parts: [Int] = []
    var step = last
    while true {
      if step.place >= intervals.count {
        let part = doubts[(step.place - intervals.count) >> 1].part
        if parts.last != part { parts.append(part) }
      }
      guard step.before >= 0 else { break }
      step = steps[step.before]
    }
    var known: Set<Int> = []
    return parts.reversed().filter { known.insert($0).inserted }
  }

  /// What is reached, and what is to be looked at in this round and in the next.
  private struct Search {
    /// When each place is reached in this round or one before.
    var best: [Int64]
    var steps: [Step] = []
    private var queue = LeastQueue<Reached>()
    private var later: [Reached] = []

    init(best: [Int64]) { self.best = best }

    mutating func reach(_ place: Int, _ time: Int64, before: Int) {
      if time >= best[place] { return }
      best[place] = time
      queue.push(Reached(time: time, place: place, before: before))
    }

    /// Reaches a place with one more doubt.
    mutating func doubt(_ place: Int, _ time: Int64, before: Int) {
      if time < best[place] { later.append(Reached(time: time, place: place, before: before)) }
    }

    /// The next place of this round.
    mutating func next(until end: Int64) -> Step? {
      while let reached = queue.pop() {
        if reached.time > best[reached.place] || reached.time > end { continue }
        let step = Step(place: reached.place, time: reached.time, before: reached.before)
        steps.append(step)
        return step
      }
      return nil
    }

    /// Begins the next round; `false` where there is nothing to look at.
    mutating func begin() -> Bool {
      let all = later
      later = []
      for reached in all { reach(reached.place, reached.time, before: reached.before) }
      return !all.isEmpty
    }
  }
}
