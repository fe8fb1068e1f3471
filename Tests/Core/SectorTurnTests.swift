import BergfriedCore
import Testing

/// How far a mount turns, against one that is moved on in steps of a degree.
@Suite struct SectorTurnTests {
  /// The fewest steps from one azimuth to another that never leave the sector; all are whole.
  private func steps(from start: Int, to end: Int, in sector: Sector) -> Int? {
    func count(_ step: Int) -> Int? {
      var (place, count) = (start, 0)
      while (place - end) % 360 != 0 {
        (place, count) = (place + step, count + 1)
        let isInside = sector.contains(azimuthDegrees: Double(place) - Double(step) / 2)
        guard isInside, sector.contains(azimuthDegrees: Double(place)), count <= 360 else {
          return nil
        }
      }
      return count
    }
    return [count(1), count(-1)].compactMap { $0 }.min()
  }

  @Test func `a mount goes the way it can go`() throws {
    var random = SeededRandom(seed: 611)
    var longWays = 0
    for _ in 0..<20_000 {
      let start = Int.random(in: -360...360, using: &random)
      let turn = Int.random(in: 1...360, using: &random)
      let sector = Sector(startDegrees: Double(start), endDegrees: Double(start + turn))
      let one = start + Int.random(in: 0...turn, using: &random)
      let other = start + Int.random(in: 0...turn, using: &random)
      let told = sector.turnDegrees(from: Double(one), to: Double(other))
      let count = try #require(steps(from: one, to: other, in: sector))
      #expect(told == Double(count), "\(sector), from \(one) to \(other)")
      longWays += told > 180 ? 1 : 0
    }
    #expect(longWays > 1000)
  }

  @Test func `ends that are 360 degrees apart either way leave nothing out`() {
    for (start, end) in [(0.0, 360.0), (279.4, -171.7), (-360, 720), (90, 90)] {
      let sector = Sector(startDegrees: start, endDegrees: end)
      #expect(sector.turnDegrees(from: 350, to: 10) == 20)
      #expect(sector.turnDegrees(from: 10, to: 200) == 170)
    }
  }

  @Test func `what points beyond a stop is reached over the nearer end`() {
    let sector = Sector(startDegrees: 20, endDegrees: 340)
    #expect(sector.turnDegrees(from: 15, to: 345) == 330)
    #expect(sector.turnDegrees(from: 15, to: 20) == 5)
    #expect(sector.turnDegrees(from: 345, to: 340) == 5)
  }
}
