import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

@Suite struct FieldBoundsTests {
  private let day = Ticks(count: 0)..<Ticks(count: 1)

  /// What is held whole lies in the field and what is not even held in part lies outside it,
  /// however the true heights fall within their bounds.
  @Test func `fields hold for every true town`() async throws {
    var random = SeededRandom(seed: 40_911)
    var counts = (wholly: 0, partly: 0, none: 0)
    for _ in 0..<240 {
      let world = try RandomTown(seed: random.next())
      let (azimuth, pitch) = (360 * random.unit(), -30 + 35 * random.unit())
      let (width, height) = (2 + 60 * random.unit(), 1 + 25 * random.unit())
      var question = world.question
      question.towers[0].telescopes = [
        Telescope(
          name: "glass", optics: .nakedEye, fieldDegrees: width, fieldHeightDegrees: height,
          schedule: .looks([
            Look(
              target: .direction(azimuthDegrees: azimuth, pitchDegrees: pitch),
              times: IntervalSet(question.night))
          ]))
      ]
      let coverage = try await Coverage(of: world.town, question, cores: 2)
      for _ in 0..<4 {
        let truth = try world.truth(&random)
        for piece in coverage.pieces.indices {
          guard let hold = coverage.holds(ofPiece: piece).first else { continue }
          let isIn = directions(to: piece, coverage, truth).map { place in
            (Sector.wrapped(place.azimuth - azimuth + 180) - 180).magnitude <= width / 2
              && (place.pitch - pitch).magnitude <= height / 2
          }
          let (wholly, partly) = (!hold.whollyTimes.isEmpty, !hold.partlyTimes.isEmpty)
          #expect(!wholly || isIn.allSatisfy { $0 }, "seed \(world.seed), piece \(piece)")
          #expect(partly || isIn.allSatisfy { !$0 }, "seed \(world.seed), piece \(piece)")
          if wholly { counts.wholly += 1 } else if partly { counts.partly += 1 }
          if !partly { counts.none += 1 }
        }
      }
    }
    #expect(min(counts.wholly, counts.partly, counts.none) > 200, "\(counts)")
  }

  /// Where feet, middles and heads of people on a piece truly are as seen from the tower, at many
  /// places along it.
  private func directions(
    to piece: Int, _ coverage: Coverage, _ truth: TrueTown
  ) -> [(azimuth: Double, pitch: Double)] {
    let (town, tower) = (coverage.town, coverage.towers[0])
    let transform = town.surface.transform
    guard case .aboveGround(let metres) = tower.tower.eye,
      let foot = truth.ground.heightMetres(at: tower.tower.point, in: transform)
    else { return [] }
    let eye = foot + metres
    return (0...62).compactMap { step in
      let point = town.streets.pieces[piece].point(atShare: Double(step / 3) / 20)
      guard let ground = truth.ground.heightMetres(at: point, in: transform) else { return nil }
      let (east, north) = (point.x - tower.tower.point.x, point.y - tower.tower.point.y)
      let run = (east * east + north * north).squareRoot()
      let rise =
        ground + RandomTown.targetHeightMetres / 2 * Double(step % 3) - eye
        - coverage.question.curvature.dropMetres(atMetres: run)
      return (
        Angle.azimuthDegrees(east: east, north: north), Angle.pitchDegrees(rise: rise, run: run)
      )
    }
  }

  @Test func `a piece under the tower's foot lies in no narrow field`() async throws {
    let look = Look(
      target: .direction(azimuthDegrees: 0, pitchDegrees: -45), times: IntervalSet(day))
    let town = FlatTown(
      ways: [FlatTown.street("under", (97, 100), (103, 100))],
      towers: [
        Tower(
          name: "tower", point: MapPoint(x: 100, y: 100), eye: .aboveGround(metres: 10),
          telescopes: [
            Telescope(
              name: "glass", optics: .nakedEye, fieldDegrees: 170, fieldHeightDegrees: 180,
              schedule: .looks([look]))
          ])
      ])
    let holds = try await town.coverage().holds(ofPiece: 0)
    try #require(holds.count == 1)
    #expect(holds[0].whollyTimes.isEmpty && holds[0].partlyTimes == IntervalSet(day))
  }
}
