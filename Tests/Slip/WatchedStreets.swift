import BergfriedCore
import BergfriedCoverage
import BergfriedSlip
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Streets drawn by hand on level ground, 200 m by 200 m, under the glasses of a tower 50 m north
/// of its middle.
struct WatchedStreets {
  static let night = Ticks.seconds(0)..<(.seconds(3600))

  /// What one glass does.
  struct Look {
    let place: (Double, Double)
    let fieldDegrees: Double
    let times: Range<Ticks>

    init(
      at place: (Double, Double), fieldDegrees: Double = 30,
      times: Range<Ticks> = WatchedStreets.night
    ) {
      self.place = place
      self.fieldDegrees = fieldDegrees
      self.times = times
    }
  }

  let ways: [[(Double, Double)]]
  var looks: [Look]
  var houses: [Building]
  var squares: [Square] = []
  /// By column and row.
  var ground: (Int, Int) -> Float = { _, _ in 450 }
  /// By their places among the ways.
  var doubtful: Set<Int> = []

  init(_ ways: [[(Double, Double)]], looks: [Look] = [], houses: [Building] = []) {
    self.ways = ways
    self.looks = looks
    self.houses = houses
  }

  func slip(
    from start: (Double, Double), to goal: (Double, Double),
    refuges: SlipQuestion.Refuges = .none, within seconds: Int64 = 3600
  ) async throws -> Slip {
    let coverage = try await Coverage(of: town(), question, cores: 1)
    func node(_ place: (Double, Double)) throws -> Int {
      let point = MapPoint(x: place.0, y: place.1)
      return try #require(coverage.town.streets.nodes.firstIndex(of: point))
    }
    let question = SlipQuestion(
      from: [try node(start)], to: [try node(goal)], times: .seconds(0)..<(.seconds(seconds)),
      speedMetresPerSecond: 1.5, refuges: refuges)
    return Slip(question, in: coverage)
  }

  private func town() throws -> Town {
    let surface = try TownSurface(
      on: Surface(columns: 100, rows: 100, height: ground), buildings: houses)
    let streets = StreetGraph(
      ways: ways.enumerated().map { number, points in
        Way(
          id: "way/\(number)", kind: "residential",
          passage: doubtful.contains(number) ? .doubtful : .open,
          points: points.map { MapPoint(x: $0.0, y: $0.1) })
      },
      squares: squares,
      bounds: MapBounds(minX: 0, minY: 0, maxX: 200, maxY: 200))
    return Town(surface: surface, streets: streets, privateAreas: [], convergenceDegrees: 0)
  }

  private var question: CoverageQuestion {
    let telescopes = looks.enumerated().map { number, look in
      Telescope(
        name: "Glass \(number)", optics: .nakedEye, fieldDegrees: look.fieldDegrees,
        fieldHeightDegrees: 20,
        schedule: .looks([
          BergfriedCoverage.Look(
            target: .point(MapPoint(x: look.place.0, y: look.place.1)),
            times: IntervalSet(look.times))
        ]))
    }
    // A tower without any telescope would look everywhere.
    let sky = Telescope(
      name: "Sky", optics: .nakedEye, fieldDegrees: 1, fieldHeightDegrees: 1,
      schedule: .looks([
        BergfriedCoverage.Look(
          target: .direction(azimuthDegrees: 0, pitchDegrees: 80),
          times: IntervalSet(WatchedStreets.night))
      ]))
    return CoverageQuestion(
      towers: [
        Tower(
          name: "Keep", point: MapPoint(x: 100, y: 150), eye: .aboveGround(metres: 40),
          telescopes: telescopes + [sky])
      ], targetHeightMetres: 1.7,
      ladders: [.any(least: 0.01)], night: WatchedStreets.night)
  }
}
