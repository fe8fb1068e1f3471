import BergfriedCore
import Testing

@testable import Attack

/// Where someone truly gets, worked out by hand.
@Suite struct TrueNetTests {
  private static func town(_ lines: [[Spot]], seconds: Int = 600) -> MadeTown {
    var town = MadeTown()
    town.ways = lines.enumerated().map { number, points in
      let name =
        number == 0 ? MadeTown.startName : number == 1 ? MadeTown.goalName : "Way \(number)"
      return Lane(id: "\(number)", name: name, points: points)
    }
    town.speedMetresPerSecond = 1
    town.nightSeconds = seconds
    return town
  }

  /// Whether anyone gets from start to goal where nobody looks.
  private static func isCrossed(_ town: MadeTown) -> Bool {
    let claims = Claims(pieces: [], verdict: .none)
    return TownAttack(on: town, claims: claims, draws: 1).faults.contains {
      $0.kind == .unconnectedCrossed
    }
  }

  private static func spots(_ places: (Double, Double)...) -> [Spot] {
    places.map { Spot(x: $0.0, y: $0.1) }
  }

  @Test func `ends within a metre are joined`() {
    let start = Self.spots((10, 10), (20, 10))
    #expect(Self.isCrossed(Self.town([start, Self.spots((20.9, 10), (30, 10))])))
    #expect(!Self.isCrossed(Self.town([start, Self.spots((21.1, 10), (30, 10))])))
    // In the middle of another street, and across it.
    #expect(Self.isCrossed(Self.town([start, Self.spots((20.5, 0), (20.5, 30))])))
    #expect(Self.isCrossed(Self.town([start, Self.spots((15, 0), (15, 30))])))
    #expect(!Self.isCrossed(Self.town([start, Self.spots((22, 0), (22, 30))])))
  }

  @Test func `a street that crosses itself is joined there`() {
    func loop(to end: Double) -> MadeTown {
      Self.town(
        [
          Self.spots((9, 10), (10, 10)), Self.spots((40, end), (39, end)),
          Self.spots((10, 10), (60, 10), (60, 30), (40, 30), (40, end)),
        ], seconds: 42)
    }
    // It is 31 m to where it crosses itself, and more than 100 all along it.
    #expect(Self.isCrossed(loop(to: 5)))
    #expect(Self.isCrossed(loop(to: 10.5)))
    #expect(!Self.isCrossed(loop(to: 11.5)))
  }

  @Test func `who is carried along a street is faster`() {
    var town = Self.town(
      [
        Self.spots((9, 10), (10, 10)), Self.spots((50, 10), (51, 10)),
        Self.spots((10, 10), (50, 10)),
      ], seconds: 25)
    #expect(!Self.isCrossed(town))
    town.ways[2].isConveying = true
    #expect(Self.isCrossed(town))
  }

  @Test func `a bridge is no crossing, and its ends are`() {
    var town = Self.town([Self.spots((10, 10), (20, 10)), Self.spots((15, 0), (15, 30))])
    town.ways[1].isOnBridge = true
    town.bridge = Bridge(
      points: town.ways[1].points, layer: 1, halfWidthMetres: 2, isFootway: false)
    #expect(!Self.isCrossed(town))
    town.ways[1].points = Self.spots((15, 10.5), (15, 30))
    town.bridge?.points = town.ways[1].points
    #expect(Self.isCrossed(town))
  }

  @Test func `a square is crossed straight, but for its holes`() {
    func square(_ seconds: Int, holes: [[Spot]] = []) -> MadeTown {
      var town = Self.town(
        [Self.spots((10, 9), (10, 10)), Self.spots((50, 50), (50, 51))], seconds: seconds)
      town.squares = [
        Plaza(
          id: "s", name: "Square", corners: Self.spots((10, 10), (50, 10), (50, 50), (10, 50)),
          holes: holes)
      ]
      return town
    }
    // From corner to corner it is 56.6 m straight, and 80 round; nobody begins but at an end.
    #expect(Self.isCrossed(square(58)))
    #expect(!Self.isCrossed(square(56)))
    let hole = Self.spots((15, 15), (45, 15), (45, 45), (15, 45))
    #expect(!Self.isCrossed(square(60, holes: [hole])))
    #expect(Self.isCrossed(square(82, holes: [hole])))
  }

  @Test func `squares that share a side are one`() {
    var town = Self.town([Self.spots((9, 20), (10, 20)), Self.spots((50, 20), (51, 20))])
    town.squares = [
      Plaza(
        id: "s", name: "A", corners: Self.spots((10, 10), (30, 10), (30, 30), (10, 30)), holes: []),
      Plaza(
        id: "t", name: "B", corners: Self.spots((30, 10), (50, 10), (50, 30), (30, 30)), holes: []),
    ]
    town.nightSeconds = 42
    #expect(Self.isCrossed(town))
    town.squares[1].corners = Self.spots((33, 10), (50, 10), (50, 30), (33, 30))
    #expect(!Self.isCrossed(town))
  }
}
