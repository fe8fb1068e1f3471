import BergfriedCore
import BergfriedSlip
import BergfriedStreets

/// Answers with their proofs, as `slip` writes and `verify` reads them.
struct SlipFile: Codable {
  var version: String
  var answers: [Answer]
  /// What would close all crossings, where it was asked.
  var close: CloseFile?

  /// All times are microseconds since 1970, as ticks are, or dates in UTC.
  struct Answer: Codable, Equatable {
    /// Names or `lon,lat`, any of which will do.
    var from: [String]
    var to: [String]
    var bell: String
    var midnight: String
    var speedMetresPerSecond: Double
    /// The houses that one may wait in: `none`, `named` or `all`.
    var refuges: String
    /// What the verdict rests on, a sentence each.
    var assumptions: [String]
    /// `route`, `guarded`, `undecided`, `unconnected` where no way leads there at all, or `exposed`
    /// where the least exposed route was asked for.
    var verdict: String
    /// Whether nothing but the verdict was asked for: how much room there is, and what would settle
    /// a doubt, is then not told.
    var verdictOnly: Bool?
    /// Where the streets come nearest to each other that are not connected.
    var gap: Gap?
    /// With a route the lowest speed that suffices, otherwise the greatest at which surely nobody
    /// gets through; `nil` where none is that is asked about.
    var criticalSpeedMetresPerSecond: Double?
    /// How much longer every look might be at both its ends with this route left.
    var graceSeconds: Double?
    /// Where the route has the least room.
    var escapes: [Escape]?
    /// When the first who can get through arrives, and when the last begins.
    var earliestMidnight: String?
    var latestBell: String?
    /// How many routes share no piece of street.
    var disjointRoutes: Count?
    /// What would settle an undecided verdict.
    var doubts: Doubts?
    /// How likely someone is noticed, where that was asked for.
    var exposure: Exposure?
    var legs: [Leg]?
    var proof: Proof?
    /// Where those who cross may leave the streets.
    var openGround: Ground?
    var groundProof: GroundProof?
  }

  /// Between the streets where one begins and those where one wants to get to.
  struct Gap: Codable, Equatable {
    /// How many parts the streets fall into.
    var parts: Int
    var widthMetres: Double
    /// Its two ends, in the working frame.
    var fromX: Double
    var fromY: Double
    var toX: Double
    var toY: Double
  }

  struct Leg: Codable, Equatable {
    /// `nil` while in a refuge or over open ground.
    var piece: Int?
    var refuge: Int?
    /// The cell of open ground that it leads straight through, from here to there in the working
    /// frame.
    var cell: Int?
    var fromX: Double?
    var fromY: Double?
    var toX: Double?
    var toY: Double?
    /// From the piece's first end, in microseconds of travel.
    var fromTicks: Int64?
    var toTicks: Int64?
    var enter: Int64
    var leave: Int64
  }

  struct Proof: Codable, Equatable {
    /// Per node how many rows there are up to it.
    var offsets: [Int]
    /// From when and until when someone may be there, one after the other.
    var times: [Int64]
  }
}

extension SlipFile.Leg {
  init(_ leg: ReachRoute.Leg) {
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
  init(cell: Int, from: MapPoint, to: MapPoint, enter: Ticks, leave: Ticks) {
    self.enter = enter.count
    self.leave = leave.count
    self.cell = cell
    (fromX, fromY, toX, toY) = (from.x, from.y, to.x, to.y)
  }

  /// The leg; `nil` where it lacks what makes one.
  var leg: ReachRoute.Leg? {
    let (start, end) = (Ticks(count: enter), Ticks(count: leave))
    if let piece, let fromTicks, let toTicks {
      return ReachRoute.Leg(
        .piece(piece, from: Ticks(count: fromTicks), to: Ticks(count: toTicks)), enter: start,
        leave: end)
    }
    return refuge.map { ReachRoute.Leg(.refuge($0), enter: start, leave: end) }
  }
}

extension SlipFile.Proof {
  init(_ proof: ReachProof) {
    offsets = proof.offsets
    times = proof.rows.flatMap { [$0.earliest.count, $0.end.count] }
  }

  /// The proof; `nil` where its times are no pairs.
  var proof: ReachProof? {
    guard times.count % 2 == 0 else { return nil }
    let rows = stride(from: 0, to: times.count, by: 2).map {
      ReachProof.Row(earliest: Ticks(count: times[$0]), end: Ticks(count: times[$0 + 1]))
    }
    return ReachProof(rows: rows, offsets: offsets)
  }
}
