import Foundation

/// All that is looked at, by whom and when, as mounts can do it.
struct Watching {
  struct Look {
    let mast: Int
    let glass: Int
    /// `nil` for an eye that looks all round.
    let field: Field?
    /// Beyond it nothing is seen, even where a field reaches beyond.
    let sector: (from: Double, to: Double)?
    let pitches: ClosedRange<Double>?
    /// In microseconds from the bell, half-open, in order.
    let times: [Range<Int64>]

    /// Where a direction lies within what the mount can be turned to.
    func beyondLimits(_ way: Spot, rise: Double) -> Field.Place {
      if let pitches {
        let pitch = atan2(rise, way.length) * 180 / .pi
        let beyond = max(pitches.lowerBound - pitch, pitch - pitches.upperBound)
        if beyond > -1e-6 { return beyond > 1e-6 ? .outside : .edge }
      }
      guard let sector else { return .inside }
      func wrapped(_ degrees: Double) -> Double {
        let rest = degrees.truncatingRemainder(dividingBy: 360)
        return rest < 0 ? rest + 360 : rest
      }
      let turn = wrapped(atan2(way.x, way.y) * 180 / .pi - sector.from)
      let whole = wrapped(sector.to - sector.from)
      if min(turn, 360 - turn, (turn - whole).magnitude) < 1e-6 { return .edge }
      return turn < whole ? .inside : .outside
    }
  }

  let looks: [Look]

  init(of town: MadeTown) {
    let night = Int64(town.nightSeconds) * 1_000_000
    var looks: [Look] = []
    for (number, mast) in town.masts.enumerated() {
      if mast.glasses.isEmpty {
        looks.append(
          Look(mast: number, glass: 0, field: nil, sector: nil, pitches: nil, times: [0..<night]))
      }
      for (place, glass) in mast.glasses.enumerated() {
        if glass.looks.isEmpty {
          looks.append(
            Look(
              mast: number, glass: place, field: nil, sector: glass.sector,
              pitches: glass.pitches, times: [0..<night]))
        }
        let times = Watching.times(of: glass, night: town.nightSeconds)
        for (gaze, times) in zip(glass.looks, times) {
          let shape: Field.Shape =
            glass.isRound
            ? .round(width: glass.widthDegrees)
            : .picture(width: glass.widthDegrees, height: glass.heightDegrees)
          looks.append(
            Look(
              mast: number, glass: place,
              field: Field(
                shape, azimuth: gaze.azimuthDegrees, pitch: gaze.pitchDegrees,
                roll: glass.rollDegrees),
              sector: glass.sector, pitches: glass.pitches, times: times))
        }
      }
    }
    self.looks = looks
  }

  /// When each look of a glass is held: it begins as soon as the mount has turned there after the
  /// one before has ended, and is not tried if it would be over by then.
  static func times(of glass: Glass, night: Int) -> [[Range<Int64>]] {
    var held = glass.looks.map { _ in [Range<Int64>]() }
    let planned = glass.looks.indices.flatMap { look in
      glass.looks[look].times(night: night).map { (look: look, times: $0) }
    }.sorted { ($0.times.lowerBound, $0.look) < ($1.times.lowerBound, $1.look) }
    var last: (look: Int, end: Int64)?
    for (look, times) in planned {
      var begin = times.lowerBound
      if let last, last.look != look {
        let turn = turnSeconds(glass, from: glass.looks[last.look], to: glass.looks[look])
        begin = max(begin, last.end + Int64((turn * 1e6).rounded(.up)))
      }
      guard begin < times.upperBound else { continue }
      held[look].append(begin..<times.upperBound)
      last = (look, max(last?.end ?? times.upperBound, times.upperBound))
    }
    return held
  }

  private static func turnSeconds(_ glass: Glass, from one: Gaze, to other: Gaze) -> Double {
    guard let speed = glass.slewDegreesPerSecond else { return 0 }
    func wrapped(_ degrees: Double) -> Double {
      let rest = degrees.truncatingRemainder(dividingBy: 360)
      return rest < 0 ? rest + 360 : rest
    }
    var turn = wrapped(other.azimuthDegrees - one.azimuthDegrees)
    if let sector = glass.sector {
      // Counted from the sector's beginning no way leads through what is forbidden.
      turn =
        (wrapped(other.azimuthDegrees - sector.from)
        - wrapped(one.azimuthDegrees - sector.from)).magnitude
    } else {
      turn = min(turn, 360 - turn)
    }
    return max(turn, (other.pitchDegrees - one.pitchDegrees).magnitude) / speed
  }
}
