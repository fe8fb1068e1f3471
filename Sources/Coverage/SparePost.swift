public import BergfriedCore
import BergfriedStreets

/// What a telescope could do besides the looks that it makes.
public struct SparePost: Sendable {
  /// A direction that it could be pointed in, and the pieces that it would surely hold.
  public struct Pointing: Hashable, Sendable {
    /// Of the field's middle, clockwise from true north.
    public let azimuthDegrees: Double
    /// Of the field's middle, up from the horizontal.
    public let pitchDegrees: Double
    /// In ascending order.
    public let pieces: [Int]
  }

  /// A time without looks, from the look before to the look after.
  public struct Gap: Sendable {
    /// From when to before when the telescope has no look.
    public let times: Range<Ticks>
    let before: PointedLook?
    let after: PointedLook?
    fileprivate let telescope: Telescope

    /// Whether it lasts until midnight.
    public var isLast: Bool { after == nil }

    /// When a pointing can be held without any change of the looks, the telescope's turning taken
    /// off, in whole seconds but for the end of the night; `nil` for never.
    public func window(for pointing: Pointing) -> Range<Ticks>? {
      let look = PointedLook(
        azimuthDegrees: pointing.azimuthDegrees, pitchDegrees: pointing.pitchDegrees,
        of: telescope, times: IntervalSet())
      func turn(_ other: PointedLook?) -> Ticks {
        other.map { look.turning(to: $0, by: telescope) } ?? Ticks(count: 0)
      }
      let start = before == nil ? times.lowerBound : times.lowerBound + turn(before)
      let end = after == nil ? times.upperBound : times.upperBound - turn(after)
      let (first, last) = (start.roundedUpToSecond, after == nil ? end : end.roundedDownToSecond)
      return first < last ? first..<last : nil
    }
  }

  /// By its place among the towers, and the telescope's among the tower's.
  public let tower: Int
  /// By its place among the tower's telescopes.
  public let telescope: Int
  /// All directions that it is tried in.
  public let pointings: [Pointing]
  /// When it is free, in order of time.
  public let gaps: [Gap]
  /// The longest turn from one pointing to another.
  public let longestTurn: Ticks
  fileprivate let instrument: Telescope

  /// Whether another telescope of the same tower could do just the same.
  public func isTwin(of other: SparePost) -> Bool {
    var twin = other.instrument
    twin.name = instrument.name
    return tower == other.tower && instrument == twin
  }
}

extension Coverage {
  /// What each telescope that is not always busy could do besides.
  ///
  /// No pointing's middle lies in an area that is never looked into.
  ///
  /// - Parameter isWanted: whether a piece is to be looked at.
  /// - Complexity: O(pieces + pointings²) for each telescope.
  public func sparePosts(for isWanted: (Int) -> Bool) -> [SparePost] {
    let wanted = pieces.indices.filter(isWanted)
    var posts: [SparePost] = []
    for tower in towers.indices {
      let targets = wanted.compactMap { piece -> (piece: Int, target: FieldTarget)? in
        guard views[tower][piece].seen == .surely else { return nil }
        return FieldTarget(ofPiece: piece, from: towers[tower], in: town, question)
          .map { (piece, $0) }
      }
      for (number, telescope) in towers[tower].telescopes.enumerated() {
        let gaps = self.gaps(of: telescope, on: tower)
        if gaps.isEmpty { continue }
        let grid = PointingGrid(FieldOfRegard(of: telescope, question), targets)
        let pointings = grid.pointings().filter { isOpen($0, from: tower) }
        if pointings.isEmpty { continue }
        posts.append(
          SparePost(
            tower: tower, telescope: number, pointings: pointings, gaps: gaps,
            longestTurn: longestTurn(telescope, pointings), instrument: telescope))
      }
    }
    return posts
  }

  private func isOpen(_ pointing: SparePost.Pointing, from tower: Int) -> Bool {
    !towers[tower].looksIntoPrivate(
      Look(
        target: .direction(
          azimuthDegrees: pointing.azimuthDegrees, pitchDegrees: pointing.pitchDegrees),
        times: IntervalSet()), in: town, question)
  }

  private func longestTurn(_ telescope: Telescope, _ pointings: [SparePost.Pointing]) -> Ticks {
    let looks = pointings.map {
      PointedLook(
        azimuthDegrees: $0.azimuthDegrees, pitchDegrees: $0.pitchDegrees, of: telescope,
        times: IntervalSet())
    }
    var longest = Ticks(count: 0)
    for (place, one) in looks.enumerated() {
      for other in looks[..<place] { longest = max(longest, one.turning(to: other, by: telescope)) }
    }
    return longest.roundedUpToSecond
  }

  /// The times between a telescope's looks. A look that is over before the telescope has turned
  /// there is as it is, and so is the time on both its sides.
  private func gaps(of telescope: Telescope, on tower: Int) -> [SparePost.Gap] {
    if case .always = telescope.schedule { return [] }
    let looks = PointedLook.looks(of: telescope, from: towers[tower], in: town, question)
    guard looks.count == telescope.looks.count else { return [] }
    var held: [(look: PointedLook, times: Range<Ticks>, kept: Range<Ticks>?)] = []
    for (look, asked) in zip(looks, telescope.looks) {
      for times in asked.times.intervals {
        let kept = look.times.intersection(IntervalSet(times)).intervals.first
        held.append((look, times, kept))
      }
    }
    held.sort { $0.times.lowerBound < $1.times.lowerBound }
    var gaps: [SparePost.Gap] = []
    func add(after before: PointedLook?, _ start: Ticks?, _ end: Ticks?, _ next: PointedLook?) {
      guard let start, let end, start < end else { return }
      gaps.append(
        SparePost.Gap(times: start..<end, before: before, after: next, telescope: telescope))
    }
    var (last, start): (PointedLook?, Ticks?) = (nil, question.night.lowerBound)
    for (look, times, kept) in held {
      if times.lowerBound > start ?? times.lowerBound {
        add(after: last, start, kept?.lowerBound, look)
      }
      (last, start) = (look, kept == nil ? nil : times.upperBound)
    }
    add(after: last, start, question.night.upperBound, nil)
    return gaps
  }
}
