import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import Testing

/// How much higher than the ground the bridges of a map may be.
@Suite struct BridgeLiftTests {
  private let scratch = Scratch()

  private typealias Line = (points: [(Double, Double)], tags: String)

  private func read(_ lines: [Line]) throws -> TownMap {
    let features = lines.map { line in
      let pairs = line.points.map { "[\(500_000 + $0.0),\(5_220_000 + $0.1)]" }
      return "{\"type\":\"Feature\",\"properties\":{\(line.tags)},\"geometry\":{\"type\":"
        + "\"LineString\",\"coordinates\":[\(pairs.joined(separator: ","))]}}"
    }
    let crs = #"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32632"}}"#
    let path = scratch.text(
      "town.geojson",
      "{\"type\":\"FeatureCollection\",\"crs\":\(crs),\"features\":["
        + features.joined(separator: ",") + "]}")
    return try TownMap(path: path, frame: "EPSG:32632")
  }

  private static let bridge = #""highway":"residential","bridge":"yes""#
  private static let street = #""highway":"residential""#
  private static let steps = #""highway":"steps""#

  /// Of the ways, in their order.
  private func rises(_ lines: [Line]) throws -> [Double?] {
    try read(lines).ways.map { $0.lift?.riseMetres }
  }

  private func approaches(_ length: Double) -> [Line] {
    [([(-20, 0), (0, 0)], Self.street), ([(length, 0), (length + 20, 0)], Self.street)]
  }

  @Test func `a short bridge between streets lies as its ends do, a long one may be humped`() throws
  {
    let short: Line = ([(0, 0), (6, 0)], Self.bridge)
    #expect(try rises([short] + approaches(6)) == [nil, nil, nil])
    let long: Line = ([(0, 0), (60, 0)], Self.bridge)
    let rise = try #require(try rises([long] + approaches(60))[0])
    #expect((rise - 4.5).magnitude < 1e-6)
  }

  @Test func `over a street, rails or from stairs it may be high`() throws {
    let deck: Line = ([(0, 0), (20, 0)], Self.bridge)
    let below: [(Double, Double)] = [(10, -20), (10, 20)]
    for tags in [Self.street, #""railway":"rail""#] {
      let town = try read([deck] + approaches(20) + [(below, tags)])
      #expect(town.ways[0].lift == Lift(riseMetres: 10))
      #expect(town.spans.map(\.riseMetres) == [10])
      #expect(town.ways.dropFirst().allSatisfy { $0.lift == nil })
    }
    let tunnel = #""highway":"residential","tunnel":"yes""#
    let spared = try rises([deck] + approaches(20) + [(below, tunnel)])[0]
    #expect(try spared == rises([deck] + approaches(20))[0])
    // Stairs from both of its ends, which go up as far.
    let stairs: [Line] = [([(-5, 0), (0, 0)], Self.steps), ([(20, 0), (25, 0)], Self.steps)]
    let town = try read([deck] + stairs + [(below, Self.street)])
    #expect(town.ways.map { $0.lift?.riseMetres } == [30, 30, 30, nil])
    #expect(town.spans.count == 3 && town.spans.allSatisfy { $0.riseMetres == 30 })
    // Stairs down from where a street goes on say nothing.
    let bank: Line = ([(0, 0), (0, -8)], Self.steps)
    #expect(try rises([deck] + approaches(20) + [bank])[3] == nil)
  }

  @Test func `on another floor, how high is unknown`() throws {
    func lift(_ tags: String) throws -> Lift? {
      try read([([(0, 0), (60, 0)], Self.street + tags)]).ways[0].lift
    }
    for tags in [#","layer":"-1""#, #","level":"-1""#, #","level":"0;1""#, #","level":"2""#] {
      #expect(try lift(tags) == Lift(riseMetres: 30, dropMetres: 30), "\(tags)")
    }
    let tunnel = #","layer":"-1","tunnel":"yes""#
    for tags in [#","level":"0""#, tunnel, #","level":"-1","indoor":"yes""#] {
      #expect(try lift(tags) == nil, "\(tags)")
    }
  }

  @Test func `a bent bridge is as high as its higher end everywhere`() throws {
    func rests(_ points: [(Double, Double)]) throws -> [Set<MapPoint>] {
      let spans = try read([(points, Self.bridge)] + approaches(points.last!.0)).spans
      #expect(spans.allSatisfy { $0.restsOn.count == (points.count > 2 ? 3 : 2) })
      return spans.map { Set($0.restsOn) }
    }
    let ends: Set = [
      MapPoint(x: 500_000, y: 5_220_000), MapPoint(x: 500_060, y: 5_220_000),
    ]
    #expect(try rests([(0, 0), (60, 0)]) == [ends])
    #expect(try rests([(0, 0), (30, 20), (60, 0)]) == [ends, ends])
  }

  @Test func `raised rails hide like a bridge`() throws {
    let street: Line = ([(0, 0), (60, 0)], Self.street)
    func spans(_ tags: String) throws -> Int {
      try read([street, ([(30, -50), (30, 50)], tags)]).spans.count
    }
    #expect(try spans(#""railway":"rail","layer":"1""#) == 1)
    #expect(try spans(#""railway":"rail""#) == 0)
    #expect(try spans(#""railway":"proposed","layer":"1""#) == 0)
  }

  @Test func `a fork of bridges is in the air`() throws {
    let arms: [Line] = [
      ([(0, 0), (50, 0)], Self.bridge), ([(50, 0), (100, 0)], Self.bridge),
      ([(50, 0), (50, 40)], #""highway":"steps","bridge":"yes""#),
    ]
    let town = try read(arms + approaches(100))
    for way in town.ways.prefix(3) {
      let lift = try #require(way.lift)
      #expect(lift.riseMetres == 30)
      let ends = [(0.0, 0.0), (100, 0), (50, 40)].map {
        MapPoint(x: 500_000 + $0.0, y: 5_220_000 + $0.1)
      }
      #expect(Set(lift.restsOn).isSuperset(of: ends))
    }
  }

  @Test func `a raised way counts where it passes over another`() throws {
    let raised: Line = ([(0, 0), (40, 0)], #""highway":"footway","layer":"1""#)
    let below: Line = ([(20, -20), (20, 20)], Self.street)
    let town = try read([raised, below])
    #expect(town.ways.map { $0.lift?.riseMetres } == [30, nil] && town.spans.count == 1)
    let alone = try read([raised] + approaches(40))
    #expect(alone.ways.allSatisfy { $0.lift == nil } && alone.spans.isEmpty)
  }

  @Test(arguments: UInt64(1)...60)
  func `what passes beneath is found`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let length = 20 + 200 * random.unit()
    let deck: Line = ([(0, 0), (length, 0)], Self.bridge)
    let (from, to) = (
      (length * random.unit(), 60 * random.unit() - 30),
      (length * random.unit(), 60 * random.unit() - 30)
    )
    let isBeneath = from.1 * to.1 < 0
    let hump = length / 2 * 0.15
    let rise = try rises([deck] + approaches(length) + [([from, to], Self.street)])[0]
    let expected = isBeneath ? max(hump, 10) : hump
    #expect(try (#require(rise) - min(expected, 30)).magnitude < 1e-3, "seed \(seed)")
  }
}
