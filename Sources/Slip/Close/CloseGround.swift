import BergfriedCore
import BergfriedCoverage
import BergfriedStreets

/// Who gets past which options.
struct CloseGround {
  let options: [LookOption]
  private let questions: [SlipQuestion]
  private let grounds: [EvasionNetwork]
  /// Per piece the options that hold it.
  private let optionsOf: [[Int]]
  private(set) var searchCount = 0

  init(_ questions: [SlipQuestion], in coverage: Coverage, _ options: [LookOption]) {
    self.questions = questions
    self.options = options
    grounds = questions.map { EvasionNetwork(of: coverage, times: $0.times, refuges: $0.refuges) }
    var optionsOf = [[Int]](repeating: [], count: coverage.pieces.count)
    for (option, look) in options.enumerated() {
      for piece in look.pieces { optionsOf[piece].append(option) }
    }
    self.optionsOf = optionsOf
    unaided = Watched(seen: coverage.pieces.map(\.surelyTimes))
  }

  /// When each piece is seen with some options added.
  struct Watched {
    fileprivate var seen: [IntervalSet]
  }

  /// With no options.
  let unaided: Watched

  /// With further options.
  ///
  /// - Complexity: O(pieces that the options hold), as long looks come first and short ones add
  ///   little to them.
  func watched(_ before: Watched, and options: some Collection<Int>) -> Watched {
    var watched = before
    let longest = options.sorted {
      self.options[$0].times.duration > self.options[$1].times.duration
    }
    for option in longest {
      let look = self.options[option]
      for piece in look.pieces where !look.times.isSubset(of: watched.seen[piece]) {
        watched.seen[piece].formUnion(look.times)
      }
    }
    return watched
  }

  /// The earliest passage of the first crossing that has one.
  mutating func passage(past watched: Watched) -> SlipClose.Passage? {
    for (number, question) in questions.enumerated() {
      searchCount += 1
      let speed = question.speedMetresPerSecond
      let links = grounds[number].links
      let count = watched.seen.count
      let network = grounds[number].network(.lenient, speed: speed) { part in
        let seen =
          part < count ? watched.seen[part] : links.seen(part - count) { watched.seen[$0] }
        return seen.complement(within: question.times)
      }
      if case .reached(let route) = question.reach.answer(in: network) {
        return SlipClose.Passage(
          question: number, route: route, stops: stops(of: route, links, past: watched))
      }
    }
    return nil
  }

  /// Who is where streets may meet is on each of them that is not seen then.
  private func stops(
    of route: ReachRoute, _ links: LinkTimes, past watched: Watched
  ) -> [SlipClose.Stop] {
    let count = watched.seen.count
    return route.legs.flatMap { leg -> [SlipClose.Stop] in
      guard case .piece(let part, _, _) = leg.place else { return [] }
      let times = leg.enter..<leg.leave
      if part < count { return [SlipClose.Stop(piece: part, times: IntervalSet(times))] }
      return links.pieces[part - count].map { piece in
        SlipClose.Stop(piece: piece, times: watched.seen[piece].complement(within: times))
      }
    }
  }

  mutating func passage(past options: [Int]) -> SlipClose.Passage? {
    passage(past: watched(unaided, and: options))
  }

  /// The options that would see a passage, in ascending order.
  ///
  /// Who is on a piece at the very instant when a look begins or ends is not seen by it.
  func seers(of passage: SlipClose.Passage) -> [Int] {
    var seers: Set<Int> = []
    for stop in passage.stops {
      for option in optionsOf[stop.piece]
      where !seers.contains(option) && options[option].times.overlaps(stop.times) {
        seers.insert(option)
      }
    }
    return seers.sorted()
  }

  /// A passage past further options, as many as can be told in a few tries, with those that see it.
  mutating func narrowed(
    _ passage: SlipClose.Passage, past chosen: [Int], tries: Int
  ) -> (passage: SlipClose.Passage, seers: [Int]) {
    var (narrow, passed) = (passage, watched(unaided, and: chosen))
    var seers = seers(of: passage)
    var (size, isFirst) = (seers.count / 2, true)
    for _ in 0..<tries where size > 0 {
      let part = isFirst ? seers.prefix(size) : seers.suffix(size)
      let further = watched(passed, and: part)
      if let next = self.passage(past: further) {
        (narrow, passed) = (next, further)
        seers = self.seers(of: next)
        size = min(size, seers.count / 2)
        isFirst = true
      } else if isFirst {
        isFirst = false
      } else {
        (size, isFirst) = (size / 2, true)
      }
    }
    return (narrow, seers)
  }
}
