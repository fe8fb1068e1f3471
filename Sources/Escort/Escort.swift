public import BergfriedCore
public import BergfriedStreets

/// The answer to an ``EscortQuestion``: the way that stays in view best, a bottleneck (minimax)
/// path, and what shorter ones cost, a Pareto front.
///
/// *Two readings.* Where telescopes may look anywhere at any time, the front is that of length
/// against metres out of view, all of it (`FrontSearch`, `RunSearch`); the safest way is
/// the shortest of those with the least longest stretch out of view (`StretchSearch`), however
/// long it is. Where looks come and go, the front is that of arrival against the longest time out
/// of view (`SightSearch`), at limits in whole steps; the safest way is out of view for the
/// least longest time, to a tick, and is the earliest of those.
public struct Escort: Sendable {
  /// What was asked.
  public let question: EscortQuestion
  /// The shortest or earliest first; none is both later and worse in view than another.
  public let front: [EscortRoute]
  /// `nil` where no way leads in time.
  public let safest: EscortRoute?
  /// The way of the front that is farthest from the straight line between its ends, both measures
  /// brought to the same scale: beyond it, little is gained for much.
  public let knee: Int?
  /// Between limits of the front, where looks come and go.
  public let step: Ticks?
  /// That no way does with shorter stretches out of view than the safest; where looks come and go,
  /// or nothing is out of view, there is none.
  public let proof: StretchProof?

  /// - Complexity: see the searches.
  public init(_ question: EscortQuestion, on streets: EscortStreets) {
    self.question = question
    switch question.reading {
    case .anyTime:
      let least = StretchSearch.leastLongest(
        in: streets, from: question.starts, to: question.goals)
      (front, safest) = Self.anyTime(question, streets, least)
      step = nil
      proof = least.flatMap { least in
        least > 0
          ? StretchSearch.proof(in: streets, from: question.starts, below: least) : nil
      }
      knee = Self.knee(
        of: front.map { ($0.figures.lengthMillimetres, $0.figures.unseenMillimetres ?? 0) })
    case .looks:
      let scheduled = ScheduledEscort(question, on: streets)
      front = scheduled?.front ?? []
      safest = scheduled?.safest
      step = scheduled?.step
      proof = nil
      knee = Self.knee(of: front.map { ($0.figures.time.count, $0.figures.longestUnseen.count) })
    }
  }

  private static func anyTime(
    _ question: EscortQuestion, _ streets: EscortStreets, _ least: Int64?
  ) -> (front: [EscortRoute], safest: EscortRoute?) {
    let (starts, goals) = (question.starts, question.goals)
    let leastRun = question.leastView
    let ways =
      leastRun.count == 0
      ? FrontSearch.ways(in: streets, from: starts, to: goals, detour: question.detour)
      : RunSearch.ways(
        in: streets, from: starts, to: goals, leastRun: leastRun.count,
        .front(detour: question.detour))
    let safest = least.flatMap {
      RunSearch.ways(
        in: streets, from: starts, to: goals, leastRun: leastRun.count, .stretch($0)
      ).first
    }
    func way(_ sides: [EscortSide]) -> EscortRoute {
      streets.way(along: sides, at: question.begin, leastRun: leastRun)
    }
    return (ways.map(way), safest.map(way))
  }

  /// The point of a front that is farthest from the chord between its ends; the first of several.
  /// `nil` where none is off it.
  static func knee(of points: [(Int64, Int64)]) -> Int? {
    guard let first = points.first, let last = points.last, points.count > 2 else { return nil }
    let (width, height) = (Double(last.0 - first.0), Double(first.1 - last.1))
    guard width > 0, height > 0 else { return nil }
    // The chord leads from (0, 1) to (1, 0); below it, the sum of both is under one.
    let sums = points.map { Double($0.0 - first.0) / width + Double($0.1 - last.1) / height }
    let least = sums.indices.dropFirst().dropLast().min { sums[$0] < sums[$1] }
    return least.flatMap { sums[$0] < 1 ? $0 : nil }
  }
}
