import BergfriedCore
import BergfriedSurface
import BergfriedWorlds
import Testing

@Suite struct VillageTests {
  static let village = Village(extentMetres: 1500, resolutionMetres: 5)

  @Test("The same seed gives the same bits on every machine")
  func sameBits() throws {
    let village = Village(seed: 3, extentMetres: 900, resolutionMetres: 15)
    let hash = try village.surface().fingerprint
    #expect(hash == 0xA190_C483_63A4_6A27, "0x\(String(hash, radix: 16, uppercase: true))")
  }

  @Test("Another seed is another valley with other houses")
  func seedsDiffer() throws {
    let one = Village(seed: 1, extentMetres: 600, resolutionMetres: 20)
    let other = Village(seed: 2, extentMetres: 600, resolutionMetres: 20)
    #expect(try one.surface().fingerprint != other.surface().fingerprint)
    #expect(one.houses != other.houses)
  }

  @Test("Landmarks reach the same height at every resolution", arguments: [1.0, 2, 5, 10, 20])
  func resolutions(metres: Double) throws {
    let village = Village(extentMetres: 1200, resolutionMetres: metres)
    let surface = try village.surface()
    for landmark in village.landmarks {
      let cell = village.cell(of: landmark.point)
      let height = Double(try #require(surface.height(at: cell)))
      // Gables may be met beside their ridge, flat tops not.
      let tolerance =
        landmark.name.hasPrefix("Church") || landmark.name.hasPrefix("Castle")
        ? 0.1 : 3.0
      #expect((height - landmark.topMetres).magnitude <= tolerance, "\(landmark.name)")
    }
  }

  @Test("A cell's ground is the valley's at its centre, at every resolution and extent")
  func ground() throws {
    for (extent, metres) in [(1000.0, 10.0), (300, 3), (1501, 25)] {
      let village = Village(extentMetres: extent, resolutionMetres: metres)
      let ground = try village.ground()
      for cell in [Cell(column: 0, row: 0), Cell(column: 7, row: village.shape.rows - 1)] {
        let centre = village.transform.centre(of: cell)
        let point = MapPoint(x: centre.x, y: centre.y)
        #expect(ground.height(at: cell) == Float(village.groundMetres(at: point)))
      }
    }
  }

  @Test("Houses are many, stand on dry ground and are not buried in it", arguments: 1...5)
  func houses(seed: Int) {
    let village = Village(seed: UInt64(seed), extentMetres: 100)
    #expect((100...350).contains(village.houses.count))
    for house in village.houses {
      for corner in house.footprint.corners {
        let ground = village.groundMetres(at: corner)
        #expect(ground > Village.lakeLevelMetres + 0.9, "\(house.name)")
        #expect(house.groundMetres + house.eavesMetres > ground + 1, "\(house.name)")
        #expect(house.groundMetres < ground + 4.5, "\(house.name)")
      }
    }
  }

  @Test("No two houses overlap, and none stands in a street")
  func room() {
    let buildings = VillageTests.village.buildings
    let houses = VillageTests.village.houses
    for house in houses {
      let corners = house.footprint.corners + [house.footprint.centre]
      for other in buildings where other != house {
        #expect(!corners.contains { other.footprint.contains($0) }, "\(house.name)")
      }
      for street in VillageTests.village.streets {
        for (start, end) in zip(street.points, street.points.dropFirst()) {
          for step in 0...20 {
            let share = Double(step) / 20
            let point = MapPoint(
              x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
            #expect(!house.footprint.contains(point), "\(house.name) on \(street.name)")
          }
        }
      }
    }
  }

  @Test("The lake is flat, large and the lowest ground")
  func lake() throws {
    let village = Village(extentMetres: 4000, resolutionMetres: 20)
    let ground = try village.ground()
    let level = Float(Village.lakeLevelMetres)
    let water = ground.withHeights { $0.count { $0 == level } }
    #expect(ground.knownHeights?.lowerBound == level)
    #expect(water > ground.shape.count / 20)
    #expect((ground.knownHeights?.upperBound ?? 0) > 2300)
  }

  @Test("The church tower is the first landmark and stands in the middle of the grid")
  func churchTower() {
    let village = VillageTests.village
    #expect(village.landmarks.first == village.churchTower)
    #expect(village.churchTower.name == "Church tower")
    #expect(village.churchTower.x.magnitude < 50 && village.churchTower.y.magnitude < 50)
    #expect(village.shape.contains(village.cell(of: village.churchTower.point)))
    #expect(Set(village.landmarks.map(\.name)).count == 4)
  }
}
