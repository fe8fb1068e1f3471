import BergfriedCore
import BergfriedSlip
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Who waits in houses, on a street whose west is looked at from some time on, and whose east
/// until somewhat later, its middle at the edge of both looks.
@Suite struct RefugeTests {
  private let street = [
    [(70.0, 100.0), (90, 100)], [(90, 100), (110, 100)], [(110, 100), (130, 100)],
  ]
  private let looks = [
    WatchedStreets.Look(
      at: (81, 100), fieldDegrees: 23, times: .seconds(590)..<(.seconds(3600))),
    WatchedStreets.Look(at: (119, 100), fieldDegrees: 23, times: .seconds(0)..<(.seconds(610))),
  ]

  private func house(_ name: String?, y: Double = 104) -> Building {
    Building(
      id: "way/1", name: name,
      area: MapPolygon(x: 98...102, y: y...y + 6), heightMetres: 3...3)
  }

  private func kind(
    _ houses: [Building], _ refuges: SlipQuestion.Refuges
  ) async throws -> VerdictKind {
    let streets = WatchedStreets(street, looks: looks, houses: houses)
    return try await streets.slip(from: (70, 100), to: (130, 100), refuges: refuges).kind
  }

  @Test func `a house in the middle is waited in`() async throws {
    #expect(try await kind([house("Inn")], .none) == .undecided)
    #expect(try await kind([house("Inn")], .named) == .route)
    #expect(try await kind([house("Inn")], .all) == .route)
  }

  @Test func `a house without a name is one of all`() async throws {
    #expect(try await kind([house(nil)], .named) == .undecided)
    #expect(try await kind([house(nil)], .all) == .route)
  }

  @Test func `a house far from the street has no door there`() async throws {
    #expect(try await kind([house("Barn", y: 40)], .all) == .undecided)
    // Within the way to a door, though not beside the street.
    #expect(try await kind([house("Barn", y: 66)], .all) == .route)
  }

  @Test func `houses are doors, not ways through`() async throws {
    // All of the street is looked at all night.
    let watched = [80.0, 100, 120].map { WatchedStreets.Look(at: ($0, 100), fieldDegrees: 60) }
    let streets = WatchedStreets(street, looks: watched, houses: [house("Inn")])
    let slip = try await streets.slip(from: (70, 100), to: (130, 100), refuges: .all)
    guard case .guarded = slip.verdict else {
      Issue.record("\(slip.verdict)")
      return
    }
  }
}
