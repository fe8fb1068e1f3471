import BergfriedCore
import Testing

@Suite struct SectorTests {
  @Test(arguments: [
    (0.0, 360.0, 360.0), (0, 0, 360), (90, 450, 360), (10, 10, 360), (350, 10, 20),
    (10, 350, 340), (-10, 10, 20), (90, 270, 180), (270, 90, 180), (0, 1e-9, 1e-9),
  ])
  func turns(start: Double, end: Double, turn: Double) {
    let sector = Sector(startDegrees: start, endDegrees: end)
    #expect((sector.turnDegrees - turn).magnitude < 1e-12)
    #expect(sector.isAllRound == (turn == 360))
  }

  @Test func aSectorThroughNorth() {
    let sector = Sector(startDegrees: 350, endDegrees: 10)
    for azimuth in [350.0, 355, 0, 360, -5, 10, 370] {
      #expect(sector.contains(azimuthDegrees: azimuth), "\(azimuth)")
    }
    for azimuth in [349.0, 11, 180, -11] {
      #expect(!sector.contains(azimuthDegrees: azimuth), "\(azimuth)")
    }
    let turned = sector.turned(byDegrees: 90)
    #expect(turned.contains(azimuthDegrees: 90) && !turned.contains(azimuthDegrees: 0))
    #expect(Sector.allRound.turned(byDegrees: 33) == .allRound)
  }

  @Test func wrapsIntoOneTurn() {
    for (degrees, wrapped) in [
      (0.0, 0.0), (360, 0), (-360, 0), (-90, 270), (725, 5), (-1e-20, 0), (359.5, 359.5),
    ] {
      #expect(Sector.wrapped(degrees) == wrapped, "\(degrees)")
    }
  }
}
