import BergfriedDatum
import BergfriedStreets

/// What would settle an undecided verdict.
public struct SlipDoubts: Sendable {
  /// Pieces that leave a route if nobody sees them while they are only possibly seen. None of them
  /// can be done without. `nil` where not even all doubtful pieces together would.
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
  /// - Complexity: some k log n searches for k pieces told out of n doubtful ones on a route.
  public var doubts: SlipDoubts? {
    guard case .undecided(let route) = verdict else { return nil }
    return SlipDoubts(opening: opening, closing: closing(route.pieces))
  }

  /// Whether a piece is possibly seen at times when it is not surely.
  private func isDoubtful(_ piece: Int) -> Bool {
    ground.seenTimes(ofPart: piece, .lenient) != ground.seenTimes(ofPart: piece, .strict)
  }

  /// The pieces passed by a route that is real if nobody sees those of some pieces that are only
  /// possibly seen; `nil` if there is none.
  private func passed(ifUnseen pieces: Set<Int>?) -> [Int]? {
    route(
      in: ground.network(
        .strict, speed: question.speedMetresPerSecond,
        opened: { pieces?.contains($0) ?? true }
      ) { piece in
        let bound: SlipGround.Bound = pieces?.contains(piece) ?? true ? .lenient : .strict
        return ground.seenTimes(ofPart: piece, bound)
      })?.pieces
  }

  /// The pieces passed by a route that is left if some pieces are surely seen whenever they are
  /// possibly seen; `nil` if there is none.
  private func passed(ifSeen pieces: Set<Int>) -> [Int]? {
    route(
      in: ground.network(.lenient, speed: question.speedMetresPerSecond) { piece in
        ground.seenTimes(ofPart: piece, pieces.contains(piece) ? .strict : .lenient)
      })?.pieces
  }

  private var opening: [Int]? {
    guard var passed = passed(ifUnseen: nil) else { return nil }
    var needed = distinct(passed.filter(isDoubtful))
    // A route with fewer doubts may pass others of them.
    while let again = self.passed(ifUnseen: Set(needed)) {
      passed = distinct(again.filter(isDoubtful)).filter(Set(needed).contains)
      if passed.count >= needed.count { break }
      needed = passed
    }
    return needed.minimal { self.passed(ifUnseen: Set($0)) != nil }
  }

  private func closing(_ route: [Int]) -> [Int]? {
    var (route, closed): ([Int]?, [Int]) = (route, [])
    while let passed = route {
      let new = distinct(passed.filter(isDoubtful)).filter { !closed.contains($0) }
      if new.isEmpty { return nil }
      closed += new
      route = self.passed(ifSeen: Set(closed))
    }
    return closed.minimal { self.passed(ifSeen: Set($0)) == nil }
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
