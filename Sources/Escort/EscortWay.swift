public import BergfriedDatum
public import BergfriedStreets

/// A way from start to goal, and how well it keeps someone in view.
public struct EscortWay: Hashable, Sendable {
  public struct Figures: Hashable, Sendable {
    public var lengthMillimetres: Int64
    /// From setting out to arriving.
    public var time: Ticks
    /// Out of view in all, and for the longest at once. Glimpses count as out of view.
    public var unseen: Ticks
    public var longestUnseen: Ticks
    /// The same in what is walked; `nil` where looks come and go.
    public var unseenMillimetres: Int64?
    public var longestUnseenMillimetres: Int64?
  }

  public let route: ReachRoute
  public let figures: Figures
}

extension EscortStreets {
  /// What a route comes to while looks come and go.
  ///
  /// - Complexity: O(n log n) for n legs and the times at which they are in view.
  func figures(of route: ReachRoute, leastRun: Ticks) -> EscortWay.Figures {
    guard let first = route.legs.first, let last = route.legs.last else {
      return EscortWay.Figures(
        lengthMillimetres: 0, time: Ticks(count: 0), unseen: Ticks(count: 0),
        longestUnseen: Ticks(count: 0))
    }
    var runs: [Range<Int64>] = []
    var length = 0 as Int64
    for leg in route.legs {
      guard case .piece(let piece, let from, let to) = leg.place else { continue }
      var seen = pieces[piece].seen
      if from == to {
        seen = nodeSeen[from.count == 0 ? pieces[piece].from : pieces[piece].to]
      } else {
        length += pieces[piece].millimetres
      }
      // An end of a leg is a node, where one is in view for an instant at least.
      let ends = [(from, leg.enter), (to, leg.leave)]
      for (place, time) in ends where leastRun.count == 0 {
        let node = place.count == 0 ? pieces[piece].from : pieces[piece].to
        if nodeSeen[node].contains(time) { runs.append(time.count..<time.count) }
      }
      for look in seen.meeting(from: leg.enter.count, to: leg.leave.count) {
        runs.append(
          max(
            look.start, leg.enter.count)..<max(
              look.start, min(look.end, leg.leave.count)))
      }
    }
    let (unseen, longest) = Self.gaps(
      between: runs, from: first.enter.count, to: last.leave.count, leastRun: leastRun.count)
    return EscortWay.Figures(
      lengthMillimetres: length, time: last.leave - first.enter, unseen: Ticks(count: unseen),
      longestUnseen: Ticks(count: longest))
  }

  private static func gaps(
    between runs: [Range<Int64>], from begin: Int64, to end: Int64, leastRun: Int64
  ) -> (sum: Int64, longest: Int64) {
    var whole: [Range<Int64>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = whole.last, run.lowerBound <= last.upperBound {
        whole[whole.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        whole.append(run)
      }
    }
    var (sum, longest, last) = (0 as Int64, 0 as Int64, begin)
    for run in whole where run.upperBound - run.lowerBound >= leastRun {
      sum += run.lowerBound - last
      longest = max(longest, run.lowerBound - last)
      last = run.upperBound
    }
    return (sum + end - last, max(longest, end - last))
  }

  /// What a way comes to where only places matter.
  ///
  /// - Complexity: O(pieces).
  func figures(of way: [EscortSide], leastRun: Ticks) -> EscortWay.Figures {
    var (all, unseen) = (WalkedSum(), WalkedSum())
    // Since the last view that was no glimpse, and the view that lasts.
    var (stretch, run) = (WalkedSum(), WalkedSum())
    var longest = WalkedSum()
    func endRun() {
      if run.ticks < leastRun.count {
        stretch += run
        unseen += run
        longest = WalkedSum.greatest(longest, stretch)
      }
      run = WalkedSum()
    }
    for side in way {
      let piece = pieces[side.piece]
      let step = WalkedSum(millimetres: piece.millimetres, ticks: piece.travel.count)
      all += step
      // At a node that a piece in view leads from, one is in view for an instant.
      if leastRun.count == 0, !nodeSeen[tail(of: side)].isEmpty { stretch = WalkedSum() }
      if piece.isInView {
        run += step
        if run.ticks >= leastRun.count { stretch = WalkedSum() }
      } else {
        endRun()
        stretch += step
        unseen += step
        longest = WalkedSum.greatest(longest, stretch)
      }
    }
    endRun()
    return EscortWay.Figures(
      lengthMillimetres: all.millimetres, time: Ticks(count: all.ticks),
      unseen: Ticks(count: unseen.ticks), longestUnseen: Ticks(count: longest.ticks),
      unseenMillimetres: unseen.millimetres, longestUnseenMillimetres: longest.millimetres)
  }
}

/// How far and how long one walks.
private struct WalkedSum {
  var millimetres = 0 as Int64
  var ticks = 0 as Int64

  static func += (sum: inout WalkedSum, step: WalkedSum) {
    sum.millimetres += step.millimetres
    sum.ticks += step.ticks
  }

  static func greatest(_ one: WalkedSum, _ other: WalkedSum) -> WalkedSum {
    WalkedSum(
      millimetres: max(one.millimetres, other.millimetres), ticks: max(one.ticks, other.ticks))
  }
}
