import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Who is on a bridge of which nobody knows how high it is, and who is under it.
@Suite struct DeckHeightTests {
  /// A bridge from west to east over a road, on level ground, with a tower to the south.
  private func town(eye: Double, lift: Double?) -> FlatTown {
    var deck = FlatTown.street("Deck", (40, 100), (160, 100))
    deck.isBridge = true
    deck.lift = lift.map { Lift(riseMetres: $0) }
    let area = MapPolygon(x: 37...163, y: 97...103)
    return FlatTown(
      spans: [
        Span(
          id: deck.id, area: area, restsOn: [deck.points[0], deck.points[1]],
          riseMetres: lift ?? 0)
      ],
      ways: [deck, FlatTown.street("Road", (100, 70), (100, 160))],
      towers: [
        Tower(name: "tower", point: MapPoint(x: 100, y: 10), eye: .aboveGround(metres: eye))
      ])
  }

  private func seen(_ town: FlatTown, on way: Int, _ counts: (MapPoint) -> Bool) async throws
    -> Set<Seen>
  {
    let coverage = try await town.coverage()
    let pieces = coverage.town.streets.pieces
    return Set(
      coverage.pieces.indices.filter {
        pieces[$0].way == way && counts(pieces[$0].point(atShare: 0.5))
      }.map { coverage.pieces[$0].seen })
  }

  @Test func `nobody on it is surely seen, nor surely hidden by what is lower`() async throws {
    // From high above all of a deck at ground level is seen.
    #expect(try await seen(town(eye: 90, lift: nil), on: 0) { _ in true } == [.surely])
    #expect(try await seen(town(eye: 90, lift: 10), on: 0) { _ in true } == [.possibly])
    // A house before it hides a deck at ground level for certain, and none that may be higher.
    var low = town(eye: 3, lift: nil)
    let house = FlatTown.house("way/9", x: 0...200, y: 60...63, metres: 7...7)
    low.buildings = [house]
    #expect(try await seen(low, on: 0) { _ in true } == [.unseen])
    var high = town(eye: 3, lift: 10)
    high.buildings = [house]
    #expect(try await seen(high, on: 0) { _ in true } == [.possibly])
  }

  @Test func `who may be below the ground is neither surely seen nor surely hidden`() async throws {
    var street = FlatTown.street("Street", (40, 100), (160, 100))
    let tower = Tower(
      name: "tower", point: MapPoint(x: 100, y: 10), eye: .aboveGround(metres: 60))
    let house = FlatTown.house("way/9", x: 0...200, y: 60...63, metres: 70...70)
    func coverage(_ buildings: [Building]) async throws -> Coverage {
      try await FlatTown(buildings: buildings, ways: [street], towers: [tower]).coverage()
    }
    #expect(try await coverage([]).pieces.allSatisfy { $0.seen == .surely })
    #expect(try await coverage([house]).pieces.allSatisfy { $0.seen == .unseen })
    street.lift = Lift(riseMetres: 30, dropMetres: 30)
    let open = try await coverage([])
    #expect(open.pieces.allSatisfy { $0.seen == .possibly })
    #expect(open.explanations(ofPiece: 0).map(\.reason) == [.unknownHeight])
    #expect(try await coverage([house]).pieces.allSatisfy { $0.seen == .possibly })
  }

  @Test func `under it, and far behind it, nobody is surely seen`() async throws {
    let flat = town(eye: 60, lift: nil)
    #expect(try await seen(flat, on: 1) { $0.y < 90 } == [.surely])
    #expect(try await seen(flat, on: 1) { $0.y > 120 } == [.surely])
    let risen = town(eye: 60, lift: 30)
    #expect(try await seen(risen, on: 1) { $0.y < 90 } == [.surely])
    #expect(try await seen(risen, on: 1) { $0.y > 97 && $0.y < 150 } == [.possibly])
  }
}
