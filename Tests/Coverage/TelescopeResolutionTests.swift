import BergfriedCoverage
import Testing

/// Worked numbers of the standards and of optics.
@Suite struct TelescopeResolutionTests {
  private func camera(_ pixels: Int, _ field: Double) -> Telescope {
    Telescope(name: "camera", optics: .camera(pixels: pixels), fieldDegrees: field)
  }

  @Test func `1920 pixels across 60 degrees`() {
    // 2 · 10 m · tan 30° = 11.547 m are in the picture.
    let perMetre = camera(1920, 60).elementsPerMetre(atMetres: 10)
    #expect(abs(perMetre - 1920 / 11.547005) < 1e-3)
    #expect(abs(camera(1920, 90).elementsPerMetre(atMetres: 10) - 96) < 1e-9)
  }

  @Test func `a panorama spreads its pixels evenly`() {
    let perMetre = camera(3600, 360).elementsPerMetre(atMetres: 100)
    #expect(abs(perMetre - 3600 / (2 * .pi * 100)) < 1e-9)
  }

  @Test func `the naked eye tells one arc minute apart`() {
    let eye = Telescope(name: "eye", optics: .nakedEye)
    // 29 mm at 100 m.
    #expect(abs(1000 / eye.elementsPerMetre(atMetres: 100) - 29.0888) < 1e-3)
  }

  @Test func `a glass is limited by its magnification, then by its aperture`() {
    let glass = { (magnification: Double) in
      Telescope(
        name: "glass", optics: .glass(apertureMillimetres: 50, magnification: magnification))
    }
    let eye = Telescope(name: "eye", optics: .nakedEye)
    #expect(abs(glass(7).elementsPerRadian / eye.elementsPerRadian - 7) < 1e-9)
    // 1.22 · 550 nm / 50 mm = 13.42 microradians, or 2.77 arc seconds.
    #expect(abs(1e6 / glass(100).elementsPerRadian - 13.42) < 1e-9)
    #expect(glass(200).elementsPerRadian == glass(100).elementsPerRadian)
  }

  @Test func `twice as far is half as much, and the reach is where that is`() {
    for telescope in [camera(1920, 60), camera(4000, 180), Telescope(name: "", optics: .nakedEye)] {
      let near = telescope.elementsPerMetre(atMetres: 30)
      #expect(abs(telescope.elementsPerMetre(atMetres: 60) - near / 2) < 1e-9)
      #expect(abs(telescope.reachMetres(perMetre: near) - 30) < 1e-9)
    }
  }
}
