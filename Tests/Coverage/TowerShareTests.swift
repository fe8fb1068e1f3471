import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

/// What is lost without a tower or a telescope, beside the town watched without it.
@Suite struct TowerShareTests {
  /// A random town watched from three places, with five telescopes.
  private func question(_ world: RandomTown, _ random: inout SeededRandom) -> CoverageQuestion {
    let bounds = MapBounds(
      transform: world.town.surface.transform, shape: world.town.surface.ground.shape)
    var question = world.question
    question.ladders = [FlatTown.ladder]
    question.night = .seconds(0)..<(.seconds(3600))
    question.towers = (0..<3).map { tower in
      let telescopes = (0..<[1, 2, 2][tower]).map { number in
        Telescope(
          name: "\(number)", optics: .nakedEye, fieldDegrees: 90,
          schedule: .looks([
            Look(
              target: .direction(azimuthDegrees: 360 * random.unit(), pitchDegrees: nil),
              times: IntervalSet(question.night))
          ]))
      }
      return Tower(
        name: "\(tower)",
        point: MapPoint(
          x: bounds.minX + (0.1 + 0.8 * random.unit()) * bounds.widthMetres,
          y: bounds.minY + (0.1 + 0.8 * random.unit()) * bounds.heightMetres),
        eye: .aboveGround(metres: 3 + 20 * random.unit()), telescopes: telescopes)
    }
    return question
  }

  private func surelyMetres(_ coverage: Coverage) -> Double {
    coverage.lengthMetres { coverage.pieces[$0].seen == .surely }
  }

  private func heldMetres(_ coverage: Coverage) -> Double {
    coverage.lengthMetres { coverage.pieces[$0].best[0] != nil }
  }

  @Test func `a tower's own share is what is lost without it`() async throws {
    var random = SeededRandom(seed: 8_101)
    var onlyMetres = 0.0
    for _ in 0..<15 {
      let world = try RandomTown(seed: random.next())
      let question = question(world, &random)
      let all = try await Coverage(of: world.town, question, cores: 1)
      for (tower, share) in all.towerShares.enumerated() {
        var less = question
        less.towers.remove(at: tower)
        let rest = try await Coverage(of: world.town, less, cores: 1)
        less.towers = [question.towers[tower]]
        let alone = try await Coverage(of: world.town, less, cores: 1)
        let lost = surelyMetres(all) - surelyMetres(rest)
        #expect((share.onlyMetres - lost).magnitude < 1e-6, "seed \(world.seed), \(share)")
        #expect((share.surelyMetres - surelyMetres(alone)).magnitude < 1e-6, "seed \(world.seed)")
        onlyMetres += lost
      }
    }
    #expect(onlyMetres > 100)
  }

  @Test func `a telescope's own share is what is lost without it`() async throws {
    var random = SeededRandom(seed: 8_102)
    var onlyMetres = 0.0
    for _ in 0..<15 {
      let world = try RandomTown(seed: random.next())
      let question = question(world, &random)
      let all = try await Coverage(of: world.town, question, cores: 1)
      let shares = all.telescopeShares
      var number = 0
      for tower in question.towers.indices {
        for telescope in question.towers[tower].telescopes.indices {
          try #require(number < shares.count)
          let share = shares[number]
          number += 1
          var less = question
          less.towers[tower].telescopes.remove(at: telescope)
          // A tower without telescopes would be looked from by eye.
          if less.towers[tower].telescopes.isEmpty { less.towers.remove(at: tower) }
          let rest = try await Coverage(of: world.town, less, cores: 1)
          let lost = heldMetres(all) - heldMetres(rest)
          #expect((share.onlyMetres - lost).magnitude < 1e-6, "seed \(world.seed), \(share)")
          #expect(share.onlyMetres <= share.surelyMetres)
          onlyMetres += lost
        }
      }
      #expect(shares.count == number)
    }
    #expect(onlyMetres > 100)
  }
}
