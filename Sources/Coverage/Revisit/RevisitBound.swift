public import BergfriedCore

/// Why some telescopes cannot look at all of something more often.
///
/// *Claim.* Of some pieces no telescope holds two at once. Let so many telescopes hold some of
/// them, and every look last some time at least. If every piece is seen in any window of length
/// *T*, then of a telescope that sees *k* of them there, *k* - 2 looks at least lie wholly within,
/// and *k* - 1 turns. The turns of all telescopes join the pieces to a forest with no more trees
/// than there are telescopes, which takes no less than the least such forest. Summed up,
/// *T* x telescopes >= (pieces - 2 x telescopes) x look + least forest.
public struct RevisitBound: Hashable, Sendable {
  /// No plan leaves less than this as the longest time unseen.
  public let least: Ticks
  /// Of which no two can be looked at together.
  public let pieces: [Int]
  /// How many can look at some of them.
  public let telescopeCount: Int
  /// How long every look lasts at the least.
  public let look: Ticks
  /// What all of them together turn in a window, at the least.
  public let turning: Ticks
}

extension Coverage {
  /// The shortest look of all telescopes that have looks; `nil` where none has.
  public var shortestLook: Ticks? {
    question.towers.flatMap(\.telescopes).flatMap(\.looks).flatMap(\.times.intervals)
      .map { $0.upperBound - $0.lowerBound }.min()
  }

  /// The greatest bound found for what is watched and not always seen; `nil` where none is.
  ///
  /// What telescopes without looks hold, they always do.
  ///
  /// - Parameter look: how long every look lasts at the least.
  /// - Complexity: O(pieces x pieces in the bound) for each telescope.
  public func revisitBound(look: Ticks) -> RevisitBound? {
    let night = question.night
    let wanted = pieces.indices.filter {
      isWatched($0) && !pieces[$0].surelyTimes.contains(night)
    }
    let turners = turners(for: wanted)
    var groups = [turners.indices.map { $0 }] + turners.indices.map { [$0] }
    groups += Dictionary(grouping: turners.indices) { turners[$0].tower }.values
    return Set(groups).compactMap { group -> RevisitBound? in
      let own = wanted.filter { piece in
        turners.indices.allSatisfy { group.contains($0) || turners[$0].boxes[piece] == nil }
      }
      return RevisitBound(of: own, by: group.map { turners[$0] }, look: look, night: night)
    }.max { ($0.least, $1.telescopeCount) < ($1.least, $0.telescopeCount) }
  }

  /// The telescopes that are given looks, with the pieces that each can hold alone.
  private func turners(for wanted: [Int]) -> [Turner] {
    towers.indices.flatMap { tower -> [Turner] in
      let boxes = wanted.compactMap { piece -> (Int, FieldBox)? in
        guard views[tower][piece].seen == .surely else { return nil }
        return FieldTarget(ofPiece: piece, from: towers[tower], in: town, question)
          .map { (piece, $0.box) }
      }
      return towers[tower].telescopes.compactMap { telescope in
        guard telescope.looks.contains(where: { !$0.times.isEmpty }) else { return nil }
        let regard = FieldOfRegard(of: telescope, question)
        let held = boxes.filter { _, box in
          regard.share(of: box) == .wholly
            && telescope.degreesBeyondField(of: box, with: box) <= 0
        }
        return Turner(
          tower: tower, telescope: telescope,
          boxes: Dictionary(uniqueKeysWithValues: held))
      }
    }
  }
}

/// A telescope that turns, with what it can hold.
private struct Turner {
  let tower: Int
  let telescope: Telescope
  /// By pieces.
  let boxes: [Int: FieldBox]

  /// How far it must turn from holding one piece to holding another; `nil` where it cannot hold
  /// both.
  func turnDegrees(from one: Int, to other: Int) -> Double? {
    guard let one = boxes[one], let other = boxes[other] else { return nil }
    return max(0, telescope.degreesBeyondField(of: one, with: other))
  }

