import BergfriedCore
import BergfriedCoverage
import Testing

/// When looks are held, against a mount that is moved on degree by degree.
@Suite struct TurningTests {
  private struct Aim {
    let azimuth: Int
    let pitch: Int
    let seconds: Range<Int64>
  }

  /// How many steps of a degree on both axes lead from one look to another, none of them through
  /// what the sector leaves out.
  private func steps(from one: Aim, to other: Aim, in sector: Sector) -> Int {
    let turns = [1, -1].compactMap { step -> Int? in
      var (azimuth, count) = (one.azimuth, 0)
      while (azimuth - other.azimuth) % 360 != 0 {
        guard count < 360, sector.contains(azimuthDegrees: Double(azimuth) + 0.5 * Double(step))
        else { return nil }
        (azimuth, count) = (azimuth + step, count + 1)
      }
      return count
    }
    var (pitch, climb) = (one.pitch, 0)
    while pitch != other.pitch {
      (pitch, climb) = (pitch + (other.pitch > pitch ? 1 : -1), climb + 1)
    }
    return max(turns.min()!, climb)
  }

  /// When each look is held, as the mount goes from one to the next that it reaches in time.
  private func held(_ aims: [Aim], in sector: Sector, degreesPerSecond: Int64) -> [IntervalSet] {
    var last: (aim: Aim, end: Ticks)?
    return aims.map { aim in
      var begin = Ticks.seconds(aim.seconds.lowerBound)
      if let last {
        let count = Int64(steps(from: last.aim, to: aim, in: sector))
        begin = max(begin, last.end + Ticks(count: count * 1_000_000 / degreesPerSecond))
      }
      let end = Ticks.seconds(aim.seconds.upperBound)
      guard begin < end else { return IntervalSet() }
      last = (aim, end)
      return IntervalSet(begin..<end)
    }
  }

  @Test func `looks begin when a mount gets there`() async throws {
    var random = SeededRandom(seed: 9_117)
    var (late, never, longWay) = (0, 0, 0)
    for round in 0..<150 {
      let start = Int.random(in: 0..<360, using: &random)
      let turn = [360, 350, 320, 200, 90].randomElement(using: &random)!
      let sector = Sector(startDegrees: Double(start), endDegrees: Double(start + turn))
      let slew = [1, 2, 5].randomElement(using: &random)!
      var from: Int64 = 0
      let aims = (0..<8).map { _ in
        let end = from + Int64.random(in: 5...120, using: &random)
        defer { from = end + Int64.random(in: 0...60, using: &random) }
        return Aim(
          azimuth: start + Int.random(in: 0...turn, using: &random),
          pitch: Int.random(in: -60...20, using: &random), seconds: from..<end)
      }
      let glass = Telescope(
        name: "glass", optics: .glass(apertureMillimetres: 50, magnification: 8), fieldDegrees: 6,
        sector: sector, slewDegreesPerSecond: Double(slew),
        schedule: .looks(
          aims.map {
            Look(
              target: .direction(
                azimuthDegrees: Double($0.azimuth), pitchDegrees: Double($0.pitch)),
              times: IntervalSet(
                .seconds($0.seconds.lowerBound)..<(.seconds($0.seconds.upperBound))))
          }))
      let town = FlatTown(
        ways: [FlatTown.street("north", (99, 150), (101, 150))],
        towers: [
          Tower(
            name: "tower", point: MapPoint(x: 100, y: 100), eye: .aboveGround(metres: 10),
            telescopes: [glass])
        ])
      let told = try await town.coverage().lookFields.map(\.times)
      let expected = held(aims, in: sector, degreesPerSecond: Int64(slew))
      #expect(told == expected, "round \(round)")
      for (aim, times) in zip(aims, expected) {
        never += times.isEmpty ? 1 : 0
        let asked = Ticks.seconds(aim.seconds.lowerBound)
        late += times.intervals.first.map { $0.lowerBound > asked } == true ? 1 : 0
      }
      for (one, other) in zip(aims, aims.dropFirst()) {
        longWay += steps(from: one, to: other, in: sector) > 180 ? 1 : 0
      }
    }
    #expect(late > 200 && never > 20 && longWay > 50, "\(late), \(never), \(longWay)")
  }
}
