import BergfriedTestSupport
import Foundation
import Testing

/// What `check` tells of the files that a watch names, and of its places in them.
@Suite struct CheckFilesTests {
  private let village: WatchedVillage

  init() throws { village = try WatchedVillage.shared.get() }

  private struct Report: Decodable {
    struct Fault: Decodable {
      let line: Int
      let key: String
      let text: String
    }
    struct Found: Decodable {
      struct Map: Decodable {
        let streetMetres: Double
        let buildings: Int
        let guessedBuildings: Int
      }
      let map: Map?
    }
    let isRight: Bool
    let problems: [Fault]
    let found: Found?
    let notes: [String]
  }

  private func report(_ changes: (String, String)...) throws -> Report {
    var text = try village.text()
    for (old, new) in changes {
      let place = try #require(text.range(of: old), "the watch has no '\(old)'")
      text.replaceSubrange(place, with: new)
    }
    let path = try village.folder.write(text, to: "village/\(UUID().uuidString).yaml")
    let answer = try Command.bergfried("check", path, "--json")
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    let report = try answer.json(Report.self)
    #expect(answer.status == (report.isRight ? 0 : 65))
    return report
  }

  private static let tower = "xy: [540002.0, 5220022.5]\n    roof: 2"
  private static let crossing = "from: Road in, to: Chapel yard"

  @Test func `what the files hold is told`() throws {
    let report = try report()
    #expect(report.isRight)
    let map = try #require(report.found?.map)
    #expect(map.streetMetres > 4000 && map.buildings > 200 && map.guessedBuildings == 0)
    #expect(report.notes.contains { $0.contains("Glass in the chest, Chapel camera") })
    let text = try Command.bergfried("check", village.watch).output
    #expect(text.contains("Map       ") && text.contains("Assumed   1 bridge without width"))
    #expect(text.contains("Note      in reserve"))
    let short = try Command.bergfried("check", village.watch, "--no-files").output
    #expect(short.hasPrefix("Right") && !short.contains("Map  ") && !short.contains("Note"))
  }

  @Test func `all names that are nowhere are told at once`() throws {
    let report = try report(
      ("xy: [539938.8, 5219983.3]", "towards: Main Stret"),
      ("area: \"map.gpkg#Chapel yard\"", "area: Chappel"),
      ("area: \"map.gpkg#Road in\"", "area: \"map.gpkg#Road inn\""),
      (Self.crossing, "from: Rood in, to: [Skool, Chapel yard]"))
    #expect(
      report.problems.map(\.key) == [
        "towers[0].telescopes[0].looks[0].towards", "zones[1].area", "zones[2].area",
        "crossings[0].from", "crossings[0].to[0]",
      ])
    for (problem, word) in zip(
      report.problems, ["'Main Street'", "'Road in'", "'Chapel'", "'Road in'", "'School'"])
    {
      #expect(problem.text.contains(word), "\(problem.text)")
      #expect(problem.line > 10)
    }
  }

  @Test func `swapped numbers are told to be so`() throws {
    let report = try report(
      (Self.tower, "at: [47.13243, 9.52757]\n    eye: 25"),
      ("xy: [540242.9, 5220164.1]", "xy: [5220164.1, 540242.9]"),
      (
        "area: \"map.gpkg#Road in\"",
        "area: [[47.130, 9.527], [47.131, 9.527], [47.131, 9.529]]"
      ), (Self.crossing, "from: [47.1300, 9.5270], to: Chapel yard"))
    #expect(
      report.problems.map(\.key) == [
        "towers[0].at", "towers[0].telescopes[0].looks[1].xy", "zones[1].area",
        "crossings[0].from",
      ], "\(report.problems)")
    #expect(report.problems.allSatisfy { $0.text.contains("swapped, it lies in the town: give [") })
    #expect(report.problems[0].text.contains("give [9.52757, 47.13243], longitude first"))
    #expect(report.problems[1].text.contains("x first"))
  }

  @Test func `places elsewhere are told, and no swap that would not help`() throws {
    let report = try report(
      (Self.tower, "at: [8.1, 46.2]\n    eye: 25"),
      ("area: \"map.gpkg#Road in\"", "area: [[8, 46], [8.1, 46], [8, 46.1]]"),
      (Self.crossing, "from: [8, 46], to: Chapel yard"))
    #expect(report.problems.map(\.key) == ["towers[0].at", "zones[1].area", "crossings[0].from"])
    #expect(report.problems.allSatisfy { !$0.text.contains("swapped") })
    #expect(report.problems[1].text.contains("touches neither the terrain nor the map"))
  }

  @Test func `an eye in a house and under the ground is noted`() throws {
    let house = try report((Self.tower, "xy: [540002.0, 5220022.5]\n    eye: 2"))
    #expect(house.isRight)
    #expect(
      house.notes.contains { $0.contains("its eye 2.0 m above the ground, inside a building") },
      "\(house.notes)")
    let buried = try report((Self.tower, "xy: [540002.0, 5220022.5]\n    sea: 1"))
    #expect(buried.notes.contains { $0.contains("under the ground") }, "\(buried.notes)")
  }

  @Test func `trees above an eye and guessed heights are noted`() throws {
    var town = try DrawnTown()
    town.street("Start", [(10, 10), (190, 10)])
    town.street("Goal", [(10, 20), (190, 20)])
    town.area([[(150, 150), (199, 150), (199, 199), (150, 199)]], tags: [("natural", "wood")])
    town.area([[(20, 50), (30, 50), (30, 60), (20, 60)]], tags: [("building", "yes")])
    town.area(
      [[(40, 50), (50, 50), (50, 60), (40, 60)]], tags: [("building", "yes"), ("height", "5")])
    town.tower = (x: 195, y: 195, eye: 6)
    let answer = try Command.bergfried("check", town.write())
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("in a wood of up to 20.0 m"), "\(answer.output)")
    #expect(answer.output.contains("2 buildings (50.0 % of them of guessed height)"))
    #expect(answer.output.contains("Assumed   1 building without height or levels"))
  }

  @Test func `a terrain or map that cannot be read has its line`() throws {
    let broken = try village.folder.write("no raster", to: "village/broken.tif")
    let terrain = try report(("terrain: ground.tif", "terrain: \(broken)"))
    #expect(terrain.problems.map(\.key) == ["place.terrain"])
    let map = try report(("map: map.gpkg", "map: [map.gpkg, \(broken)]"))
    #expect(map.problems.map(\.key) == ["place.map[1]"])
  }
}
