import BergfriedCore
import BergfriedCoverage
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import BergfriedVerify
import Testing

/// Who sees whom, when and where, on a straight street that is drawn by hand.
///
/// The street runs east from (20, 101) over level ground at 450 m, the mover along it at a metre a
/// second; the tower stands 49 m north of its middle.
@Suite struct SightingTests {
  private struct Scene {
    var telescopes: [Telescope]
    var isCovered = false
    var privateAreas: [MapPolygon] = []
    /// The least and the greatest height of a house before the east of the street.
    var house: ClosedRange<Double>?

    func sighting(_ legs: [ReachRoute.Leg]) throws -> Sighting? {
      let area = MapPolygon(x: 118...128, y: 112...130)
      let surface = try TownSurface(
        on: Surface(columns: 100, rows: 100),
        buildings: house.map { [Building(id: "house", name: nil, area: area, heightMetres: $0)] }
          ?? [])
      let street = Way(
        id: "street", kind: "residential", isCovered: isCovered,
        points: [MapPoint(x: 20, y: 101), MapPoint(x: 180, y: 101)])
      let town = Town(
        surface: surface, streets: StreetGraph(ways: [street]), privateAreas: privateAreas,
        convergenceDegrees: 0)
      let tower = Tower(
        name: "North", point: MapPoint(x: 100, y: 150), eye: .aboveGround(metres: 20),
        telescopes: telescopes)
      let question = CoverageQuestion(
        towers: [tower], targetHeightMetres: 1.7,
        ladders: [.any(least: 1e-9)],
        night: .seconds(0)..<(.seconds(600)))
      let replay = try SightCheck(town, question).replay(
        ReachRoute(legs: legs), speedMetresPerSecond: 1)
      return replay.sighting
    }
  }

  /// A glass with a field of four degrees, pointed at places of the street.
  private static func glass(
    _ name: String, _ looks: (x: Double, seconds: Range<Int64>)..., degreesPerSecond: Double? = nil
  ) -> Telescope {
    Telescope(
      name: name, optics: .nakedEye, fieldDegrees: 4, fieldHeightDegrees: 4,
      slewDegreesPerSecond: degreesPerSecond,
      schedule: .looks(
        looks.map { look in
          Look(
            target: .point(MapPoint(x: look.x, y: 101)),
            times: IntervalSet(
              .seconds(look.seconds.lowerBound)..<(.seconds(look.seconds.upperBound)))
          )
        }))
  }

  /// From one end of the street to the other.
  private static let walk = (0..<16).map { piece in
    ReachRoute.Leg(
      .piece(piece, from: .seconds(0), to: .seconds(10)), enter: .seconds(Int64(piece) * 10),
      leave: .seconds(Int64(piece) * 10 + 10))
  }

  /// Stands still at (140, 101).
  private static func stand(_ enter: Ticks, _ leave: Ticks) -> [ReachRoute.Leg] {
    [ReachRoute.Leg(.piece(12, from: .seconds(0), to: .seconds(0)), enter: enter, leave: leave)]
  }

  @Test func `the telescope that sees is named, with the time and the place`() throws {
    // They pass 60 after 40 seconds, when no one looks there yet, and 140 after 120.
    let glasses = [Self.glass("Left", (60, 100..<200)), Self.glass("Right", (140, 100..<150))]
    let sighting = try #require(try Scene(telescopes: glasses).sighting(Self.walk))
    #expect(sighting.tower == "North" && sighting.telescope == "Right")
    // Two degrees before 140 the field begins, at 137.2.
    #expect((.seconds(117)...(.seconds(119))).contains(sighting.time))
    #expect((137...139).contains(sighting.point.x) && sighting.point.y == 101)
    #expect(sighting.piece == 11)
    #expect(try Scene(telescopes: [glasses[0]]).sighting(Self.walk) == nil)
  }

