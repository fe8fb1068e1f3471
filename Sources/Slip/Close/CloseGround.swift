import BergfriedCoverage
import BergfriedDatum
import BergfriedStreets

/// Who gets past which options.
struct CloseGround {
  let options: [LookOption]
  private let questions: [SlipQuestion]
  private let grounds: [SlipGround]
  /// Per piece the options that hold it.
  private let optionsOf: [[Int]]
  private(set) var searchCount = 0

  init(_ questions: [SlipQuestion], in coverage: Coverage, _ options: [LookOption]) {
    self.questions = questions
    self.options = options
    grounds = questions.map { SlipGround(of: coverage, times: $0.times, refuges: $0.refuges) }
    var optionsOf = [[Int]](repeating: [], count: coverage.pieces.count)
    for (option, look) in options.enumerated() {
      for piece in look.pieces { optionsOf[piece].append(option) }
    }
    self.optionsOf = optionsOf
  }

  /// The earliest passage past some options of the first crossing that has one.
  mutating func passage(past options: [Int]) -> SlipClose.Passage? {
    var added: [Int: [Range<Ticks>]] = [:]
    for option in options {
      let look = self.options[option]
      for piece in look.pieces { added[piece, default: []] += look.times.intervals }
    }
    for (number, question) in questions.enumerated() {
      let ground = grounds[number]
      searchCount += 1
      let network = ground.network(.lenient, speed: question.speedMetresPerSecond) { piece in
        let seen = ground.seenTimes(ofPiece: piece, .lenient)
        return added[piece].map { IntervalSet(seen.intervals + $0) } ?? seen
      }
      if case .reached(let route) = question.reach.answer(in: network) {
        return SlipClose.Passage(question: number, route: route)
      }
    }
    return nil
  }

  /// The options that would see a passage, in ascending order.
  ///
  /// Who is on a piece at the very instant when a look begins or ends is not seen by it.
  func seers(of passage: SlipClose.Passage) -> [Int] {
    var seers: Set<Int> = []
    for leg in passage.route.legs {
      guard case .piece(let piece, _, _) = leg.place else { continue }
      let times = IntervalSet(leg.enter..<leg.leave)
      for option in optionsOf[piece]
      where !seers.contains(option) && options[option].times.overlaps(times) {
        seers.insert(option)
      }
    }
    return seers.sorted()
  }

  /// A passage past further options, as many as can be told in a few tries, with those that see it.
  mutating func narrowed(
    _ passage: SlipClose.Passage, past chosen: [Int], tries: Int
  ) -> (passage: SlipClose.Passage, seers: [Int]) {
    var (narrow, passed) = (passage, chosen)
    var seers = seers(of: passage)
    var (size, isFirst) = (seers.count / 2, true)
    for _ in 0..<tries where size > 0 {
      let part = isFirst ? seers.prefix(size) : seers.suffix(size)
      if let next = self.passage(past: passed + part) {
        passed += part
        narrow = next
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
