import BergfriedCore
import BergfriedGDAL
import BergfriedScene
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

@testable import BergfriedCLI

/// Streets, places and buildings are found by one rule wherever a name stands.
@Suite struct GazetteerTests {
  private static func square(_ x: Double, side: Double = 10) -> MapPolygon {
    MapPolygon(x: x...x + side, y: 0...side)
  }

  private static let map = TownMap(
    ways: [
      Way(
        id: "way/1", name: "Mill Lane", kind: "residential",
        points: [MapPoint(x: 0, y: 0), MapPoint(x: 50, y: 0)])
    ],
    buildings: [
      Building(id: "way/2", name: "Grand Hotel", area: square(100), heightMetres: 3...9),
      Building(id: "way/3", name: "Mill Lane", area: square(200), heightMetres: 3...9),
      Building(id: "way/4", name: "Inn", area: square(300), heightMetres: 3...9),
      Building(id: "way/5", name: "Inn", area: square(900), heightMetres: 3...9),
    ],
    places: [
      Place(id: "way/2", name: "Grand Hotel", kind: "hotel", point: MapPoint(x: 105, y: 5)),
      Place(id: "node/6", name: "Spring", kind: "spring", point: MapPoint(x: 7, y: 8)),
      Place(
        id: "way/7", name: "Green", kind: "park", point: MapPoint(x: 405, y: 5),
        areas: [square(400)]),
    ])

  private let names = Gazetteer(of: map)

  private func spots(_ name: String) -> [Gazetteer.Spot] {
    if case .spots(_, let spots) = names.meaning(of: name) { spots } else { [] }
  }

  @Test func `streets go before what else has their name`() {
    guard case .street("Mill Lane") = names.meaning(of: "mill lane") else {
      return #expect(Bool(false), "Mill Lane is no street")
    }
  }

  @Test func `a building that is a place as well is one`() {
    #expect(spots("Grand Hotel").map(\.id) == ["way/2"])
    #expect(spots("GRAND HOTEL").map(\.point) == [MapPoint(x: 105, y: 5)])
  }

  @Test func `areas are those of buildings and places`() throws {
    #expect(try names.areas(named: "Grand Hotel") == [Self.square(100)])
    #expect(try names.areas(named: "green") == [Self.square(400)])
    #expect(try names.areas(named: "Inn").count == 2)
    for (name, part) in [
      ("Spring", "is a point"), ("Mill Lane", "is a street"), ("Gren", "mean 'Green'"),
    ] {
      let failure = #expect(throws: Failure.self) { try names.areas(named: name) }
      #expect(failure?.text.contains(part) == true, "\(failure?.text ?? "")")
    }
  }

  @Test func `what stands in several places has no one point`() throws {
    #expect(try Gazetteer.point(of: spots("Spring"), named: "Spring") == MapPoint(x: 7, y: 8))
    let failure = #expect(throws: Failure.self) {
      try Gazetteer.point(of: spots("Inn"), named: "Inn")
    }
    #expect(failure?.text.contains("2 times") == true)
  }

  @Test func `nearest names are told`() {
    let text = names.unknown("Grand Hotl", besides: ["Tower"], "nothing").text
    #expect(text == "'Grand Hotl' is nothing: did you mean 'Grand Hotel'?")
    #expect(names.unknown("Xyzzy", besides: [], "nothing").text.contains("check its spelling"))
  }
}
