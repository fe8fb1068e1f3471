import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// What is surely seen only because heights that the map does not tell were assumed.
@Suite struct GuessedHeightTests {
  @Test func `it is what would not be if these were any higher`() async throws {
    var random = SeededRandom(seed: 4_417)
    var (byGuess, byMap) = (0, 0)
    for _ in 0..<120 {
      let world = try RandomTown(seed: random.next())
      let isAssumed = world.town.surface.buildings.map { _ in random.unit() < 0.4 }
      var question = world.question
      question.isMappedToo = true
      let told = try await Coverage(
        of: town(world, isAssumed, rise: 0), question, cores: 1)
      let higher = try await Coverage(
        of: town(world, isAssumed, rise: 5_000), question, cores: 1)
      for piece in told.pieces.indices where told.pieces[piece].seen == .surely {
        let isGuessed = told.pieces[piece].isGuessed
        #expect(
          isGuessed == (higher.pieces[piece].seen != .surely), "seed \(world.seed), piece \(piece)")
        byGuess += isGuessed ? 1 : 0
        byMap += isGuessed ? 0 : 1
      }
    }
    #expect(byGuess > 50 && byMap > 500, "\(byGuess), \(byMap)")
  }

  private func town(_ world: RandomTown, _ isAssumed: [Bool], rise: Double) throws -> Town {
    let surface = world.town.surface
    let buildings = zip(surface.buildings, isAssumed).map { building, isAssumed in
      let range = building.heightMetres
      var changed = Building(
        id: building.id, name: nil, area: building.area,
        heightMetres: range.lowerBound...range.upperBound + (isAssumed ? rise : 0))
      changed.isAssumed = isAssumed
      return changed
    }
    return Town(
      surface: try TownSurface(
        ground: surface.ground, transform: surface.transform, buildings: buildings, woods: [],
        verticalErrorMetres: surface.verticalErrorMetres),
      streets: world.town.streets, privateAreas: [], convergenceDegrees: 0)
  }
}
