import BergfriedCore
import Testing

@testable import Attack

/// What is held to be true of a town is so where it can be worked out by hand.
@Suite struct TrueTownTests {
  /// An eye ten metres up, a house five metres high half-way, and the street behind it.
  private static func town(_ houses: [House], eye: Double = 10) -> MadeTown {
    var town = MadeTown()
    town.ground = Plane(metres: 0, east: 0, north: 0)
    town.ways = [
      Lane(id: "1", name: MadeTown.startName, points: [Spot(x: 40, y: 0), Spot(x: 40, y: 100)])
    ]
    town.houses = houses
    town.masts = [
      Mast(name: "T", spot: Spot(x: 0, y: 50), eye: .aboveGround(eye), glasses: [])
    ]
    return town
  }

  private static func house(_ heights: ClosedRange<Double>) -> House {
    House(
      id: "2",
      corners: [
        Spot(x: 20, y: 40), Spot(x: 25, y: 40), Spot(x: 25, y: 60), Spot(x: 20, y: 60),
      ], heightMetres: heights)
  }

  private static func sight(_ town: MadeTown, _ spot: Spot) -> TrueTown.Sight {
    let solids = Solids(of: town)
    var random = SeededRandom(seed: 1)
    let truth = TrueTown(
      town: town, solids: solids, heights: TrueHeights(of: town, solids, &random))
    return truth.sight(of: Standing(at: spot, in: town, solids), from: 0)
  }

  @Test func `a house hides what is behind it, by its height and by its corners`() {
    let behind = Spot(x: 40, y: 50)
    // The line from 10 m down to 1.7 m passes the house's far wall at 4.8 m.
    #expect(Self.sight(Self.town([Self.house(4.9...4.9)]), behind) == .hidden(by: .house(0)))
    #expect(Self.sight(Self.town([Self.house(4.7...4.7)]), behind) == .free)
    // The near corner lies at y 60, so its shadow ends at y 70 on the street.
    #expect(Self.sight(Self.town([Self.house(9...9)]), Spot(x: 40, y: 69.9)) != .free)
    #expect(Self.sight(Self.town([Self.house(9...9)]), Spot(x: 40, y: 70.1)) == .free)
  }

  @Test func `whoever is in a passage is seen through its ends alone`() {
    var across = Self.town([Self.house(9...9)])
    across.ways[0].points = [Spot(x: 22, y: 0), Spot(x: 22, y: 100)]
    var along = across
    along.masts[0].spot = Spot(x: 22, y: 0)
    along.masts[0].eye = .aboveGround(3)
    func sight(_ town: MadeTown, _ spot: Spot, _ seed: UInt64) -> TrueTown.Sight {
      var random = SeededRandom(seed: seed)
      let solids = Solids(of: town)
      let truth = TrueTown(
        town: town, solids: solids, heights: TrueHeights(of: town, solids, &random))
      return truth.sight(of: Standing(at: spot, in: town, solids), from: 0)
    }
    var seen: Set<Bool> = []
    for seed in 0..<40 as Range<UInt64> {
      #expect(sight(across, Spot(x: 22, y: 50), seed) == .hidden(by: .house(0)))
      seen.insert(sight(along, Spot(x: 22, y: 40.5), seed) == .free)
    }
    #expect(seen == [true, false])
  }

  @Test func `a picture is flat and a glass's field is round`() {
    let flat = Field(.flat(width: 90, height: 60), azimuth: 0, pitch: 0)
    #expect(flat.place(east: 0, north: 10, up: -5.7) == .inside)
    #expect(flat.place(east: 0, north: 10, up: -5.8) == .outside)
    // As low by angle, and below the picture's edge.
    #expect(flat.place(east: 8, north: 10, up: -7.2) == .outside)
    #expect(flat.place(east: 9.9, north: 10, up: 0) == .inside)
    #expect(flat.place(east: 0, north: -10, up: 0) == .outside)
    let round = Field(.round(width: 20), azimuth: 90, pitch: 0)
    #expect(round.place(east: 10, north: 1.7, up: 0) == .inside)
    #expect(round.place(east: 10, north: 1.7, up: 1.7) == .outside)
  }

  @Test func `a mount turns round by where it may`() {
    var glass = Glass(
      name: "G", isRound: false, widthDegrees: 10, heightDegrees: 10, sector: nil,
      slewDegreesPerSecond: 4,
      looks: [
        Gaze(azimuthDegrees: 306, pitchDegrees: 0, firstSecond: 0, seconds: 60),
        Gaze(azimuthDegrees: 66, pitchDegrees: 0, firstSecond: 60, seconds: 120),
      ])
    #expect(Watching.times(of: glass, night: 600)[1] == [90_000_000..<180_000_000])
    glass.sector = (from: 20, to: 340)
    #expect(Watching.times(of: glass, night: 600)[1] == [120_000_000..<180_000_000])
  }
}
