import BergfriedCore
import Testing

@testable import Attack

/// A bridge that bends as it climbs is as high as its own line makes it.
@Suite struct BentBridgeTests {
  private static func town(_ seed: UInt64) -> MadeTown {
    var random = SeededRandom(seed: seed)
    var town = MadeTown()
    town.seed = seed
    town.cellMetres = 2
    let (one, other) = (Spot(x: 30, y: 40), Spot(x: 60, y: 40))
    let middle = Spot(x: random.pick([38.0, 52]), y: random.pick([20.0, 60]))
    town.reliefs = [
      Relief(
        shape: .step, spot: one, across: Spot(x: 1, y: 0), metres: random.pick([12, -12]),
        widthMetres: 30)
    ]
    town.ways = [
      Lane(id: "1", name: MadeTown.startName, points: [Spot(x: 20, y: 40), one]),
      Lane(id: "2", name: "Bridge", points: [one, middle, other], isOnBridge: true),
      Lane(id: "3", name: MadeTown.goalName, points: [other, Spot(x: 70, y: 40)]),
    ]
    for number in 0..<8 {
      let x = random.between(5, 90)
      town.ways.append(
        Lane(
          id: "\(10 + number)", name: "Way \(number)",
          points: [
            Spot(x: x, y: random.between(2, 90)), Spot(x: x + 5, y: random.between(2, 90)),
          ]))
    }
    town.bridge = Bridge(
      points: [one, middle, other], layer: 1, halfWidthMetres: 5.9, isFootway: false)
    town.bridge?.toldRiseMetres = 0
    town.masts = (0..<20).map { number in
      Mast(
        name: "T\(number)",
        spot: Spot(x: random.between(5, 90), y: random.pick([2.0, 6, 10, 75, 80, 90])),
        eye: .aboveGround(random.between(4, 40)), glasses: [])
    }
    return town
  }

  @Test(arguments: 1...16 as ClosedRange<UInt64>)
  func `what is seen past it is truly seen`(seed: UInt64) async throws {
    let town = Self.town(seed)
    let claims = try await Engine.claims(of: town)
    for fault in TownAttack(on: town, claims: claims, draws: 12).faults {
      Issue.record("seed \(seed): \(fault.kind.rawValue): \(fault.text)")
    }
  }
}