  func turning(from one: Int, to other: Int) -> Ticks? {
    turnDegrees(from: one, to: other).map { telescope.turning(byDegrees: $0, rounded: .down) }
  }
}

extension RevisitBound {
  /// `nil` where no two pieces exclude each other.
  fileprivate init?(of pieces: [Int], by turners: [Turner], look: Ticks, night: Range<Ticks>) {
    func azimuth(_ piece: Int) -> Double {
      turners.lazy.compactMap { $0.boxes[piece]?.azimuthDegrees }.first ?? 0
    }
    var apart: [Int] = []
    for (_, piece) in pieces.map({ (azimuth($0), $0) }).sorted(by: <)
    where apart.allSatisfy({ other in
      turners.allSatisfy { $0.turnDegrees(from: other, to: piece).map { $0 > 1e-9 } ?? true }
    }) {
      apart.append(piece)
    }
    let count = turners.count { turner in apart.contains { turner.boxes[$0] != nil } }
    guard apart.count > 1, count > 0 else { return nil }
    let turning = RevisitBound.leastForest(apart, by: turners, trees: count)
    let looking = Int64(apart.count - 2 * count) * look.count
    let least = (looking + turning.count) / Int64(count)
    guard least > 0 else { return nil }
    let whole = night.upperBound - night.lowerBound
    self.init(
      least: min(Ticks(count: least), whole), pieces: apart.sorted(), telescopeCount: count,
      look: look, turning: turning)
  }

  /// What joins pieces to no more trees than asked at the least, by Kruskal's method.
  private static func leastForest(_ pieces: [Int], by turners: [Turner], trees: Int) -> Ticks {
    var edges: [(turning: Ticks, one: Int, other: Int)] = []
    for one in pieces.indices {
      for other in 0..<one {
        let turning = turners.compactMap {
          $0.turning(from: pieces[one], to: pieces[other])
        }.min()
        if let turning { edges.append((turning, one, other)) }
      }
    }
    edges.sort { ($0.turning, $0.one, $0.other) < ($1.turning, $1.one, $1.other) }
    var forest = DisjointSets(count: pieces.count)
    var (count, sum) = (pieces.count, Ticks(count: 0))
    for edge in edges where count > trees && !forest.areJoined(edge.one, edge.other) {
      forest.join(edge.one, edge.other)
      sum = sum + edge.turning
      count -= 1
    }
    return sum
  }
}

extension Telescope {
  /// How far two boxes reach, at the least, beyond what the field can hold of them at once, in
  /// azimuth or in pitch, and so how far the axis must turn between them.
  fileprivate func degreesBeyondField(of one: FieldBox, with other: FieldBox) -> Double {
    let pitch = max(one.greatestPitch, other.greatestPitch)
    return max(
      one.turnDegrees(with: other) - 2 * greatestTurnFromAxis(atPitchDegrees: pitch),
      one.pitchSpan(with: other) - 2 * greatestPitchFromAxis)
  }
}

extension FieldBox {
  /// From the horizontal, up or down.
  fileprivate var greatestPitch: Double {
    min(90, max(pitchDegrees.lowerBound.magnitude, pitchDegrees.upperBound.magnitude))
  }

  /// From the lowest to the highest of both.
  func pitchSpan(with other: FieldBox) -> Double {
    max(pitchDegrees.upperBound, other.pitchDegrees.upperBound)
      - min(pitchDegrees.lowerBound, other.pitchDegrees.lowerBound)
  }

  /// The least turn that takes in both.
  func turnDegrees(with other: FieldBox) -> Double {
    func turn(_ first: FieldBox, _ next: FieldBox) -> Double {
      max(
        first.turnDegrees,
        Sector.wrapped(next.azimuthDegrees - first.azimuthDegrees) + next.turnDegrees)
    }
    return min(turn(self, other), turn(other, self), 360)
  }
}
