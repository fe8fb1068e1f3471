import BergfriedCore
import BergfriedSlip
import BergfriedStreets
import Foundation
import Testing

/// What verdicts make of streets that the map does not join, or not for certain.
@Suite struct StreetVerdictTests {
  private static let main = [(20.0, 100.0), (180.0, 100.0)]
  /// Holds all of the street between the two ends, all night.
  private static let watched = stride(from: -50.0, through: 50, by: 5).map { degrees in
    WatchedStreets.Look(at: (100 + 50 * tan(degrees * .pi / 180), 100), fieldDegrees: 16)
  }
  private static let ends = [[(20.0, 100.0), (10.0, 100.0)], [(180.0, 100.0), (190.0, 100.0)]]

  private func kind(
    _ ways: [[(Double, Double)]], from start: (Double, Double) = (10, 100),
    to goal: (Double, Double) = (190, 100), within seconds: Int64 = 3600,
    _ change: (inout WatchedStreets) -> Void = { _ in }
  ) async throws -> VerdictKind {
    var streets = WatchedStreets(ways)
    change(&streets)
    return try await streets.slip(from: start, to: goal, within: seconds).kind
  }

  @Test func `where no way leads nobody guards`() async throws {
    let ways = [[(10.0, 100.0), (90.0, 100.0)], [(96.0, 100.0), (190.0, 100.0)]]
    #expect(try await kind(ways) == .unconnected)
    // Too little time is something else.
    #expect(try await kind([[(10, 100), (190, 100)]], within: 60) == .guarded)
  }

  @Test func `a gap in the map is no wall and no way`() async throws {
    let ways = [[(10.0, 100.0), (99.0, 100.0)], [(99.01, 100.0), (190.0, 100.0)]]
    #expect(try await kind(ways) == .undecided)
    let onto = [[(10.0, 100.0), (190.0, 100.0)], [(100.0, 100.6), (100.0, 190.0)]]
    #expect(try await kind(onto, to: (100, 190)) == .undecided)
    let across = [[(10.0, 100.0), (190.0, 100.0)], [(100.0, 20.0), (100.0, 190.0)]]
    #expect(try await kind(across, to: (100, 190)) == .undecided)
    // Nor is it one where all that it joins is held.
    #expect(
      try await kind([[(20, 100), (99, 100)], [(99.01, 100), (180, 100)]] + Self.ends) {
        $0.looks = Self.watched
      } == .guarded)
  }

  @Test func `streets beyond the terrain are walked unseen`() async throws {
    let bypass = [(10.0, 100.0), (10.0, 230.0), (190.0, 230.0), (190.0, 100.0)]
    let watch = { (streets: inout WatchedStreets) in streets.looks = Self.watched }
    #expect(try await kind([Self.main] + Self.ends, watch) == .guarded)
    #expect(try await kind([Self.main, bypass] + Self.ends, watch) == .undecided)
    // Nobody relies on them.
    #expect(try await kind([bypass]) == .undecided)
  }

  @Test func `ways that may be none let people through and lead nobody`() async throws {
    let platform = [(10.0, 100.0), (10.0, 190.0), (190.0, 190.0), (190.0, 100.0)]
    let watch = { (streets: inout WatchedStreets) in
      streets.looks = Self.watched
      streets.doubtful = [1]
    }
    #expect(try await kind([Self.main, platform] + Self.ends, watch) == .undecided)
    #expect(
      try await kind([Self.main, platform] + Self.ends) { $0.looks = Self.watched } == .route)
  }

  @Test func `steps are no faster along the slope than streets`() async throws {
    let street = [[(100.0, 10.0), (100.0, 170.0)]]
    // 160 m on the map take 107 s, 226 m along the slope 151 s.
    for (seconds, slope, level) in [
      (100, VerdictKind.guarded, VerdictKind.guarded), (130, .undecided, .route),
    ] {
      let time = Int64(seconds)
      #expect(
        try await kind(street, from: (100, 10), to: (100, 170), within: time) { streets in
          streets.ground = { _, row in Float(650 - 2 * row) }
        } == slope)
      #expect(
        try await kind(street, from: (100, 10), to: (100, 170), within: time) == level)
    }
  }

  /// Nobody looks, and there is time to go straight from one corner of a square to another, though
  /// not around: nobody guards that.
  @Test(arguments: 1...30)
  func `squares are crossed straight`(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let count = Int.random(in: 3...7, using: &random)
    let angles = (0..<count).map { (Double($0) + 0.8 * random.unit()) * 360 / Double(count) }
    let ring = angles.map { angle in
      let place = MapPoint(x: 100, y: 100).point(
        atShare: 0.4 + 0.5 * random.unit(), to: StreetVerdictTests.far(angle))
      return (place.x, place.y)
    }
    let goal = Int.random(in: 1..<count, using: &random)
    func outwards(_ corner: (Double, Double)) -> [(Double, Double)] {
      [corner, (corner.0 + (corner.0 - 100) / 20, corner.1 + (corner.1 - 100) / 20)]
    }
    let (start, end) = (outwards(ring[0]), outwards(ring[goal]))
    let points = [start[1], ring[0], ring[goal], end[1]].map { MapPoint(x: $0.0, y: $0.1) }
    let metres = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
    let square = Square(
      id: "way/0", area: MapPolygon(outline: ring.map { MapPoint(x: $0.0, y: $0.1) }))
    let found = try await kind(
      [ring + [ring[0]], start, end], from: start[1], to: end[1],
      within: Int64((metres / 1.5).rounded(.up)) + 1
    ) { $0.squares = [square] }
    #expect(found == .undecided || found == .route, "seed \(seed)")
  }

  /// A point 90 m from the middle.
  private static func far(_ degrees: Double) -> MapPoint {
    let side = degrees.truncatingRemainder(dividingBy: 360) / 90
    // Along the sides of a square, which is as good a ring as any.
    let part = side - side.rounded(.down)
    switch Int(side) {
    case 0: return MapPoint(x: 10 + 180 * part, y: 190)
    case 1: return MapPoint(x: 190, y: 190 - 180 * part)
    case 2: return MapPoint(x: 190 - 180 * part, y: 10)
    default: return MapPoint(x: 10, y: 10 + 180 * part)
    }
  }
}
