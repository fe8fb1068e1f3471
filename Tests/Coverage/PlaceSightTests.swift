import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

/// Someone at a place of the ground is seen as someone on a street there is, and what is said to
/// help does.
@Suite struct PlaceSightTests {
  private func place(_ random: inout SeededRandom) -> MapPoint {
    MapPoint(x: 10 + 180 * random.unit(), y: 130 + 60 * random.unit())
  }

  @Test func `a place is seen as a short street there`() async throws {
    var random = SeededRandom(seed: 9_301)
    var counts: [Seen: Int] = [:]
    for number in 0..<60 {
      var town = FlatTown.drawn(&random)
      let places = (0..<8).map { _ in place(&random) }
      town.ways = places.enumerated().map { index, place in
        FlatTown.street("\(index)", (place.x, place.y), (place.x + 1e-5, place.y))
      }
      let coverage = try await town.coverage()
      for index in coverage.pieces.indices {
        let sight = coverage.sights(of: coverage.town.middle(ofPiece: index))[0]
        #expect(sight.seen == coverage.pieces[index].seen, "town \(number), piece \(index)")
        #expect((sight.reason == .seen) == (sight.seen == .surely), "town \(number)")
        counts[sight.seen, default: 0] += 1
      }
    }
    #expect(Seen.allCases.allSatisfy { counts[$0, default: 0] > 20 }, "\(counts)")
  }

  @Test func `raising the eye by so much, or who is looked for, shows them`() async throws {
    var random = SeededRandom(seed: 9_302)
    var count = 0
    for number in 0..<120 {
      let town = FlatTown.drawn(&random)
      let coverage = try await town.coverage()
      let place = place(&random)
      guard case .aboveGround(let metres) = town.towers[0].eye,
        case .blocked(let obstacle) = coverage.sights(of: place)[0].reason,
        obstacle.raiseEyeByMetres < .infinity
      else { continue }
      #expect(obstacle.kind == .building(id: "way/7", name: nil, kind: "building"))
      for (more, seen) in [(1e-3, true), (-1e-2, false)] {
        var higher = town
        higher.towers[0].eye = .aboveGround(metres: metres + obstacle.raiseEyeByMetres + more)
        let eye = try await higher.coverage().sights(of: place)[0]
        #expect((eye.seen == .surely) == seen, "town \(number): eye \(obstacle)")
        var question = coverage.question
        question.targetHeightMetres += obstacle.raiseTargetByMetres + more
        let taller = try await Coverage(of: coverage.town, question, cores: 1)
        #expect(
          (taller.sights(of: place)[0].seen == .surely) == seen,
          "town \(number): target \(obstacle)")
      }
      count += 1
    }
    #expect(count > 15)
  }

  @Test func `what is nobody's to see is told as such`() async throws {
    var town = FlatTown(
      buildings: [FlatTown.house("way/7", x: 90...110, y: 90...110, metres: 8...8)],
      towers: [
        Tower(name: "tower", point: MapPoint(x: 100, y: 40), eye: .aboveGround(metres: 60))
      ])
    town.air = .visibility(metres: 100)
    let coverage = try await town.coverage()
    func sight(_ x: Double, _ y: Double) -> PlaceSight {
      coverage.sights(of: MapPoint(x: x, y: y))[0]
    }
    #expect(sight(100, 60).seen == .surely)
    #expect(sight(-5, 60).reason == .notLooked(.unknown))
    // At the very foot of the tower, and under its eye.
    #expect(sight(100, 40).seen == .surely)
    guard case .blocked(let roof) = sight(100, 100).reason else {
      Issue.record("\(sight(100, 100))")
      return
    }
    #expect(roof.raiseEyeByMetres == .infinity && roof.raiseTargetByMetres == .infinity)
    guard case .tooFar(let metres, 100) = sight(100, 160).reason else {
      Issue.record("\(sight(100, 160))")
      return
    }
    #expect(metres == 120 && sight(100, 160).seen == .unseen && sight(100, 160).holds.isEmpty)
  }

  @Test func `telescopes hold the place while a look does`() async throws {
    var town = FlatTown()
    let look = Look(
      target: .direction(azimuthDegrees: 0, pitchDegrees: -10),
      times: IntervalSet([.seconds(60)..<(.seconds(120))]))
    let glass = Telescope(
      name: "glass", optics: .nakedEye, fieldDegrees: 20, fieldHeightDegrees: 60,
      schedule: .looks([look]))
    town.towers = [
      Tower(
        name: "tower", point: MapPoint(x: 100, y: 20), eye: .aboveGround(metres: 10),
        telescopes: [glass])
    ]
    let coverage = try await town.coverage()
    let ahead = try #require(coverage.sights(of: MapPoint(x: 100, y: 80))[0].holds.first)
    #expect(ahead.telescope == "glass" && ahead.surelyTimes == look.times)
    let behind = try #require(coverage.sights(of: MapPoint(x: 180, y: 20))[0].holds.first)
    #expect(behind.whollyTimes.isEmpty && behind.partlyTimes.isEmpty)
  }
}
