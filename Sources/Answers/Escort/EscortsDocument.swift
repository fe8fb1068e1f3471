package import BergfriedCore
package import BergfriedEscort
package import BergfriedStreets

/// Answers about escorts, as `escort` writes and `verify` reads them.
public struct EscortsDocument: Codable, Sendable {
  /// Absent in files of versions before 0.2.
  public var schema: DocumentKind?
  /// The version of the program that wrote it.
  public var version: String
  /// One an escort, in the order asked.
  public var escorts: [Answer]

  package init(
    schema: DocumentKind? = nil, version: String, escorts: [Answer]
  ) {
    self.schema = schema
    self.version = version
    self.escorts = escorts
  }

  /// An answer to one question.
  public struct Answer: Codable, Equatable, Sendable {
    /// Absent in files of versions before 0.2.
    public var schema: DocumentKind?
    /// Names or `lon,lat`, any of which will do.
    public var from: [String]
    /// Where to, likewise.
    public var to: [String]
    /// What counts as in view: the `looks` of the watch, or what could be held `anyTime`.
    public var reading: String
    /// When they set out, and the end of the night.
    public var begin: String
    /// When it ends, in UTC.
    public var midnight: String
    /// How fast someone is at the most.
    public var speedMetresPerSecond: Double
    /// How well they must be made out, by the first ladder.
    public var level: String
    /// A shorter view counts as none.
    public var leastViewSeconds: Double
    /// How many times the shortest way they may go.
    public var detour: Double
    /// How much later they may arrive for waiting.
    public var waitSeconds: Double
    /// What it rests on, a sentence each.
    public var assumptions: [String]
    /// Where no way leads at all, and where the streets come nearest to each other.
    public var gap: CrossingsDocument.Gap?
    /// The front, the shortest or earliest first.
    public var ways: [Way]
    /// Which of them is the knee, from 0 on.
    public var knee: Int?
    /// What lies between two limits of the front.
    public var stepSeconds: Double?
    /// The way that is out of view for the least longest stretch.
    public var safest: Way?
    /// That no way does with a shorter stretch out of view.
    public var proof: Proof?

    package init(
      schema: DocumentKind? = nil, from: [String], to: [String], reading: String, begin: String,
      midnight: String, speedMetresPerSecond: Double, level: String, leastViewSeconds: Double,
      detour: Double, waitSeconds: Double, assumptions: [String], gap: CrossingsDocument.Gap? = nil,
      ways: [Way], knee: Int? = nil, stepSeconds: Double? = nil, safest: Way? = nil,
      proof: Proof? = nil
    ) {
      self.schema = schema
      self.from = from
      self.to = to
      self.reading = reading
      self.begin = begin
      self.midnight = midnight
      self.speedMetresPerSecond = speedMetresPerSecond
      self.level = level
      self.leastViewSeconds = leastViewSeconds
      self.detour = detour
      self.waitSeconds = waitSeconds
      self.assumptions = assumptions
      self.gap = gap
      self.ways = ways
      self.knee = knee
      self.stepSeconds = stepSeconds
      self.safest = safest
      self.proof = proof
    }
  }

  /// From when on someone may be where.
  public struct Proof: Codable, Equatable, Sendable {
    /// The nodes of the streets that can be reached with shorter stretches only.
    public var nodes: [Int]
    /// How far one has been out of view there, at the least.
    public var millimetres: [Int64]

    package init(
      nodes: [Int], millimetres: [Int64]
    ) {
      self.nodes = nodes
      self.millimetres = millimetres
    }
  }

  /// A way with what it costs.
  public struct Way: Codable, Equatable, Sendable {
    /// How long it is.
    public var lengthMetres: Double
    /// How long it takes.
    public var seconds: Double
    /// How long of it is out of view.
    public var unseenSeconds: Double
    /// How long at once, at the most.
    public var longestUnseenSeconds: Double
    /// How far of it is out of view; `nil` where time counts.
    public var unseenMetres: Double?
    /// How far at once, at the most.
    public var longestUnseenMetres: Double?
    /// The way through, leg by leg.
    public var legs: [Leg]
  }
}

extension EscortsDocument {
  /// A piece walked from end to end, or a wait at one of its ends.
  public struct Leg: Codable, Equatable, Sendable {
    /// The piece of street, by its number.
    public var piece: Int
    /// From the piece's first end, in microseconds of travel.
    public var fromTicks: Int64
    /// Where it ends, likewise.
    public var toTicks: Int64
    /// Microseconds since 1970.
    public var enter: Int64
    /// When it ends.
    public var leave: Int64
  }
}

extension EscortsDocument.Leg {
  package init?(_ leg: ReachRoute.Leg) {
    guard case .piece(let piece, let from, let to) = leg.place else { return nil }
    self.init(
      piece: piece, fromTicks: from.count, toTicks: to.count, enter: leg.enter.count,
      leave: leg.leave.count)
  }

  package var leg: ReachRoute.Leg {
    ReachRoute.Leg(
      .piece(piece, from: Ticks(count: fromTicks), to: Ticks(count: toTicks)),
      enter: Ticks(count: enter), leave: Ticks(count: leave))
  }
}

extension EscortsDocument.Way {
  package init(_ way: EscortRoute) {
    func metres(_ millimetres: Int64) -> Double { Double(millimetres) / 1000 }
    let figures = way.figures
    self.init(
      lengthMetres: metres(figures.lengthMillimetres), seconds: figures.time.seconds,
      unseenSeconds: figures.unseen.seconds, longestUnseenSeconds: figures.longestUnseen.seconds,
      unseenMetres: figures.unseenMillimetres.map(metres),
      longestUnseenMetres: figures.longestUnseenMillimetres.map(metres),
      legs: way.route.legs.compactMap(EscortsDocument.Leg.init))
  }
}

extension EscortsDocument.Answer {
  package var fromText: String { EndPhrase.text(of: from) }
  package var toText: String { EndPhrase.text(of: to) }

  /// What is asked, for a line that tells of it.
  package var subject: String { subject(on: .utc) }

  package func subject(on clock: WallClock) -> String {
    let begin = Ticks(utc: begin).map(clock.iso) ?? begin
    let view = reading == EscortQuestion.Reading.looks.rawValue ? "as the looks are" : "at any time"
    return "from \(fromText) to \(toText), in view \(view), setting out at \(begin) at "
      + "\(Format.plain(speedMetresPerSecond)) m/s"
  }
}
