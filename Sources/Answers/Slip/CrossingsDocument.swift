package import BergfriedCore
import BergfriedSlip
package import BergfriedStreets

/// Answers with their proofs, as `slip` writes and `verify` reads them.
public struct CrossingsDocument: Codable, Sendable {
  /// Absent in files of versions before 0.2.
  public var schema: DocumentKind?
  /// The version of the program that wrote it.
  public var version: String
  /// One a crossing, in the order asked.
  public var answers: [Answer]
  /// What would close all crossings, where it was asked.
  package var close: ClosingDocument?

  package init(
    schema: DocumentKind? = nil, version: String, answers: [Answer], close: ClosingDocument? = nil
  ) {
    self.schema = schema
    self.version = version
    self.answers = answers
    self.close = close
  }

  /// All times are microseconds since 1970, as ticks are, or dates in UTC.
  public struct Answer: Codable, Equatable, Sendable {
    /// Absent in files of versions before 0.2.
    public var schema: DocumentKind?
    /// Names or `lon,lat`, any of which will do.
    public var from: [String]
    /// Where to, likewise.
    public var to: [String]
    /// When the time asked about begins, in UTC.
    public var bell: String
    /// When it ends, in UTC.
    public var midnight: String
    /// How fast someone is at the most.
    public var speedMetresPerSecond: Double
    /// The houses that one may wait in: `none`, `named` or `all`.
    public var refuges: String
    /// What the verdict rests on, a sentence each.
    public var assumptions: [String]
    /// What is found.
    public var verdict: Verdict
    /// Whether nothing but the verdict was asked for: how much room there is, and what would settle
    /// a doubt, is then not told.
    public var verdictOnly: Bool?
    /// Where the streets come nearest to each other that are not connected.
    public var gap: Gap?
    /// With a route the lowest speed that suffices, otherwise the greatest at which surely nobody
    /// gets through; `nil` where none is that is asked about.
    public var criticalSpeedMetresPerSecond: Double?
    /// How much longer every look might be at both its ends with this route left.
    public var graceSeconds: Double?
    /// Where the route has the least room.
    public var escapes: [Escape]?
    /// When the first who can get through arrives, and when the last begins.
    public var earliestMidnight: String?
    /// When the last who gets through begins, in UTC.
    public var latestBell: String?
    /// How many routes share no piece of street.
    public var disjointRoutes: Count?
    /// What would settle an undecided verdict.
    public var doubts: Doubts?
    /// How likely someone is noticed, where that was asked for.
    public var exposure: Exposure?
    /// The way through, leg by leg.
    public var legs: [Leg]?
    /// What shows that nobody gets through, along streets.
    public var proof: Proof?
    /// Where those who cross may leave the streets.
    public var openGround: Ground?
    /// The same over open ground.
    public var groundProof: GroundProof?
  }

  /// Between the streets where one begins and those where one wants to get to.
  public struct Gap: Codable, Equatable, Sendable {
    /// How many parts the streets fall into.
    public var parts: Int
    /// How wide it is.
    public var widthMetres: Double
    /// Its two ends, in the working frame.
    public var fromX: Double
    /// Its northing.
    public var fromY: Double
    /// Where it ends.
    public var toX: Double
    /// Its northing.
    public var toY: Double
  }

  /// A part of the way along one piece, in one house or through one cell.
  public struct Leg: Codable, Equatable, Sendable {
    /// `nil` while in a refuge or over open ground.
    public var piece: Int?
    /// The node of the streets whose house one waits in.
    public var refuge: Int?
    /// The cell of open ground that it leads straight through, from here to there in the working
    /// frame.
    public var cell: Int?
    /// Where it begins, in the working frame.
    public var fromX: Double?
    /// Its northing.
    public var fromY: Double?
    /// Where it ends.
    public var toX: Double?
    /// Its northing.
    public var toY: Double?
    /// From the piece's first end, in microseconds of travel.
    public var fromTicks: Int64?
    /// Where it ends, likewise.
    public var toTicks: Int64?
    /// When it begins, in microseconds since 1970.
    public var enter: Int64
    /// When it ends.
    public var leave: Int64
  }

  /// From when on someone may be where.
  public struct Proof: Codable, Equatable, Sendable {
    /// Per node how many rows there are up to it.
    public var offsets: [Int]
    /// From when and until when someone may be there, one after the other.
    public var times: [Int64]
  }
}

extension CrossingsDocument.Leg {
  package init(_ leg: ReachRoute.Leg) {
    enter = leg.enter.count
    leave = leg.leave.count
    switch leg.place {
    case .piece(let piece, let from, let to):
      self.piece = piece
      fromTicks = from.count
      toTicks = to.count
    case .refuge(let node): refuge = node
    }
  }

  /// Over open ground.
  package init(cell: Int, from: MapPoint, to: MapPoint, enter: Ticks, leave: Ticks) {
    self.enter = enter.count
    self.leave = leave.count
    self.cell = cell
    (fromX, fromY, toX, toY) = (from.x, from.y, to.x, to.y)
  }

  /// The leg; `nil` where it lacks what makes one.
  package var leg: ReachRoute.Leg? {
    let (start, end) = (Ticks(count: enter), Ticks(count: leave))
    if let piece, let fromTicks, let toTicks {
      return ReachRoute.Leg(
        .piece(piece, from: Ticks(count: fromTicks), to: Ticks(count: toTicks)), enter: start,
        leave: end)
    }
    return refuge.map { ReachRoute.Leg(.refuge($0), enter: start, leave: end) }
  }
}

extension CrossingsDocument.Proof {
  package init(_ proof: ReachProof) {
    offsets = proof.offsets
    times = proof.rows.flatMap { [$0.earliest.count, $0.end.count] }
  }

  /// The proof; `nil` where its times are no pairs.
  package var proof: ReachProof? {
    guard times.count % 2 == 0 else { return nil }
    let rows = stride(from: 0, to: times.count, by: 2).map {
      ReachProof.Row(earliest: Ticks(count: times[$0]), end: Ticks(count: times[$0 + 1]))
    }
    return ReachProof(rows: rows, offsets: offsets)
  }
}
