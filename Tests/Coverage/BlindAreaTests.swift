import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import Testing

@Suite struct BlindAreaTests {
  /// A tower in the south, two houses before it, and streets behind them. Houses are far higher
  /// than the tower, so only the map counts.
  private static let town = FlatTown(
    buildings: [
      FlatTown.house("long", x: 80...120, y: 60...66, metres: 40...40),
      FlatTown.house("small", x: 45...60, y: 76...82, metres: 40...40),
    ],
    ways: [
      FlatTown.street("High Street", (25, 151), (100, 151), (195, 151)),
      FlatTown.street("Lane", (100, 151), (100, 195)),
      FlatTown.street("Yard", (2, 101), (52, 101)),
      FlatTown.street("Front", (60, 41), (140, 41)),
    ],
    towers: [
      Tower(name: "tower", point: MapPoint(x: 101, y: 21), eye: .aboveGround(metres: 5))
    ])

  /// Whether a look from the tower to a point meets a house on the map, where it is drawn larger or
  /// smaller by so much.
  private static func isHidden(_ point: MapPoint, growing margin: Double) -> Bool {
    let eye = Self.town.towers[0].point
    return town.buildings.contains { building in
      let bounds = building.area.bounds!
      let area = MapBounds(
        minX: bounds.minX - margin, minY: bounds.minY - margin, maxX: bounds.maxX + margin,
        maxY: bounds.maxY + margin)
      return (0...400).contains { step in
        area.contains(eye.point(atShare: Double(step) / 400, to: point))
      }
    }
  }

  @Test func `streets behind houses are blind, the longest first`() async throws {
    let coverage = try await Self.town.coverage()
    let areas = coverage.blindAreas
    try #require(areas.count == 2)
    #expect(areas[0].names == ["High Street", "Lane"] && areas[1].names == ["Yard"])
    // 39 m away the house is 40 m wide, so 130 m away its shadow is 133 m. The Lane is in it.
    #expect((areas[0].lengthMetres - (133 + 44)).magnitude < 22, "\(areas[0].lengthMetres)")
    // 28 m of the Yard, of which pieces of 10 m lie all in the shadow.
    #expect((10...30).contains(areas[1].lengthMetres), "\(areas[1].lengthMetres)")
    #expect((areas[0].middle.x - 100).magnitude < 6 && areas[0].middle.y > 151)
    for area in areas {
      let sum = area.pieces.reduce(0) { $0 + coverage.town.streets.pieces[$1].lengthMetres }
      #expect((sum - area.lengthMetres).magnitude < 1e-9)
    }
    #expect(Set(areas.flatMap(\.pieces)).count == areas.reduce(0) { $0 + $1.pieces.count })
  }

  /// What lies in the shadow of houses a cell smaller is blind, and what is blind lies in that of
  /// houses a cell larger.
  @Test func `what is blind lies in the shadow`() async throws {
    let coverage = try await Self.town.coverage()
    let blind = Set(coverage.blindAreas.flatMap(\.pieces))
    for (index, piece) in coverage.town.streets.pieces.enumerated() {
      let inner = piece.points.allSatisfy { Self.isHidden($0, growing: -2) }
      let outer = piece.points.allSatisfy { Self.isHidden($0, growing: 2) }
      #expect(!inner || blind.contains(index), "\(piece.points)")
      #expect(outer || !blind.contains(index), "\(piece.points)")
    }
    #expect(blind.count > 15)
  }

  @Test func `streets that nobody may look into are not blind`() async throws {
    var town = Self.town
    town.ways[0].isCovered = true
    let areas = try await town.coverage().blindAreas
    #expect(Set(areas.map(\.names)) == [["Lane"], ["Yard"]])
  }

  @Test func `a tower on the other side leaves nothing blind`() async throws {
    var town = Self.town
    town.towers.append(
      Tower(name: "north", point: MapPoint(x: 101, y: 181), eye: .aboveGround(metres: 5)))
    let coverage = try await town.coverage()
    #expect(coverage.blindAreas.isEmpty)
    #expect(coverage.pieces.contains { $0.surelyFrom == [1] })
  }
}
