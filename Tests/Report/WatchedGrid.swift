import BergfriedCore
import BergfriedCoverage
import BergfriedReport
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport

/// Streets in a grid on level ground, 400 m by 400 m, with houses, under a tower whose telescopes
/// look here and there for some minutes; and the way from one of its corners to the opposite one.
struct WatchedGrid {
  static let bell = Ticks.seconds(1_796_504_400)
  static let night = bell..<(bell + .seconds(1800))

  let coverage: Coverage
  let crossing: WatchReport.Crossing

  var slip: Slip { crossing.slip }

  /// - Parameter isGuarded: whether a telescope looks at the goal all night.
  init(seed: UInt64, isGuarded: Bool) async throws {
    var random = SeededRandom(seed: seed)
    let town = try WatchedGrid.town(&random)
    var telescopes = (0..<3).map { WatchedGrid.telescope(number: $0, &random) }
    if isGuarded {
      let goal = Look(target: .point(MapPoint(x: 380, y: 380)), times: IntervalSet(Self.night))
      telescopes.append(
        Telescope(
          name: "Goal", optics: .glass(apertureMillimetres: 60, magnification: 10),
          fieldDegrees: 30, schedule: .looks([goal])))
    }
    let tower = Tower(
      name: "Tower", point: MapPoint(x: 205, y: 187), eye: .aboveGround(metres: 40),
      telescopes: telescopes)
    let question = CoverageQuestion(
      towers: [tower], targetHeightMetres: 1.7, ladders: [.any(least: 1)], night: Self.night)
    coverage = try await Coverage(of: town, question, cores: 1)
    func nodes(near place: Double) -> [Int] {
      town.streets.nodes.indices.filter { node in
        town.streets.nodes[node].distanceMetres(to: MapPoint(x: place, y: place)) < 15
      }
    }
    let asked = SlipQuestion(
      from: nodes(near: 20), to: nodes(near: 380), times: Self.night, speedMetresPerSecond: 1.4)
    crossing = WatchReport.Crossing(from: "A", to: "B", slip: Slip(asked, in: coverage))
  }

  private static func town(_ random: inout SeededRandom) throws -> Town {
    let houses = (0..<12).map { number -> Building in
      // Beside the streets, which run at whole multiples of 60 m from 20 m on.
      let x = 30 + 60 * Double(Int.random(in: 0..<6, using: &random))
      let y = 30 + 60 * Double(Int.random(in: 0..<6, using: &random))
      return Building(
        id: "way/\(number)", name: nil, area: MapPolygon(x: x...x + 24, y: y...y + 16),
        heightMetres: 6...9)
    }
    let surface = try TownSurface(on: Surface(columns: 200, rows: 200), buildings: houses)
    let lines = stride(from: 20.0, through: 380, by: 60).map { $0 }
    let ways = lines.flatMap { line in
      [
        way("east \(line)", lines.map { MapPoint(x: $0, y: line) }),
        way("north \(line)", lines.map { MapPoint(x: line, y: $0) }),
      ]
    }
    return Town(
      surface: surface, streets: StreetGraph(ways: ways), privateAreas: [], convergenceDegrees: 2)
  }

  private static func way(_ name: String, _ points: [MapPoint]) -> Way {
    Way(id: "way/\(name)", name: name, kind: "residential", points: points)
  }

  private static func telescope(number: Int, _ random: inout SeededRandom) -> Telescope {
    let looks = (0..<6).map { part in
      let begin = bell + .seconds(Int64(part * 300 + Int.random(in: 0..<120, using: &random)))
      return Look(
        target: .direction(
          azimuthDegrees: Double.random(in: 0..<360, using: &random), pitchDegrees: -12),
        times: IntervalSet(begin..<(begin + .seconds(170))))
    }
    return Telescope(
      name: "Glass \(number)", optics: .glass(apertureMillimetres: 60, magnification: 10),
      fieldDegrees: 70, fieldHeightDegrees: 22, slewDegreesPerSecond: 7,
      schedule: .looks(looks))
  }
}
