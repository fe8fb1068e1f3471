import BergfriedCore
import Testing

@testable import Attack

/// Who is seen over hills and from under bridges, worked out by hand.
@Suite struct TrueGroundTests {
  /// An eye ten metres up in the west, and a street forty metres off.
  private static var town: MadeTown {
    var town = MadeTown()
    town.ground = Plane(metres: 0, east: 0, north: 0)
    town.cellMetres = 1
    town.gridOffset = Spot(x: 0.5, y: 0.5)
    town.ways = [
      Lane(id: "1", name: MadeTown.startName, points: [Spot(x: 40, y: 0), Spot(x: 40, y: 100)])
    ]
    town.masts = [
      Mast(name: "T", spot: Spot(x: 0, y: 50), eye: .aboveGround(10), glasses: [])
    ]
    return town
  }

  private static func sight(
    _ town: MadeTown, _ spot: Spot, on footing: Footing = .ground, seed: UInt64 = 1
  ) -> TrueTown.Sight {
    let solids = Solids(of: town)
    var random = SeededRandom(seed: seed)
    let truth = TrueTown(
      town: town, solids: solids, heights: TrueHeights(of: town, solids, &random))
    return truth.sight(of: Standing(at: spot, on: footing, in: town, solids), from: 0)
  }

  @Test func `a ridge hides what is behind it`() {
    let behind = Spot(x: 40, y: 50)
    func ridge(_ metres: Double) -> MadeTown {
      var town = Self.town
      // The line from 10 m down to 1.7 m is 5.85 m high half-way.
      town.reliefs = [
        Relief(
          shape: .ridge, spot: Spot(x: 20, y: 0), across: Spot(x: 1, y: 0), metres: metres,
          widthMetres: 1)
      ]
      return town
    }
    #expect(Self.sight(ridge(5.8), behind) == .free)
    #expect(Self.sight(ridge(5.9), behind) == .hidden(by: .ground))
  }

  @Test func `a round earth falls away`() {
    var town = Self.town
    town.masts[0].eye = .aboveGround(0.5)
    town.personMetres = 0.5
    let behind = Spot(x: 40, y: 50)
    // Half-way the line sags by 400 times the drop per square metre.
    town.curvature = 2 * 6_378_137 * 0.49 / 400
    #expect(Self.sight(town, behind) != .hidden(by: .ground))
    town.curvature = 2 * 6_378_137 * 0.51 / 400
    #expect(Self.sight(town, behind) == .hidden(by: .ground))
  }

  @Test func `a bridge hides who is under it and carries who is on it`() {
    var town = Self.town
    let points = [Spot(x: 40, y: 50), Spot(x: 100, y: 50)]
    town.ways += [
      Lane(id: "2", name: "Bridge", points: points, isOnBridge: true),
      Lane(id: "3", name: "Under", points: [Spot(x: 70, y: 0), Spot(x: 70, y: 100)]),
    ]
    town.bridge = Bridge(points: points, layer: 1, halfWidthMetres: 3, isFootway: false)
    town.masts = [
      Mast(name: "T", spot: Spot(x: 70, y: 10), eye: .aboveGround(20), glasses: [])
    ]
    var (under, on): ([TrueTown.Sight], [TrueTown.Sight]) = ([], [])
    for seed in 0..<40 as Range<UInt64> {
      // Behind the bridge, and on it where it is nearest.
      under.append(Self.sight(town, Spot(x: 70, y: 55), seed: seed))
      on.append(Self.sight(town, Spot(x: 70, y: 50), on: .deck, seed: seed))
      #expect(Self.sight(town, Spot(x: 70, y: 20), seed: seed) == .free)
    }
    #expect(under.contains(.hidden(by: .deck)))
    #expect(on.contains(.free) && !on.contains(.hidden(by: .ground)))
  }

  @Test func `a wide camera shows what lies between azimuths and pitches`() {
    let wide = Field(.picture(width: 200, height: 60), azimuth: 350, pitch: -20)
    #expect(wide.place(east: 10, north: -1, up: -3) == .outside)
    #expect(wide.place(east: 10, north: 2, up: -3) == .inside)
    #expect(wide.place(east: -10, north: -1, up: -3) == .inside)
    #expect(wide.place(east: 0, north: 10, up: -13) == .outside)
    #expect(wide.place(east: 0, north: 10, up: -11) == .inside)
  }

  @Test func `a picture turns clockwise as seen from behind`() {
    // Wide and low, turned by a right angle: now high and narrow.
    let upright = Field(.flat(width: 90, height: 20), azimuth: 0, pitch: 0, roll: 90)
    #expect(upright.place(east: 0, north: 10, up: 9) == .inside)
    #expect(upright.place(east: 5, north: 10, up: 0) == .outside)
    // Its right side sinks.
    let leaning = Field(.flat(width: 90, height: 20), azimuth: 0, pitch: 0, roll: 45)
    #expect(leaning.place(east: 5, north: 10, up: -5) == .inside)
    #expect(leaning.place(east: 5, north: 10, up: 5) == .outside)
    // Straight down its top is where the azimuth leads, here to the east, and turns south.
    let down = Field(.flat(width: 20, height: 90), azimuth: 90, pitch: -90)
    #expect(down.place(east: 9, north: 0, up: -10) == .inside)
    #expect(down.place(east: 0, north: 9, up: -10) == .outside)
    let turned = Field(.flat(width: 20, height: 90), azimuth: 90, pitch: -90, roll: 90)
    #expect(turned.place(east: 0, north: -9, up: -10) == .inside)
    #expect(turned.place(east: 9, north: 0, up: -10) == .outside)
  }
}
