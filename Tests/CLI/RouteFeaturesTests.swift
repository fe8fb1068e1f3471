import BergfriedTestSupport
import Foundation
import Testing

/// Routes as features with times, read again by GDAL and compared with the answer.
@Suite struct RouteFeaturesTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private struct File: Decodable {
    struct Answer: Decodable {
      struct Leg: Decodable {
        let fromTicks: Int64?
        let toTicks: Int64?
        let enter: Int64
        let leave: Int64
      }
      let speedMetresPerSecond: Double
      let legs: [Leg]?
    }
    let answers: [Answer]
  }

  private struct Features<Values: Decodable>: Decodable {
    struct Feature: Decodable {
      struct Geometry: Decodable {
        let coordinates: Coordinates
      }
      let properties: Values
      let geometry: Geometry
    }
    let features: [Feature]
  }

  /// The corners of a point, a line or several lines.
  private struct Coordinates: Decodable {
    let points: [[Double]]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let point = try? value.decode([Double].self) {
        points = [point]
      } else if let line = try? value.decode([[Double]].self) {
        points = line
      } else {
        points = try value.decode([[[Double]]].self).flatMap { $0 }
      }
    }

    func isNear(_ one: [Double], _ other: [Double]) -> Bool {
      abs(one[0] - other[0]) < 0.01 && abs(one[1] - other[1]) < 0.01
    }
  }

  private struct Wait: Decodable {
    let crossing: Int
    let from: String
    let to: String
    let verdict: String
    let street: String?
    let kind: String
    let way: String
    let enter: String
    let leave: String
    let seconds: Double
  }

  private struct Stage: Decodable {
    let crossing: Int
    let from: String
    let to: String
    let verdict: String
    let stage: Int
    let street: String?
    let kind: String
    let way: String
    let enter: String
    let leave: String
    let seconds: Double
    let waitedSeconds: Double
    let lengthMetres: Double

    enum CodingKeys: String, CodingKey {
      case crossing, from, to, verdict, stage, street, kind, way, enter, leave, seconds
      case waitedSeconds = "waited_s"
      case lengthMetres = "length_m"
    }
  }

  private func slip(_ watch: String, _ route: String) throws -> File.Answer {
    let made = try Command.bergfried(
      "slip", watch, folder["answer.json"], "--route", folder[route], "-q")
    try #require(made.status == 0, "\(made.errors)")
    return try #require(try folder.json(File.self, in: "answer.json").answers.first)
  }

  /// A layer as GDAL turns it into GeoJSON, in the coordinates that it has.
  private func layer<Values: Decodable>(
    _ name: String, of file: String, as: Values.Type
  ) throws -> [Features<Values>.Feature] {
    let program = try #require(Command.installed("ogr2ogr"), "gdal-bin is a part of the set-up")
    let copy = try Command.run(
      program, ["-f", "GeoJSON", folder["\(name).geojson"], folder[file], name])
    try #require(copy.status == 0, "\(copy.errors)")
    return try folder.json(Features<Values>.self, in: "\(name).geojson").features
  }

  /// A time as files of features have it: to the millisecond, rounded down.
  private func time(_ ticks: Int64) -> String {
    let (seconds, parts) = (ticks / 1_000_000, ticks / 1000 % 1000)
    let text = Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().dropLast()
    let digits = String(parts + 1000).dropFirst()
    return text + (parts == 0 ? "" : ".\(digits)") + "Z"
  }

  @Test func `stages lead from the start to the goal through all of the time`() throws {
    let answer = try slip(village.watch, "route.gpkg")
    let legs = try #require(answer.legs)
    let stages = try layer("stages", of: "route.gpkg", as: Stage.self)
    let all = stages.map(\.properties)
    #expect(all.count > 1 && all.map(\.stage) == Array(1...all.count))
    for stage in all {
      #expect(stage.crossing == 1 && stage.from == "Road in" && stage.to == "Chapel yard")
      #expect(stage.verdict == "route" && stage.way.hasPrefix("way/") && !stage.kind.isEmpty)
    }
    #expect(all.contains { $0.street == "Main Street" })
    #expect(all[0].enter == time(legs[0].enter))
    #expect(all[all.count - 1].leave == time(legs[legs.count - 1].leave))
    for (one, next) in zip(stages, stages.dropFirst()) {
      #expect(one.properties.leave == next.properties.enter)
      #expect(one.properties.way != next.properties.way)
      let lines = [one, next].map(\.geometry.coordinates)
      #expect(lines[0].isNear(lines[0].points.last!, lines[1].points[0]))
    }
    // All is in it, to the microsecond and the millimetre.
    let span = Double(legs[legs.count - 1].leave - legs[0].enter) / 1e6
    #expect(abs(all.reduce(0) { $0 + $1.seconds } - span) < 1e-6)
    let waited = legs.filter { $0.fromTicks == $0.toTicks }.reduce(0) { $0 + $1.leave - $1.enter }
    #expect(abs(all.reduce(0) { $0 + $1.waitedSeconds } - Double(waited) / 1e6) < 1e-6)
    let ticks = legs.reduce(0) { $0 + abs(($1.toTicks ?? 0) - ($1.fromTicks ?? 0)) }
    let metres = Double(ticks) / 1e6 * answer.speedMetresPerSecond
    // Lengths are those on the map, the way itself runs along the slope.
    let length = all.reduce(0) { $0 + $1.lengthMetres }
    #expect(length < metres + 0.01 && metres < 1.05 * length, "\(length), \(metres)")
    for stage in stages {
      let points = stage.geometry.coordinates.points
      let length = zip(points, points.dropFirst()).reduce(0) {
        $0
          + (($1.0[0] - $1.1[0]) * ($1.0[0] - $1.1[0])
          + ($1.0[1] - $1.1[1]) * ($1.0[1] - $1.1[1])).squareRoot()
      }
      #expect(abs(length - stage.properties.lengthMetres) < 0.01)
    }
  }

  @Test func `waits are points on the way at their time`() throws {
    let legs = try #require(try slip(village.watch, "route.gpkg").legs)
    let waits = try layer("waits", of: "route.gpkg", as: Wait.self)
    let stages = try layer("stages", of: "route.gpkg", as: Stage.self)
    let still = legs.filter { $0.fromTicks == $0.toTicks && $0.enter < $0.leave }
    #expect(!waits.isEmpty && waits.count <= still.count)
    #expect(Set(waits.map(\.properties.enter)).isSubset(of: still.map { time($0.enter) }))
    let seconds = still.reduce(0) { $0 + Double($1.leave - $1.enter) / 1e6 }
    #expect(abs(waits.reduce(0) { $0 + $1.properties.seconds } - seconds) < 1e-6)
    for wait in waits {
      let place = wait.geometry.coordinates
      let (enter, leave) = (wait.properties.enter, wait.properties.leave)
      #expect(wait.properties.verdict == "route" && place.points.count == 1 && enter < leave)
      // It lies on the line of the stage that lasts then.
      let stage = try #require(
        stages.first { $0.properties.enter <= enter && leave <= $0.properties.leave })
      #expect(
        stage.geometry.coordinates.points.contains { place.isNear($0, place.points[0]) })
    }
  }

  @Test func `the temporal controller finds the times`() throws {
    _ = try slip(village.watch, "route.gpkg")
    let info = try #require(Command.installed("ogrinfo"), "gdal-bin is a part of the set-up")
    let layers = try Command.run(info, ["-so", "-al", folder["route.gpkg"]]).output
    for field in ["enter", "leave"] {
      #expect(
        layers.split(separator: "\n").filter { $0.hasPrefix("\(field): DateTime") }.count == 2)
    }
    let styles = try Command.run(
      info, ["-q", folder["route.gpkg"], "-sql", "select styleQML from layer_styles"]
    ).output
    #expect(
      styles.components(separatedBy: "startField=\"enter\" endField=\"leave\"").count == 3,
      "\(styles)")
  }

  @Test func `as GeoJSON the stages stand in longitude and latitude`() throws {
    let legs = try #require(try slip(village.watch, "route.geojson").legs)
    let stages = try folder.json(Features<Stage>.self, in: "route.geojson").features
    #expect(stages.first?.properties.enter == time(legs[0].enter))
    for point in stages.flatMap(\.geometry.coordinates.points) {
      #expect((9.5...9.56).contains(point[0]) && (47.1...47.15).contains(point[1]))
    }
  }

  @Test func `a guarded night leaves the layers empty`() throws {
    #expect(try slip(village["guarded.yaml"], "none.gpkg").legs == nil)
    #expect(try layer("stages", of: "none.gpkg", as: Stage.self).isEmpty)
    #expect(try layer("waits", of: "none.gpkg", as: Wait.self).isEmpty)
  }

  @Test func `routes that cannot be written are refused before any work`() throws {
    for name in ["route.tif", "route", "route.gpx", "route.foo"] {
      let other = try Command.bergfried("slip", village.watch, "--route", folder[name])
      #expect(other.status == 64 && other.errors.contains("ends in .gpkg or .geojson"))
    }
    let same = try Command.bergfried(
      "slip", village.watch, "--route", folder["a.gpkg"], "--gpx", folder["a.gpkg"])
    #expect(same.status == 64 && same.errors.contains("the same file"))
    let nowhere = try Command.bergfried(
      "slip", village.watch, "--route", folder["none/route.gpkg"])
    #expect(nowhere.status == 73 && nowhere.errors.contains("there is no folder"))
    #expect(try folder.names.filter { $0.hasPrefix("route") || $0.hasPrefix("a.") }.isEmpty)
  }
}
