public import BergfriedCore
public import BergfriedStreets

/// Adds up how long a route is out of view, moment by moment and without any search.
///
/// The night is cut at every time at which anything changes: a leg ends, or a piece comes into view
/// or goes out of it. Between two cuts the mover is in view or not.
public struct EscortCheck {
  private let pieces: [Piece]
  private let travel: [Ticks]
  private let seen: [IntervalSet]
  private let leastView: Ticks
  /// The pieces that end at each node of a route.
  private let ends: [Int: [Int]]

  /// What a route comes to.
  public struct Sums: Hashable, Sendable {
    /// From setting out to arriving.
    public var time: Ticks
    /// Out of view in all.
    public var unseen: Ticks
    /// Out of view for the longest without a break.
    public var longestUnseen: Ticks
  }

  /// - Parameters:
  ///   - travel: how long each piece takes at the mover's pace.
  ///   - seen: when each piece is in view.
  ///   - leastView: a shorter time in view counts as out of view.
  public init(
    pieces: [Piece], travel: [Ticks], seen: [IntervalSet], leastView: Ticks, route: ReachRoute
  ) {
    self.pieces = pieces
    self.travel = travel
    self.seen = seen
    self.leastView = leastView
    var ends: [Int: [Int]] = [:]
    for case .piece(let index, _, _) in route.legs.map(\.place) where pieces.indices.contains(index)
    {
      ends[pieces[index].from] = []
      ends[pieces[index].to] = []
    }
    for (index, piece) in pieces.enumerated() {
      for node in Set([piece.from, piece.to]) where ends[node] != nil { ends[node]!.append(index) }
    }
    self.ends = ends
  }

  /// Why a route is none from one of some nodes to another, in words; `nil` if it is one.
  ///
  /// Legs go along whole pieces, no faster than the pace, or wait at nodes.
  public func problem(
    in route: ReachRoute, from starts: [Int], to goals: [Int], within times: ClosedRange<Ticks>
  ) -> String? {
    guard let first = route.legs.first, let last = route.legs.last else { return "it has no legs" }
    for (number, leg) in route.legs.enumerated() {
      guard case .piece(let piece, let from, let to) = leg.place, pieces.indices.contains(piece)
      else { return "leg \(number) is on no piece" }
      let whole = [Ticks(count: 0), travel[piece]]
      guard whole.contains(from), whole.contains(to) else {
        return "leg \(number) does not lead from node to node"
      }
      guard times.contains(leg.enter), times.contains(leg.leave), leg.enter <= leg.leave else {
        return "leg \(number) is out of time"
      }
      if from != to, leg.leave - leg.enter != travel[piece] {
        return "leg \(number) is not walked at the pace asked for"
      }
      guard number > 0 else { continue }
      let before = route.legs[number - 1]
      if before.leave != leg.enter || node(of: before, atEnd: true) != node(of: leg, atEnd: false) {
        return "leg \(number) does not begin where and when the one before ends"
      }
    }
    if !starts.contains(node(of: first, atEnd: false)) { return "it does not begin at the start" }
    if !goals.contains(node(of: last, atEnd: true)) { return "it does not end at the goal" }
    return first.enter == times.lowerBound ? nil : "it does not begin when asked for"
  }

  /// - Precondition: the route has no ``problem(in:from:to:within:)``.
  /// - Complexity: O(n) per leg for n times at which its pieces come into view or go out of it.
  public func sums(of route: ReachRoute) -> Sums {
    let zero = Ticks(count: 0)
    guard let first = route.legs.first, let last = route.legs.last else {
      return Sums(time: zero, unseen: zero, longestUnseen: zero)
    }
    /// Times in view, in order, those that touch as one.
    var views: [(start: Ticks, end: Ticks)] = []
    func add(_ start: Ticks, _ end: Ticks) {
      if let view = views.last, view.end >= start {
        views[views.count - 1].end = max(view.end, end)
      } else {
        views.append((start, end))
      }
    }
    for leg in route.legs {
      let held = pieces(under: leg)
      if isInView(at: node(of: leg, atEnd: false), leg.enter) { add(leg.enter, leg.enter) }
      let changes = held.flatMap { seen[$0].intervals.flatMap { [$0.lowerBound, $0.upperBound] } }
        .filter { leg.enter < $0 && $0 < leg.leave }
      let cuts = ([leg.enter, leg.leave] + changes).sorted()
      for (start, end) in zip(cuts, cuts.dropFirst())
      where start < end && held.contains(where: { seen[$0].contains(start) }) {
        add(start, end)
      }
      if isInView(at: node(of: leg, atEnd: true), leg.leave) { add(leg.leave, leg.leave) }
    }
    var (sum, longest, out) = (zero, zero, first.enter)
    for view in views where view.end - view.start >= leastView {
      sum = sum + (view.start - out)
      longest = max(longest, view.start - out)
      out = view.end
    }
    return Sums(
      time: last.leave - first.enter, unseen: sum + (last.leave - out),
      longestUnseen: max(longest, last.leave - out))
  }

  /// The pieces that the mover is on during a leg.
  private func pieces(under leg: ReachRoute.Leg) -> [Int] {
    guard case .piece(let piece, let from, let to) = leg.place else { return [] }
    return from == to ? ends[node(of: leg, atEnd: true)] ?? [] : [piece]
  }

  private func node(of leg: ReachRoute.Leg, atEnd: Bool) -> Int {
    guard case .piece(let piece, let from, let to) = leg.place else { return -1 }
    return (atEnd ? to : from).count == 0 ? pieces[piece].from : pieces[piece].to
  }

  private func isInView(at node: Int, _ time: Ticks) -> Bool {
    (ends[node] ?? []).contains { seen[$0].contains(time) }
  }
}
