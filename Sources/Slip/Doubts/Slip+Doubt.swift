import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

/// What would settle an undecided verdict.
public struct SlipDoubts: Sendable {
  /// Pieces that leave a route if nobody sees them while they are only possibly seen: those of a
  /// route that passes the fewest. `nil` where not even all doubtful pieces together would.
  public let opening: [Int]?
  /// Pieces that leave nobody through if they are surely seen while they are possibly seen. None
  /// of them can be done without. `nil` where not even all doubtful pieces together would.
  public let closing: [Int]?

  /// Both, the most telling first: what decides alone, what would decide either way, and the rest
  /// as it stands in smaller lists.
  public var pieces: [Int] {
    let (opening, closing) = (opening ?? [], closing ?? [])
    let lists = [opening, closing].sorted { $0.count < $1.count }
    let both = opening.filter(Set(closing).contains)
    let ranked = lists.filter { $0.count == 1 }.joined() + both + lists.joined()
    var known: Set<Int> = []
    return ranked.filter { known.insert($0).inserted }
  }
}

extension Slip {
  /// The pieces whose doubt matters; `nil` where the verdict is decided.
  ///
  /// - Complexity: one search for each doubt of the route with the fewest, and some k log n for k
  ///   pieces that close out of n doubtful ones on routes.
  public var doubts: SlipDoubts? {
    guard case .undecided(let route) = verdict else { return nil }
    let free = free
    return SlipDoubts(opening: opening(free), closing: closing(route.pieces, free))
  }

  /// When each part is free by either bound.
  private struct Free {
    let lenient: [IntervalSet]
    let strict: [IntervalSet]

    /// Whether a part is possibly seen at times when it is not surely.
    func isDoubtful(_ part: Int) -> Bool { lenient[part] != strict[part] }
  }

  private var free: Free {
    let parts = 0..<ground.coverage.town.streets.partCount
    return Free(
      lenient: parts.map { ground.freeTimes(ofPart: $0, .lenient) },
      strict: parts.map { ground.freeTimes(ofPart: $0, .strict) })
  }

  private func opening(_ free: Free) -> [Int]? {
    let strict = ground.network(.strict, speed: question.speedMetresPerSecond) { free.strict[$0] }
    let search = FewestDoubts(over: strict, ground.coverage.town.streets.incidence) { part in
      free.isDoubtful(part) ? free.lenient[part] : IntervalSet()
    }
    return search.parts(from: question.starts, to: question.goals, in: question.times)
  }

  private func closing(_ route: [Int], _ free: Free) -> [Int]? {
    /// The pieces passed by a route that is left if some pieces are surely seen whenever they are
    /// possibly seen; `nil` if there is none.
    func leftOver(ifSeen pieces: Set<Int>) -> [Int]? {
      self.route(
        in: ground.network(.lenient, speed: question.speedMetresPerSecond) { part in
          pieces.contains(part) ? free.strict[part] : free.lenient[part]
        })?.pieces
    }
    var (route, closed): ([Int]?, [Int]) = (route, [])
    while let passed = route {
      let new = distinct(passed.filter(free.isDoubtful)).filter { !closed.contains($0) }
      if new.isEmpty { return nil }
      closed += new
      route = leftOver(ifSeen: Set(closed))
    }
    return closed.minimal { leftOver(ifSeen: Set($0)) == nil }
  }

  private func distinct(_ pieces: [Int]) -> [Int] {
    var known: Set<Int> = []
    return pieces.filter { known.insert($0).inserted }
  }
}

extension [Int] {
  /// Some of them for which something still holds, none of which can be left out.
  ///
  /// - Parameter holds: holds for all of them, and for more of them wherever for fewer.
  /// - Complexity: O(k log(n / k)) questions for k that remain of n, more where they lie far apart.
  func minimal(_ holds: ([Int]) -> Bool) -> [Int] {
    var (kept, rest) = ([Int](), self)
    while !rest.isEmpty, !holds(kept) {
      // The shortest beginning with which it holds ends with one that is needed.
      var (low, high) = (0, rest.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if holds(kept + rest[..<middle]) { high = middle } else { low = middle }
      }
      kept.append(rest[high - 1])
      rest = Array(rest[..<(high - 1)])
    }
    return kept.reversed()
  }
}
