import BergfriedCore
import BergfriedCoverage
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Ground, trees and houses that hide where no centre of a cell says so.
@Suite struct GroundEdgeTests {
  /// What is seen of a street in the east from an eye so high in the west, in cells of 10 m.
  private func seen(
    _ heights: @escaping @Sendable (Int, Int) -> Float, street y: Double = 105,
    x: ClosedRange<Double> = 180...190, eye: Double, from place: MapPoint = MapPoint(x: 15, y: 105),
    woods: [Wood] = [], buildings: [Building] = []
  ) async throws -> Set<Seen> {
    var town = FlatTown()
    (town.cellMetres, town.heights) = (10, heights)
    (town.woods, town.buildings) = (woods, buildings)
    town.ways = [FlatTown.street("1", (x.lowerBound, y), (x.upperBound, y))]
    town.towers = [Tower(name: "Tower", point: place, eye: .aboveGround(metres: eye))]
    return Set(try await town.coverage().pieces.map(\.seen))
  }

  /// Beyond the outermost centres the ground goes on as high as there, and hides.
  @Test(arguments: [2.0, 198.0])
  func `hills hide up to the terrain's end`(y: Double) async throws {
    let hill: @Sendable (Int, Int) -> Float = { column, _ in column == 10 ? 160 : 100 }
    let flat: @Sendable (Int, Int) -> Float = { _, _ in 100 }
    let place = MapPoint(x: 15, y: y)
    #expect(try await seen(flat, street: y, eye: 2, from: place) == [.surely])
    #expect(try await seen(hill, street: y, eye: 2, from: place) == [.unseen])
  }

  /// A dyke that runs from corner to corner of the cells: between four centres the ground is
  /// bilinear, and its saddles lie half as high.
  @Test func `diagonal ridges hide at their saddles`() async throws {
    let dyke: @Sendable (Int, Int) -> Float = { column, row in column == row ? 110 : 100 }
    // Across the dyke between the centres of columns 9 and 10, where two of four are high.
    let eye = MapPoint(x: 60, y: 60)
    let seen = try await seen(dyke, street: 140, x: 138...142, eye: 3, from: eye)
    #expect(!seen.contains(.surely))
  }

  /// One centre of a cell lies in the wood, on a knoll that its border does not reach.
  @Test func `trees hide on a knoll`() async throws {
    let knoll: @Sendable (Int, Int) -> Float = { column, row in (column, row) == (10, 9) ? 110 : 100
    }
    let wood = Wood(
      id: "way/2",
      area: MapPolygon(x: 101...109, y: 101...109), heightMetres: 8)
    #expect(try await seen(knoll, eye: 22) == [.surely])
    #expect(try await seen(knoll, eye: 22, woods: [wood]) == [.possibly])
  }

  /// Someone has put the eye there, and a window with it.
  @Test func `a house around the eye hides nothing for certain`() async throws {
    let flat: @Sendable (Int, Int) -> Float = { _, _ in 100 }
    let church = FlatTown.house("way/3", x: 10...20, y: 100...110, metres: 40...40)
    #expect(try await seen(flat, eye: 20, buildings: [church]) == [.possibly])
  }

  @Test func `what an eye cannot stand on may hide all around it`() async throws {
    let flat: @Sendable (Int, Int) -> Float = { _, _ in 100 }
    func works(_ half: Double) -> Building {
      Building(
        id: "way/4", name: nil, kind: "works",
        area: MapPolygon(x: 40 - half...40 + half, y: 105 - half...105 + half),
        heightMetres: 0...40, typicalMetres: 20)
    }
    let eye = MapPoint(x: 40, y: 105)
    #expect(try await seen(flat, eye: 20, from: eye, buildings: [works(8)]) == [.surely])
    #expect(try await seen(flat, eye: 20, from: eye, buildings: [works(25)]) == [.possibly])
  }
}
