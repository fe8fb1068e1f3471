package import BergfriedCore
package import BergfriedSlip
package import BergfriedStreets

/// Answers with their proofs, as `slip` writes and `verify` reads them.
package struct SlipFile: Codable {
  /// Absent in files of versions before 0.2.
  package var schema: DocumentKind?
  package var version: String
  package var answers: [Answer]
  /// What would close all crossings, where it was asked.
  package var close: CloseFile?

  package init(
    schema: DocumentKind? = nil, version: String, answers: [Answer], close: CloseFile? = nil
  ) {
    self.schema = schema
    self.version = version
    self.answers = answers
    self.close = close
  }

  /// All times are microseconds since 1970, as ticks are, or dates in UTC.
  package struct Answer: Codable, Equatable {
    /// Absent in files of versions before 0.2.
    package var schema: DocumentKind?
    /// Names or `lon,lat`, any of which will do.
    package var from: [String]
    package var to: [String]
    package var bell: String
    package var midnight: String
    package var speedMetresPerSecond: Double
    /// The houses that one may wait in: `none`, `named` or `all`.
    package var refuges: String
    /// What the verdict rests on, a sentence each.
    package var assumptions: [String]
    package var verdict: Verdict
    /// Whether nothing but the verdict was asked for: how much room there is, and what would settle
    /// a doubt, is then not told.
    package var verdictOnly: Bool?
    /// Where the streets come nearest to each other that are not connected.
    package var gap: Gap?
    /// With a route the lowest speed that suffices, otherwise the greatest at which surely nobody
    /// gets through; `nil` where none is that is asked about.
    package var criticalSpeedMetresPerSecond: Double?
    /// How much longer every look might be at both its ends with this route left.
    package var graceSeconds: Double?
    /// Where the route has the least room.
    package var escapes: [Escape]?
    /// When the first who can get through arrives, and when the last begins.
    package var earliestMidnight: String?
    package var latestBell: String?
    /// How many routes share no piece of street.
    package var disjointRoutes: Count?
    /// What would settle an undecided verdict.
    package var doubts: Doubts?
    /// How likely someone is noticed, where that was asked for.
    package var exposure: Exposure?
    package var legs: [Leg]?
    package var proof: Proof?
    /// Where those who cross may leave the streets.
    package var openGround: Ground?
    package var groundProof: GroundProof?
  }

  /// Between the streets where one begins and those where one wants to get to.
  package struct Gap: Codable, Equatable {
    /// How many parts the streets fall into.
    package var parts: Int
    package var widthMetres: Double
    /// Its two ends, in the working frame.
    package var fromX: Double
    package var fromY: Double
    package var toX: Double
    package var toY: Double
  }

  package struct Leg: Codable, Equatable {
    /// `nil` while in a refuge or over open ground.
    package var piece: Int?
    package var refuge: Int?
    /// The cell of open ground that it leads straight through, from here to there in the working
    /// frame.
    package var cell: Int?
    package var fromX: Double?
    package var fromY: Double?
    package var toX: Double?
    package var toY: Double?
    /// From the piece's first end, in microseconds of travel.
    package var fromTicks: Int64?
    package var toTicks: Int64?
    package var enter: Int64
    package var leave: Int64
  }

  package struct Proof: Codable, Equatable {
    /// Per node how many rows there are up to it.
    package var offsets: [Int]
    /// From when and until when someone may be there, one after the other.
    package var times: [Int64]
  }
}

extension SlipFile.Leg {
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

extension SlipFile.Proof {
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
