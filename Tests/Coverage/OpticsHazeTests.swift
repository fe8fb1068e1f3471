import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import Testing

/// Worked numbers of Koschmieder's law, contrast = exp(-σ d) with the visibility 3.912 / σ.
@Suite struct OpticsHazeTests {
  @Test(arguments: [
    // A clear night, σ = 0.1956 per km: exp(-0.1956), exp(-0.978), exp(-1.956).
    (20_000.0, 1000.0, 0.822_34), (20_000, 5000, 0.376_06), (20_000, 10_000, 0.141_42),
    // Haze, σ = 0.978 per km: exp(-0.978), exp(-1.956), exp(-3.912).
    (4000, 1000, 0.376_06), (4000, 2000, 0.141_42), (4000, 4000, 0.02),
    // Fog, σ = 19.56 per km: exp(-0.978), exp(-9.78).
    (200, 50, 0.376_06), (200, 500, 0.000_056_6),
  ])
  func `contrast falls with the distance`(visibility: Double, metres: Double, contrast: Double) {
    let left = Haze.visibility(metres: visibility).contrast(atMetres: metres)
    #expect((left - contrast).magnitude < 1e-5 && (left / contrast - 1).magnitude < 1e-3)
  }

  @Test func `the contrast reaches as far as the visibility`() {
    for visibility in [50.0, 1000, 12_345] {
      let air = Haze.visibility(metres: visibility)
      #expect(air.reachMetres == visibility)
      #expect(air.contrast(atMetres: visibility * 1.001) < Haze.leastContrast)
      #expect(air.contrast(atMetres: visibility * 0.999) > Haze.leastContrast)
    }
    #expect(Haze.clear.reachMetres == .infinity)
  }

  /// A street runs away from a tower into fog that one sees 100 m through.
  @Test func `fog hides what lies beyond it, and says so`() async throws {
    var town = FlatTown(
      ways: [FlatTown.street("Long Street", (11, 101), (191, 101))],
      towers: [Tower(name: "tower", point: MapPoint(x: 11, y: 101), eye: .aboveGround(metres: 8))])
    let clear = try await town.coverage()
    #expect(clear.pieces.allSatisfy { $0.seen == .surely })
    town.air = .visibility(metres: 100)
    let foggy = try await town.coverage()
    for (index, piece) in foggy.town.streets.pieces.enumerated() {
      let reach = piece.points.map { $0.x - 11 }
      let seen = foggy.pieces[index].seen
      if reach.max()! < 98 { #expect(seen == .surely, "\(reach)") }
      guard reach.min()! > 102 else { continue }
      #expect(seen == .unseen && foggy.pieces[index].best == [nil], "\(reach)")
      let explanations = foggy.explanations(ofPiece: index)
      guard case .tooFar(let metres, 100) = explanations[0].reason else {
        Issue.record("\(explanations)")
        continue
      }
      let distance = foggy.views[0][index].bearing.distanceMetres
      #expect((metres - distance).magnitude < 1e-9 && metres > 102)
    }
  }
}
