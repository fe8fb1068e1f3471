public import BergfriedCore
public import BergfriedStreets

/// A way from start to goal, and how well it keeps someone in view.
public struct EscortRoute: Hashable, Sendable {
  /// How long a way is, in metres and in time, and how much of it is out of view.
  public struct Figures: Hashable, Sendable {
    /// Along the slope, rounded up piece by piece.
    public var lengthMillimetres: Int64
    /// From setting out to arriving.
    public var time: Ticks
    /// Out of view in all, and for the longest at once. Glimpses count as out of view.
    public var unseen: Ticks
    /// The longest time out of view without a break.
    public var longestUnseen: Ticks
    /// The same in what is walked; `nil` where looks come and go.
    public var unseenMillimetres: Int64?
    /// The longest length out of view without a break; `nil` where looks come and go.
    public var longestUnseenMillimetres: Int64?
  }

  /// When and where the escorted one is, leg by leg.
  public let route: ReachRoute
  /// What the way comes to.
  public let figures: Figures
  /// When they are in view, without glimpses.
  public let views: IntervalSet
}

extension EscortStreets {
  /// A route with what it comes to in time.
  ///
  /// - Complexity: O(n log n) for n legs and the times at which they are in view.
  func way(_ route: ReachRoute, leastRun: Ticks) -> EscortRoute {
    let zero = Ticks(count: 0)
    let length = route.legs.reduce(0) { $0 + self.length(of: $1) }
    guard let first = route.legs.first, let last = route.legs.last else {
      return EscortRoute(
        route: route,
        figures: EscortRoute.Figures(
          lengthMillimetres: 0, time: zero, unseen: zero, longestUnseen: zero),
        views: IntervalSet())
    }
    let views = views(of: route).filter { $0.upperBound - $0.lowerBound >= leastRun.count }
    var (sum, longest, out) = (0 as Int64, 0 as Int64, first.enter.count)
    for view in views {
      sum += view.lowerBound - out
      longest = max(longest, view.lowerBound - out)
      out = view.upperBound
    }
    let rest = last.leave.count - out
    return EscortRoute(
      route: route,
      figures: EscortRoute.Figures(
        lengthMillimetres: length, time: last.leave - first.enter,
        unseen: Ticks(count: sum + rest), longestUnseen: Ticks(count: max(longest, rest))),
      views: IntervalSet(
        views.map { Ticks(count: $0.lowerBound)..<Ticks(count: $0.upperBound) }))
  }

  private func length(of leg: ReachRoute.Leg) -> Int64 {
    guard case .piece(let piece, let from, let to) = leg.place, from != to else { return 0 }
    return pieces[piece].millimetres
  }

  /// When a route is in view, for an instant at least, in order; what touches is one.
  private func views(of route: ReachRoute) -> [Range<Int64>] {
    var runs: [Range<Int64>] = []
    for leg in route.legs {
      guard case .piece(let piece, let from, let to) = leg.place else { continue }
      func node(at place: Ticks) -> Int {
        place.count == 0 ? pieces[piece].from : pieces[piece].to
      }
      // An end of a leg is a node, where one is in view for an instant at least.
      for (place, time) in [(from, leg.enter), (to, leg.leave)]
      where nodeSeen[node(at: place)].contains(time) {
        runs.append(time.count..<time.count)
      }
      let seen = from == to ? nodeSeen[node(at: from)] : pieces[piece].seen
      for look in seen.meeting(from: leg.enter.count, to: leg.leave.count) {
        let start = max(look.start, leg.enter.count)
        runs.append(start..<max(start, min(look.end, leg.leave.count)))
      }
    }
    return runs.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { whole, run in
      if let last = whole.last, run.lowerBound <= last.upperBound {
        let end = max(last.upperBound, run.upperBound)
        whole[whole.count - 1] = last.lowerBound..<end
      } else {
        whole.append(run)
      }
    }
  }

  /// The way along some pieces where only places matter.
  ///
  /// - Complexity: O(n log n) for n pieces.
  func way(along sides: [EscortSide], at begin: Ticks, leastRun: Ticks) -> EscortRoute {
    let way = way(route(along: sides, at: begin), leastRun: leastRun)
    var figures = way.figures
    let (sum, longest) = unseenMillimetres(along: sides, leastRun: leastRun)
    figures.unseenMillimetres = sum
    figures.longestUnseenMillimetres = longest
    return EscortRoute(route: way.route, figures: figures, views: way.views)
  }

  private func unseenMillimetres(
    along way: [EscortSide], leastRun: Ticks
  ) -> (sum: Int64, longest: Int64) {
    var (unseen, longest) = (0 as Int64, 0 as Int64)
    // Since the last view that was no glimpse, and the view that lasts.
    var stretch = 0 as Int64
    var run = (millimetres: 0 as Int64, ticks: 0 as Int64)
    func addUnseen(_ millimetres: Int64) {
      stretch += millimetres
      unseen += millimetres
      longest = max(longest, stretch)
    }
    func endRun() {
      if run.ticks < leastRun.count { addUnseen(run.millimetres) }
      run = (0, 0)
    }
    for side in way {
      let piece = pieces[side.piece]
      // At a node that a piece in view leads from, one is in view for an instant.
      if leastRun.count == 0, !nodeSeen[tail(of: side)].isEmpty { stretch = 0 }
      if piece.isInView {
        run = (run.millimetres + piece.millimetres, run.ticks + piece.travel.count)
        if run.ticks >= leastRun.count { stretch = 0 }
      } else {
        endRun()
        addUnseen(piece.millimetres)
      }
    }
    endRun()
    return (unseen, longest)
  }
}
