public import BergfriedCore
public import BergfriedCoverage

/// The looks that telescopes could make besides those that they make.
///
/// A telescope is tried in the directions of its ``SparePost``: all through each gap between its
/// looks, through halves, quarters and so on of a gap, and again and again wherever its gaps, or
/// the rhythm of the watch, come back evenly until midnight.
public struct LookPlan: Sendable {
  /// A look that could be added: one entry of a watch.
  public struct Entry: Sendable {
    /// By its place among the posts.
    public let post: Int
    /// Where it would point.
    public let pointing: SparePost.Pointing
    /// When it would be held.
    public let times: IntervalSet
    /// What it takes of the telescope's time: a part of a gap, turning included.
    public let room: IntervalSet
  }

  /// What it costs that a telescope makes a look.
  public struct Price: Hashable, Sendable {
    /// What the look itself costs.
    public let look: Int
    /// By their places among all fees, see ``LookOption``.
    public let fees: [Int]

    /// A price by the look's cost and the fees that it needs.
    public init(look: Int, fees: [Int]) {
      self.look = look
      self.fees = fees
    }
  }

  /// When all of it is looked at again and again, and how long each time.
  public struct Rhythm: Hashable, Sendable {
    /// How long each look lasts.
    public let length: Ticks
    /// From the beginning of one look to that of the next.
    public let step: Ticks

    /// - Precondition: the length is positive and fits the step.
    public init(length: Ticks, step: Ticks) {
      precondition(length.count > 0 && length <= step, "looks would overlap themselves")
      self.length = length
      self.step = step
    }
  }

  /// All of them, post by post.
  public let entries: [Entry]

  /// - Parameters:
  ///   - posts: of coverage.
  ///   - night: from the bell to midnight.
  ///   - shortest: no gap is divided into parts that are shorter.
  ///   - rhythm: tried in gaps that hold it several times.
  public init(
    of posts: [SparePost], night: Range<Ticks>, shortest: Ticks, rhythm: Rhythm? = nil
  ) {
    entries = posts.enumerated().flatMap { number, post in
      let spans = LookPlan.spans(of: post, night: night, shortest: shortest, rhythm)
      return post.pointings.flatMap { pointing in
        var known: Set<IntervalSet> = []
        return spans.compactMap { span -> Entry? in
          guard let times = span.times(pointing), known.insert(times).inserted else { return nil }
          return Entry(post: number, pointing: pointing, times: times, room: span.room)
        }
      }
    }
  }

  /// The entries as a ``SlipClose`` takes them.
  ///
  /// - Parameter price: for each post, by its place.
  public func options(price: (Int) -> Price) -> [LookOption] {
    var prices: [Int: Price] = [:]
    for entry in entries where prices[entry.post] == nil { prices[entry.post] = price(entry.post) }
    return entries.map { entry in
      let price = prices[entry.post]!
      return LookOption(
        pieces: entry.pointing.pieces, times: entry.times, room: entry.room, cost: price.look,
        fees: price.fees,
        telescope: entry.post)
    }
  }

  /// A part of a telescope's time, and the times of a look in it by where it points.
  private struct Span {
    let room: IntervalSet
    let times: (SparePost.Pointing) -> IntervalSet?
  }

  private static func spans(
    of post: SparePost, night: Range<Ticks>, shortest: Ticks, _ rhythm: Rhythm?
  ) -> [Span] {
    var spans: [Span] = []
    for gap in post.gaps {
      for part in parts(of: gap.times, shortest: shortest) {
        spans.append(
          Span(room: IntervalSet(part)) { pointing in
            window(of: part, in: gap, post, pointing).map { IntervalSet($0) }
          })
      }
    }
    for run in evenRuns(of: post.gaps, night: night) {
      spans.append(Span(room: IntervalSet(run.map(\.times))) { repeated($0, in: run) })
    }
    if let rhythm, let gap = post.gaps.last, gap.isLast {
      spans += turns(of: rhythm, in: gap, post)
    }
    return spans
  }

