import BergfriedSurface
import Testing

@Suite struct CurvatureTests {
  /// 100 km and R = 6,378,137 m: d² / 2R is 783.93 m, six sevenths of it 671.94 m.
  @Test func theGroundFallsAway() {
    #expect((Curvature(coefficient: 1).dropMetres(atMetres: 100_000) - 783.928).magnitude < 1e-3)
    #expect((Curvature.standard.dropMetres(atMetres: 100_000) - 671.938).magnitude < 1e-3)
    #expect(Curvature.none.dropMetres(atMetres: 100_000) == 0)
    #expect(Curvature.standard.dropMetres(atMetres: 0) == 0)
  }

  @Test func refractionIsTheRest() {
    #expect(Curvature(refraction: 0.25) == Curvature(coefficient: 0.75))
    #expect((Curvature.standard.refraction - 1.0 / 7).magnitude < 1e-15)
    #expect(Curvature(refraction: 1) == .none)
  }

  @Test func lightMayBendUpward() {
    #expect(Curvature(coefficient: -1).dropMetres(atMetres: 1000) < 0)
  }
}
