import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

/// What an explanation says would help, done.
@Suite struct ExplanationTests {
  /// One house, a tower lower or higher than it, and a street somewhere.
  private func town(_ random: inout SeededRandom) -> FlatTown {
    FlatTown.drawn(&random) { random in
      [
        FlatTown.street(
          "Street", (200 * random.unit(), 140 + 50 * random.unit()),
          (200 * random.unit(), 140 + 50 * random.unit()))
      ]
    }
  }

  private func obstacles(_ coverage: Coverage) -> [(piece: Int, obstacle: Obstacle)] {
    coverage.pieces.indices.compactMap { piece in
      let reason = coverage.explanations(ofPiece: piece)[0].reason
      guard case .blocked(let obstacle) = reason else {
        #expect(reason == .seen && coverage.pieces[piece].seen == .surely)
        return nil
      }
      #expect(coverage.pieces[piece].seen != .surely)
      return (piece, obstacle)
    }
  }

  @Test func `raising the eye by so much shows the piece`() async throws {
    var random = SeededRandom(seed: 9_101)
    var count = 0
    for number in 0..<40 {
      let town = town(&random)
      for (piece, obstacle) in try obstacles(await town.coverage()) {
        guard case .aboveGround(let metres) = town.towers[0].eye,
          obstacle.raiseEyeByMetres < .infinity
        else { continue }
        #expect(obstacle.kind == .building(id: "way/7", name: nil, kind: "building"))
        var (higher, lower) = (town, town)
        higher.towers[0].eye = .aboveGround(metres: metres + obstacle.raiseEyeByMetres + 1e-3)
        lower.towers[0].eye = .aboveGround(metres: metres + obstacle.raiseEyeByMetres - 1e-2)
        let seen = try await higher.coverage().pieces[piece].seen
        #expect(seen == .surely, "town \(number), piece \(piece): \(obstacle)")
        let stillHidden = try await lower.coverage().pieces[piece].seen
        #expect(stillHidden != .surely, "town \(number), piece \(piece): \(obstacle)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func `lowering the building by so much shows the piece`() async throws {
    var random = SeededRandom(seed: 9_102)
    var count = 0
    for number in 0..<40 {
      let town = town(&random)
      for (piece, obstacle) in try obstacles(await town.coverage()) {
        let top = town.buildings[0].heightMetres.upperBound - obstacle.lowerByMetres
        guard top > 0.1 else { continue }
        let seen = try await town.with(topMetres: top - 1e-3).coverage().pieces[piece].seen
        #expect(seen == .surely, "town \(number), piece \(piece): \(obstacle)")
        let stillHidden = try await town.with(topMetres: top + 1e-2).coverage().pieces[piece].seen
        #expect(stillHidden != .surely, "town \(number), piece \(piece): \(obstacle)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  /// A house across the view, on level ground or on a ridge that hides the street as well.
  @Test(arguments: [0, 10])
  func `taking the building away helps where it is told to`(ridgeMetres: Float) async throws {
    var town = FlatTown(
      heights: { _, row in FlatTown.groundMetres + (45...55 ~= row ? ridgeMetres : 0) },
      buildings: [FlatTown.house("way/7", x: 30...170, y: 96...104, metres: 4...5)],
      ways: [FlatTown.street("Street", (90, 160), (110, 160))],
      towers: [
        Tower(name: "tower", point: MapPoint(x: 100, y: 20), eye: .aboveGround(metres: 2))
      ])
    let told = try obstacles(await town.coverage())
    #expect(!told.isEmpty && told.allSatisfy { $0.obstacle.removalSuffices == (ridgeMetres == 0) })
    town.buildings = []
    let bare = try await town.coverage()
    for (piece, obstacle) in told {
      #expect(obstacle.kind == .building(id: "way/7", name: nil, kind: "building"))
      #expect((bare.pieces[piece].seen == .surely) == obstacle.removalSuffices)
    }
  }
}

extension FlatTown {
  /// The same with its first house lowered.
  fileprivate func with(topMetres: Double) -> FlatTown {
    var lower = self
    let house = buildings[0]
    lower.buildings[0] = Building(
      id: house.id, name: house.name, area: house.area,
      heightMetres: min(topMetres, house.heightMetres.lowerBound)...topMetres)
    return lower
  }
}
