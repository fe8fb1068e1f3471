import BergfriedCore
import Testing

@Suite struct AngleTests {
  @Test func quarterTurnsAreExact() {
    for (azimuth, east, north) in [
      (0.0, 0.0, 1.0), (90, 1, 0), (180, 0, -1), (270, -1, 0), (360, 0, 1), (-90, -1, 0),
    ] {
      let direction = Angle.direction(azimuthDegrees: azimuth)
      #expect(direction.east == east && direction.north == north, "\(azimuth)")
    }
  }

  @Test func directionsAndAzimuthsBelongTogether() {
    for azimuth in stride(from: 0.0, to: 360, by: 7.5) {
      let (east, north) = Angle.direction(azimuthDegrees: azimuth)
      #expect((east * east + north * north - 1).magnitude < 1e-15)
      let found = Angle.azimuthDegrees(east: east, north: north)
      #expect((found - azimuth).magnitude < 1e-12, "\(azimuth)")
    }
    #expect(Angle.azimuthDegrees(east: 0, north: 0) == 0)
  }

  @Test func pitchesAndSlopesBelongTogether() {
    #expect(Angle.slope(pitchDegrees: 90) == .infinity)
    #expect(Angle.slope(pitchDegrees: -90) == -.infinity)
    #expect(Angle.slope(pitchDegrees: 0) == 0)
    #expect((Angle.pitchDegrees(rise: 1, run: 1) - 45).magnitude < 1e-13)
    for pitch in stride(from: -85.0, through: 85, by: 5) {
      let found = Angle.pitchDegrees(rise: Angle.slope(pitchDegrees: pitch), run: 1)
      #expect((found - pitch).magnitude < 1e-12)
    }
  }
}
