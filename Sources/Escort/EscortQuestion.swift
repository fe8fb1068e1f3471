public import BergfriedCore
public import BergfriedCoverage
import BergfriedStreets

/// Which way keeps someone in view who goes from one place to another?
public struct EscortQuestion: Hashable, Sendable {
  /// What counts as being in view.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    /// The looks as the watch has them: a piece is in view while one surely holds it.
    case looks
    /// Wherever a telescope could look: a piece is in view if one could surely hold it.
    case anyTime
  }

  /// What counts as being in view.
  public var reading: Reading
  /// Nodes of the streets, any of which will do.
  public var starts: [Int]
  /// Nodes of the streets, any of which will do.
  public var goals: [Int]
  /// When they set out, and the last time at which they may arrive.
  public var begin: Ticks
  /// The last time at which they may arrive.
  public var midnight: Ticks
  /// How fast they walk, along the slope.
  public var speedMetresPerSecond: Double
  /// By its place in the first ladder: how well they must be made out.
  public var level = 0
  /// A shorter time in view is a glimpse, and ends no time out of view.
  public var leastView = Ticks(count: 0)
  /// How many times as long as the shortest way a way may be.
  public var detour = 1.3
  /// How much longer they may take in all for waiting, where looks come and go.
  public var wait = Ticks.seconds(600)

  /// - Precondition: the speed is positive.
  public init(
    _ reading: Reading, from starts: [Int], to goals: [Int], times: Range<Ticks>,
    speedMetresPerSecond: Double
  ) {
    precondition(speedMetresPerSecond > 0, "nobody walks at \(speedMetresPerSecond) m/s")
    self.reading = reading
    self.starts = starts
    self.goals = goals
    begin = times.lowerBound
    midnight = times.upperBound
    self.speedMetresPerSecond = speedMetresPerSecond
  }

  /// The streets of a watched town as the question has them, by the same numbers.
  ///
  /// - Complexity: O(pieces + looks that hold them).
  public func streets(of coverage: Coverage) -> EscortStreets {
    let graph = coverage.town.streets
    let always = ReachNetwork.always.lowerBound..<ReachNetwork.always.upperBound
    return EscortStreets(
      nodeCount: graph.nodes.count,
      pieces: graph.pieces.enumerated().map { index, piece in
        let seen =
          switch reading {
          case .looks: coverage.surelyTimes(ofPiece: index, level: level)
          case .anyTime:
            coverage.canHold(piece: index, level: level) ? IntervalSet(always) : IntervalSet()
          }
        // Nobody is sent where there may be no way: it leads back to where it began.
        let isOpen = graph.ways[piece.way].passage == .open
        return EscortStreets.Piece(
          from: piece.from, to: isOpen ? piece.to : piece.from,
          millimetres: max(1, Int64((piece.lengthMetres * 1000).rounded(.up))),
          travel: Ticks(
            count: max(1, Int64((piece.lengthMetres / speedMetresPerSecond * 1e6).rounded(.up)))),
          seen: isOpen ? seen : IntervalSet())
      })
  }
}
