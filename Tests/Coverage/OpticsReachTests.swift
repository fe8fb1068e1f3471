import BergfriedCore
import BergfriedCoverage
import Testing

@Suite struct OpticsReachTests {
  static let dori = Ladder(
    name: "dori", measure: .perMetre,
    levels: [("detect", 25), ("observe", 62.5), ("recognise", 125), ("identify", 250)]
      .map { Ladder.Level(name: $0.0, least: $0.1) })
  static let person = Ladder(
    name: "person", measure: .cyclesOver(metres: 0.75),
    levels: [("detect", 1), ("recognise", 4), ("identify", 6.4)]
      .map { Ladder.Level(name: $0.0, least: $0.1) })
  static let camera = Telescope(name: "", optics: .camera(pixels: 1920), fieldDegrees: 60)
  static let eye = Telescope(name: "", optics: .nakedEye)

  @Test func `a camera's distances by DORI`() {
    let reach = OpticsReach(of: Self.camera, by: Self.dori)
    // 1662.77 pixels to a radian.
    let expected = [66.51, 26.60, 13.30, 6.65]
    #expect(zip(reach.metres, expected).allSatisfy { abs($0 - $1) < 0.01 })
    #expect(reach.recognition(atMetres: 5) == .level(3))
    #expect(reach.recognition(atMetres: 13) == .level(2))
    #expect(reach.recognition(atMetres: 66) == .level(0))
    #expect(reach.recognition(atMetres: 67) == .none)
  }

  @Test func `an eye's distances by Johnson`() {
    let reach = OpticsReach(of: Self.eye, by: Self.person)
    // One cycle is two arc minutes: 0.75 m are so wide at 1289 m.
    let expected = [1289.16, 322.29, 201.43]
    #expect(zip(reach.metres, expected).allSatisfy { abs($0 - $1) < 0.01 })
  }

  @Test func `haze ends what glass could reach`() {
    let glass = Telescope(
      name: "", optics: .glass(apertureMillimetres: 80, magnification: 20))
    let clear = OpticsReach(of: glass, by: Self.person)
    let hazy = OpticsReach(of: glass, by: Self.person, in: .visibility(metres: 5000))
    #expect(clear.metres[0] > 25_000 && clear.metres[1] > 5000)
    #expect(hazy.metres[0] == 5000 && hazy.metres[1] == 5000)
    #expect(hazy.metres[2] == clear.metres[2])
    #expect(hazy.recognition(atMetres: 4500) == .level(1))
    #expect(hazy.recognition(atMetres: 5001) == .none)
  }

  @Test func `two hundredths of the contrast are left at the visibility`() {
    let air = Haze.visibility(metres: 8000)
    #expect(abs(air.contrast(atMetres: 8000) - 0.02) < 1e-12)
    #expect(abs(air.contrast(atMetres: 4000) - 0.141_421_356) < 1e-9)
    #expect(air.contrast(atMetres: 0) == 1)
    #expect(Haze.clear.contrast(atMetres: 1e6) == 1)
  }

  @Test func `distances are slant`() {
    let reach = OpticsReach(of: Self.camera, by: Self.dori)
    #expect(reach.recognition(alongMetres: 60, riseMetres: -20) == .level(0))
    #expect(reach.recognition(alongMetres: 60, riseMetres: -40) == .none)
  }

  @Test func `the reach is the ladder's answer to what is told apart, anywhere`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<10_000 {
      let optics: [Telescope.Optics] = [
        .nakedEye, .camera(pixels: Int.random(in: 100...8000, using: &random)),
        .glass(
          apertureMillimetres: 10 + 200 * random.unit(), magnification: 1 + 80 * random.unit()),
      ]
      let telescope = Telescope(
        name: "", optics: optics.randomElement(using: &random)!,
        fieldDegrees: 1 + 359 * random.unit())
      let ladder = [Self.dori, Self.person].randomElement(using: &random)!
      let metres = 1 + 3000 * random.unit()
      let air = Haze.visibility(metres: 100 + 5000 * random.unit())
      let slow =
        air.contrast(atMetres: metres) >= Haze.leastContrast
        ? ladder.recognition(perMetre: telescope.elementsPerMetre(atMetres: metres)) : .none
      let reach = OpticsReach(of: telescope, by: ladder, in: air)
      #expect(reach.recognition(atMetres: metres) == slow, "\(telescope) in \(air) at \(metres)")
    }
  }
}
