import BergfriedCoverage
import Testing

@Suite struct TelescopeReachTests {
  private let dori = Ladder(
    name: "dori", measure: .perMetre,
    levels: [.init(name: "detect", least: 25), .init(name: "identify", least: 250)])

  /// 1,920 pixels over 60 degrees: 1,920 / (2 · 10 · tan 30°) = 166.3 a metre at 10 m.
  @Test func cameraOfTheStandard() {
    let camera = Telescope(name: "", optics: .camera(pixels: 1920), fieldDegrees: 60)
    #expect((camera.elementsPerMetre(atMetres: 10) - 166.277).magnitude < 0.001)
    let reach = camera.reachMetres(of: dori.levels[0], on: dori, visibilityMetres: 5000)
    #expect((reach - 66.511).magnitude < 0.001)
  }

  /// One arc minute is 1 / 3437.7: 25 elements a metre at 137.5 m.
  @Test func nakedEye() {
    let eye = Telescope(name: "", optics: .nakedEye)
    let reach = eye.reachMetres(of: dori.levels[0], on: dori, visibilityMetres: 5000)
    #expect((reach - 137.51).magnitude < 0.01)
  }

  /// Small apertures are held back by diffraction, weak magnification by the eye.
  @Test func glasses() {
    let weak = Telescope(name: "", optics: .glass(apertureMillimetres: 80, magnification: 20))
    let reach = weak.reachMetres(of: dori.levels[0], on: dori, visibilityMetres: 1e6)
    #expect((reach - 2750.2).magnitude < 0.1)
    let strong = Telescope(name: "", optics: .glass(apertureMillimetres: 20, magnification: 100))
    #expect((strong.resolutionRadians - 3.355e-5).magnitude < 1e-8)
  }

  /// Johnson: one cycle over 0.75 m is two elements; an eye does that at 1,289 m.
  @Test func cyclesOverADimension() {
    let person = Ladder(
      name: "person", measure: .cyclesOver(metres: 0.75), levels: [.init(name: "detect", least: 1)])
    let eye = Telescope(name: "", optics: .nakedEye)
    let reach = eye.reachMetres(of: person.levels[0], on: person, visibilityMetres: 1e6)
    #expect((reach - 1289.2).magnitude < 0.1)
  }

  @Test func hazeEndsAllSight() {
    let glass = Telescope(name: "", optics: .glass(apertureMillimetres: 80, magnification: 20))
    #expect(glass.reachMetres(of: dori.levels[0], on: dori, visibilityMetres: 800) == 800)
  }
}
