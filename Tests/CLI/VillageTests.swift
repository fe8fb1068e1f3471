import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import BergfriedTestSupport
import BergfriedWorlds
import Foundation
import Testing

/// The village as a file is the village of the library, put into a frame that every tool knows.
@Suite struct VillageTests {
  static let small = ["--extent", "1200", "--resolution", "20"]

  private struct Answer: Decodable {
    struct Landmark: Decodable {
      struct Place: Decodable {
        let x: Double
        let y: Double
        let lon: Double
        let lat: Double
      }
      let name: String
      let place: Place
      let groundMetres: Double
      let topMetres: Double
    }
    let columns: Int
    let rows: Int
    let buildings: Int
    let landmarks: [Landmark]
  }

  private func write(_ path: String, _ arguments: [String] = small) throws -> Answer {
    let command = try Command.bergfried(["village", path, "--json", "-q"] + arguments)
    try #require(command.status == 0, "\(command.errors)")
    return try command.json(Answer.self)
  }

  @Test func `the file holds the village and needs no flags`() throws {
    let folder = try Folder()
    let answer = try write(folder["village.tif"])
    let village = Village(extentMetres: 1200, resolutionMetres: 20)
    let terrain = try Terrain(path: folder["village.tif"])
    #expect(terrain.warnings.isEmpty && !terrain.isWarped)
    #expect(answer.columns == 60 && answer.rows == 60)
    #expect(answer.buildings == village.buildings.count)
    #expect(terrain.cellSize == CellSize(metres: 20))
    let written = try terrain.surface(window: terrain.shape.window).withHeights { Array($0) }
    #expect(written == (try village.surface().withHeights { Array($0) }))
  }

  @Test func `landmarks stand where the file is that high`() throws {
    let folder = try Folder()
    let answer = try write(folder["village.tif"])
    #expect(answer.landmarks.first?.name == "Church tower")
    #expect(Set(answer.landmarks.map(\.name)).isSuperset(of: ["Castle keep", "Chapel"]))
    let terrain = try Terrain(path: folder["village.tif"])
    let surface = try terrain.surface(window: terrain.shape.window)
    for landmark in answer.landmarks {
      let place = landmark.place
      let cell = try #require(terrain.transform.cell(x: place.x, y: place.y))
      let height = Double(try #require(surface.height(at: cell)))
      #expect(height > landmark.groundMetres + 3 && height < landmark.topMetres + 0.01)
      #expect(place.lon > 9.5 && place.lon < 9.55 && place.lat > 47.1 && place.lat < 47.15)
    }
  }

  @Test func `bare ground has no buildings`() throws {
    let folder = try Folder()
    #expect(try write(folder["bare.tif"], VillageTests.small + ["--ground"]).buildings == 0)
    let bare = try WrittenRaster(folder["bare.tif"]).values
    let village = Village(extentMetres: 1200, resolutionMetres: 20)
    #expect(bare == (try village.ground().withHeights { Array($0) }))
  }

  @Test func `another seed is another village`() throws {
    let folder = try Folder()
    _ = try write(folder["1.tif"])
    _ = try write(folder["2.tif"], VillageTests.small + ["--seed", "2"])
    #expect(try WrittenRaster(folder["1.tif"]).values != WrittenRaster(folder["2.tif"]).values)
  }

  @Test(arguments: [
    ("--extent 5 --resolution 1", 64, "--extent"), ("--extent nan", 64, "--extent"),
    ("--resolution 0", 64, "--resolution"), ("--extent 10 --resolution 10", 64, "two cells"),
    ("--extent 50000 --resolution 1", 64, "columns"), ("--memory 1K", 64, "--memory"),
    ("--seed -1", 64, "--seed"),
  ])
  func `absurd villages are refused`(arguments: String, status: Int32, word: String) throws {
    let folder = try Folder()
    let words = arguments.split(separator: " ").map(String.init)
    let command = try Command.bergfried(["village", folder["village.tif"]] + words)
    #expect(command.status == status)
    #expect(command.errors.contains(word), "\(command.errors)")
    #expect(!(try folder.names.contains("village.tif")))
  }

  @Test func `a file in no folder cannot be written`() throws {
    let folder = try Folder()
    let command = try Command.bergfried("village", folder["none/village.tif"])
    #expect(command.status == 73)
  }
}
