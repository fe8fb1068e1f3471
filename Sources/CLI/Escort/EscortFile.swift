import BergfriedCore
import BergfriedEscort
import BergfriedStreets

/// Answers about escorts, as `escort` writes and `verify` reads them.
struct EscortFile: Codable {
  var version: String
  var escorts: [Answer]

  struct Answer: Codable, Equatable {
    /// Names or `lon,lat`, any of which will do.
    var from: [String]
    var to: [String]
    /// What counts as in view: the `looks` of the watch, or what could be held `anyTime`.
    var reading: String
    /// When they set out, and the end of the night.
    var begin: String
    var midnight: String
    var speedMetresPerSecond: Double
    /// How well they must be made out, by the first ladder.
    var level: String
    var leastViewSeconds: Double
    var detour: Double
    var waitSeconds: Double
    var assumptions: [String]
    /// Where no way leads at all, and where the streets come nearest to each other.
    var gap: SlipFile.Gap?
    /// The front, the shortest or earliest first.
    var ways: [Way]
    /// Which of them is the knee, from 0 on.
    var knee: Int?
    /// What lies between two limits of the front.
    var stepSeconds: Double?
    /// The way that is out of view for the least longest stretch.
    var safest: Way?
    /// That no way does with a shorter stretch out of view.
    var proof: Proof?
  }

  struct Proof: Codable, Equatable {
    /// The nodes of the streets that can be reached with shorter stretches only.
    var nodes: [Int]
    /// How far one has been out of view there, at the least.
    var millimetres: [Int64]
  }

  struct Way: Codable, Equatable {
    var lengthMetres: Double
    var seconds: Double
    var unseenSeconds: Double
    var longestUnseenSeconds: Double
    var unseenMetres: Double?
    var longestUnseenMetres: Double?
    var legs: [Leg]
  }
}

extension EscortFile {
  /// A piece walked from end to end, or a wait at one of its ends.
  struct Leg: Codable, Equatable {
    var piece: Int
    /// From the piece's first end, in microseconds of travel.
    var fromTicks: Int64
    var toTicks: Int64
    /// Microseconds since 1970.
    var enter: Int64
    var leave: Int64
  }
}

extension EscortFile.Leg {
  init?(_ leg: ReachRoute.Leg) {
    guard case .piece(let piece, let from, let to) = leg.place else { return nil }
    self.init(
      piece: piece, fromTicks: from.count, toTicks: to.count, enter: leg.enter.count,
      leave: leg.leave.count)
  }

  var leg: ReachRoute.Leg {
    ReachRoute.Leg(
      .piece(piece, from: Ticks(count: fromTicks), to: Ticks(count: toTicks)),
      enter: Ticks(count: enter), leave: Ticks(count: leave))
  }
}

extension EscortFile.Way {
  init(_ way: EscortRoute) {
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
  var fromText: String { SlipRun.Crossing.text(of: from) }
  var toText: String { SlipRun.Crossing.text(of: to) }

  /// What is asked, for a line that tells of it.
  var subject: String { subject(on: .utc) }

  func subject(on clock: WallClock) -> String {
    let begin = Ticks(utc: begin).map(clock.iso) ?? begin
    let view = reading == EscortQuestion.Reading.looks.rawValue ? "as the looks are" : "at any time"
    return "from \(fromText) to \(toText), in view \(view), setting out at \(begin) at "
      + "\(Format.plain(speedMetresPerSecond)) m/s"
  }
}
