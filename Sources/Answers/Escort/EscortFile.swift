package import BergfriedCore
package import BergfriedEscort
package import BergfriedStreets

/// Answers about escorts, as `escort` writes and `verify` reads them.
package struct EscortFile: Codable {
  /// Absent in files of versions before 0.2.
  package var schema: DocumentKind?
  package var version: String
  package var escorts: [Answer]

  package init(
    schema: DocumentKind? = nil, version: String, escorts: [Answer]
  ) {
    self.schema = schema
    self.version = version
    self.escorts = escorts
  }

  package struct Answer: Codable, Equatable {
    /// Absent in files of versions before 0.2.
    package var schema: DocumentKind?
    /// Names or `lon,lat`, any of which will do.
    package var from: [String]
    package var to: [String]
    /// What counts as in view: the `looks` of the watch, or what could be held `anyTime`.
    package var reading: String
    /// When he sets out, and the end of the night.
    package var begin: String
    package var midnight: String
    package var speedMetresPerSecond: Double
    /// How well he must be made out, by the first ladder.
    package var level: String
    package var leastViewSeconds: Double
    package var detour: Double
    package var waitSeconds: Double
    package var assumptions: [String]
    /// Where no way leads at all, and where the streets come nearest to each other.
    package var gap: SlipFile.Gap?
    /// The front, the shortest or earliest first.
    package var ways: [Way]
    /// Which of them is the knee, from 0 on.
    package var knee: Int?
    /// What lies between two limits of the front.
    package var stepSeconds: Double?
    /// The way that is out of view for the least longest stretch.
    package var safest: Way?
    /// That no way does with a shorter stretch out of view.
    package var proof: Proof?

    package init(
      schema: DocumentKind? = nil, from: [String], to: [String], reading: String, begin: String,
      midnight: String, speedMetresPerSecond: Double, level: String, leastViewSeconds: Double,
      detour: Double, waitSeconds: Double, assumptions: [String], gap: SlipFile.Gap? = nil,
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

  package struct Proof: Codable, Equatable {
    /// The nodes of the streets that can be reached with shorter stretches only.
    package var nodes: [Int]
    /// How far one has been out of view there, at the least.
    package var millimetres: [Int64]

    package init(
      nodes: [Int], millimetres: [Int64]
    ) {
      self.nodes = nodes
      self.millimetres = millimetres
    }
  }

  package struct Way: Codable, Equatable {
    package var lengthMetres: Double
    package var seconds: Double
    package var unseenSeconds: Double
    package var longestUnseenSeconds: Double
    package var unseenMetres: Double?
    package var longestUnseenMetres: Double?
    package var legs: [Leg]
  }
}

extension EscortFile {
  /// A piece walked from end to end, or a wait at one of its ends.
  package struct Leg: Codable, Equatable {
    package var piece: Int
    /// From the piece's first end, in microseconds of travel.
    package var fromTicks: Int64
    package var toTicks: Int64
    /// Microseconds since 1970.
    package var enter: Int64
    package var leave: Int64
  }
}

extension EscortFile.Leg {
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

extension EscortFile.Way {
  package init(_ way: EscortRoute) {
    func metres(_ millimetres: Int64) -> Double { Double(millimetres) / 1000 }
    let figures = way.figures
    self.init(
      lengthMetres: metres(figures.lengthMillimetres), seconds: figures.time.seconds,
      unseenSeconds: figures.unseen.seconds, longestUnseenSeconds: figures.longestUnseen.seconds,
      unseenMetres: figures.unseenMillimetres.map(metres),
      longestUnseenMetres: figures.longestUnseenMillimetres.map(metres),
      legs: way.route.legs.compactMap(EscortFile.Leg.init))
  }
}

extension EscortFile.Answer {
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