  /// An interval, its halves, their halves and so on.
  private static func parts(of times: Range<Ticks>, shortest: Ticks) -> [Range<Ticks>] {
    let length = times.upperBound - times.lowerBound
    guard length.count >= 2 * max(1, shortest.count) else { return [times] }
    let middle = Ticks(count: times.lowerBound.count + length.count / 2).roundedUpToSecond
    return [times] + parts(of: times.lowerBound..<middle, shortest: shortest)
      + parts(of: middle..<times.upperBound, shortest: shortest)
  }

  /// What is left of a part of a gap: where another look may come before it, the longest turn is
  /// taken off.
  private static func window(
    of part: Range<Ticks>, in gap: SparePost.Gap, _ post: SparePost, _ pointing: SparePost.Pointing
  ) -> Range<Ticks>? {
    guard let window = gap.window(for: pointing) else { return nil }
    let isFirst = part.lowerBound == gap.times.lowerBound
    let start = isFirst ? window.lowerBound : part.lowerBound + post.longestTurn
    let (begin, end) = (max(start, window.lowerBound), min(part.upperBound, window.upperBound))
    return begin < end ? begin..<end : nil
  }

  /// Runs of gaps that are as far apart as each other, up to midnight.
  private static func evenRuns(
    of gaps: [SparePost.Gap], night: Range<Ticks>
  ) -> [[SparePost.Gap]] {
    var runs: [[SparePost.Gap]] = []
    guard gaps.count > 1 else { return runs }
    var steps: Set<Ticks> = []
    for (one, next) in zip(gaps, gaps.dropFirst()) {
      steps.insert(next.times.lowerBound - one.times.lowerBound)
    }
    for step in steps.sorted() {
      for last in gaps where last.times.lowerBound + step >= night.upperBound {
        var run = [last]
        while let before = gaps.first(where: {
          $0.times.lowerBound + step == run[0].times.lowerBound
        }) {
          run.insert(before, at: 0)
        }
        if run.count > 1 { runs.append(run) }
      }
    }
    return runs
  }

  /// The longest look that can be held in every gap of an even run at the same time of it; in the
  /// last, midnight may end it.
  private static func repeated(
    _ pointing: SparePost.Pointing, in run: [SparePost.Gap]
  ) -> IntervalSet? {
    let windows = run.map { $0.window(for: pointing) }
    guard !windows.contains(nil) else { return nil }
    let offsets = zip(run, windows.compactMap { $0 }).map { gap, window in
      (
        start: window.lowerBound - gap.times.lowerBound,
        end: window.upperBound - gap.times.lowerBound
      )
    }
    let start = offsets.map(\.start).max()!
    let end = offsets.dropLast().map(\.end).min()!
    let last = offsets.last!.end
    let isWhole = last >= end || run.last!.isLast
    guard start < end, start < last, isWhole else { return nil }
    return IntervalSet(
      run.enumerated().map { place, gap in
        let begin = gap.times.lowerBound
        return begin + start..<begin + min(end, place < run.count - 1 ? end : last)
      })
  }

  /// One look a step, in one of the places that a rhythm has for it.
  private static func turns(
    of rhythm: Rhythm, in gap: SparePost.Gap, _ post: SparePost
  ) -> [Span] {
    let count = rhythm.step.count / rhythm.length.count
    let length = gap.times.upperBound - gap.times.lowerBound
    guard count > 1, length.count >= 2 * rhythm.step.count else { return [] }
    return (0..<count).map { place in
      let offset = Ticks(count: place * rhythm.length.count)
      let slots = stride(
        from: (gap.times.lowerBound + offset).count, to: gap.times.upperBound.count,
        by: Int(rhythm.step.count)
      ).map { Ticks(count: $0)..<min(Ticks(count: $0) + rhythm.length, gap.times.upperBound) }
      return Span(room: IntervalSet(slots)) { pointing in
        guard let window = gap.window(for: pointing) else { return nil }
        let held = slots.compactMap { slot -> Range<Ticks>? in
          let start = slot.lowerBound + post.longestTurn
          return start < slot.upperBound ? start..<slot.upperBound : nil
        }
        guard let first = held.first, first.lowerBound >= window.lowerBound,
          held[0].upperBound - held[0].lowerBound == rhythm.length - post.longestTurn
        else { return nil }
        return IntervalSet(held)
      }
    }
  }
}
