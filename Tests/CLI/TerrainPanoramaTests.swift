import BergfriedTestSupport
import Foundation
import Testing

/// Panoramas over bare heights, without a watch.
@Suite struct TerrainPanoramaTests {
  /// A plain with a wall 200 m north of the eye, from one edge to the other.
  static let world = DrawnWorld(columns: 61, rows: 41) { _, row in row == 10 ? 30 : 0 }

  private let folder: Folder
  private let input: String

  init() throws {
    folder = try Folder()
    input = try Self.world.write(to: folder)
  }

  private func rows(_ text: String) -> [[Double?]] {
    text.components(separatedBy: "\r\n").dropFirst().filter { !$0.isEmpty }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) } }
  }

  @Test func `the skyline is told by whole degrees from true north`() throws {
    let run = try Command.bergfried(
      "panorama", input, "--position", Self.world.position(30, 30, height: 2), "-cc", "0",
      "--resolution", "1", "--skyline", folder["sky.csv"])
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Eye       at 2.0 m, 2.0 m above the ground"))
    let text = try String(contentsOfFile: folder["sky.csv"], encoding: .utf8)
    #expect(text.hasPrefix("azimuth_deg,elevation_deg,distance_m\r\n0.000,"))
    let rows = rows(text)
    #expect(rows.count == 360)
    for (degrees, row) in rows.enumerated() {
      #expect(row[0] == Double(degrees))
      let angle = Double(degrees) * .pi / 180
      // Beyond 56° the wall ends at the raster's edge.
      guard degrees <= 55 || degrees >= 305 else { continue }
      let distance = 200 / cos(angle)
      let elevation = try #require(row[1])
      #expect((elevation - atan2(28, distance) * 180 / .pi).magnitude < 1e-3, "\(degrees)°")
      #expect(try (#require(row[2]) - distance).magnitude < 0.2, "\(degrees)°")
    }
    // To the south there is the plain, down to its last row of centres.
    let south = try #require(rows[180][1])
    #expect((south - atan2(-2, 100) * 180 / .pi).magnitude < 1e-3)
  }

  @Test func `a place beside a cell's centre is told with the one that is used`() throws {
    struct Answer: Decodable {
      struct Observer: Decodable {
        struct Place: Decodable {
          let x: Double
        }
        let place: Place
        let usedPlace: Place
        let offsetMetres: Double
      }
      let observer: Observer
      let eyeMetres: Double
      let columns: [Column]
      struct Column: Decodable {
        let azimuthDegrees: Double
      }
    }
    let run = try Command.bergfried(
      "panorama", input, "--position", "500303,5200105,7", "--json", "-q")
    try #require(run.status == 0, "\(run.errors)")
    let answer = try run.json(Answer.self)
    #expect(answer.observer.place.x == 500303 && answer.observer.usedPlace.x == 500305)
    #expect((answer.observer.offsetMetres - 2).magnitude < 1e-6 && answer.eyeMetres == 7)
    #expect(answer.columns.count == 3600)
    #expect(answer.columns[0].azimuthDegrees == 0)
  }

  @Test(arguments: ["view.png", "view.svg"])
  func `a picture is drawn without a watch`(name: String) throws {
    let run = try Command.bergfried(
      "panorama", input, folder[name], "--position", Self.world.position(30, 30, height: 2),
      "--resolution", "2")
    #expect(run.status == 0 && run.output.contains("Written   \(folder[name])"), "\(run.errors)")
    let data = try #require(FileManager.default.contents(atPath: folder[name]))
    #expect(data.count > 2000)
  }

  @Test(arguments: [
    (["--position", "1,2"], Int32(64), "outside"),
    (["--lonlat"], 64, "--position"),
    (["-cc", "0"], 64, "--position"),
    (["--position", "500305,5200105", "--tower", "Keep"], 64, "contradict"),
    (["--position", "500305,5200105,2", "--eye-elevation", "9"], 64, "contradict"),
  ])
  func `nonsense is refused`(arguments: [String], status: Int32, word: String) throws {
    let run = try Command.bergfried(["panorama", input, "--json"] + arguments)
    #expect(run.status == status && run.errors.contains(word), "\(run.errors)")
  }
}