  @Test func `at the ends of a look nobody is seen`() throws {
    let tick = Ticks(count: 1)
    let scene = Scene(telescopes: [Self.glass("Glass", (140, 100..<150))])
    #expect(try scene.sighting(Self.stand(.seconds(60), .seconds(100))) == nil)
    #expect(try scene.sighting(Self.stand(.seconds(150), .seconds(200))) == nil)
    let late = try scene.sighting(Self.stand(.seconds(60), .seconds(100) + tick))
    #expect(late?.time == .seconds(100) + tick)
    let early = try scene.sighting(Self.stand(.seconds(150) - tick, .seconds(200)))
    #expect(early?.time == .seconds(150) - tick)
    // Nor does a look slip through between two seconds.
    let around = try scene.sighting(
      Self.stand(.seconds(99) + Ticks(count: 500_000), .seconds(100) + Ticks(count: 2)))
    #expect(around?.time == .seconds(100) + tick)
  }

  @Test func `two looks that meet leave no gap`() throws {
    let moment = Self.stand(.seconds(20), .seconds(20))
    let (first, next) = (Self.glass("One", (140, 10..<20)), Self.glass("Two", (140, 20..<30)))
    #expect(try Scene(telescopes: [first]).sighting(moment) == nil)
    #expect(try Scene(telescopes: [next]).sighting(moment) == nil)
    #expect(try Scene(telescopes: [first, next]).sighting(moment)?.telescope == "One")
    let aside = Self.glass("Two", (60, 20..<30))
    #expect(try Scene(telescopes: [first, aside]).sighting(moment) == nil)
  }

  @Test func `nothing is seen while the telescope turns`() throws {
    // From 60 to 140 it turns by 78 degrees.
    let glass = Self.glass("Glass", (60, 0..<100), (140, 100..<300), degreesPerSecond: 1)
    let scene = Scene(telescopes: [glass])
    #expect(try scene.sighting(Self.stand(.seconds(100), .seconds(178))) == nil)
    #expect(try scene.sighting(Self.stand(.seconds(100), .seconds(200))) != nil)
  }

  @Test func `covered ways and private areas are never seen`() throws {
    let glass = Self.glass("Glass", (140, 100..<150))
    let stand = Self.stand(.seconds(100), .seconds(120))
    #expect(try Scene(telescopes: [glass], isCovered: true).sighting(stand) == nil)
    let area = MapPolygon(x: 138...142, y: 98...104)
    let round = Telescope(name: "All round", optics: .nakedEye)
    #expect(try Scene(telescopes: [round], privateAreas: [area]).sighting(stand) == nil)
    #expect(try Scene(telescopes: [round]).sighting(stand)?.telescope == "All round")
  }

  @Test func `a house hides only as far as it surely stands`() throws {
    let stand = Self.stand(.seconds(100), .seconds(120))
    let glass = Self.glass("Glass", (140, 100..<150))
    #expect(try Scene(telescopes: [glass], house: 15...15).sighting(stand) == nil)
    #expect(try Scene(telescopes: [glass], house: 2...15).sighting(stand) != nil)
  }

  @Test func `legs that are none are left out`() throws {
    let scene = Scene(telescopes: [Self.glass("Glass", (140, 100..<150))])
    let legs = [
      ReachRoute.Leg(
        .piece(99, from: .seconds(0), to: .seconds(1)), enter: .seconds(0), leave: .seconds(1)),
      ReachRoute.Leg(.refuge(3), enter: .seconds(0), leave: .seconds(200)),
      ReachRoute.Leg(
        .piece(12, from: .seconds(0), to: .seconds(0)), enter: .seconds(140), leave: .seconds(130)),
      ReachRoute.Leg(
        .piece(12, from: .seconds(0), to: .seconds(0)), enter: Ticks(count: .min),
        leave: Ticks(count: .max)),
    ]
    #expect(try scene.sighting(legs) == nil)
  }
}
