import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// The streets of real maps beside what osmium, which reads the files by itself, finds in them.
@Suite(
  .enabled(if: RealGround.isAtHand, "the maps of ../shared/data are absent"),
  .enabled(if: OsmiumStreets.program != nil, "osmium is not installed (apt: osmium-tool)"))
struct OsmiumTests {
  static let maps = ["vaduz.osm.pbf", "liechtenstein-2024-03-03.osm.pbf"]

  /// One file read twice.
  private struct Pair {
    let town: TownMap
    let osmium: OsmiumStreets

    init(_ map: String) throws {
      let path = RealGround.folder + "liechtenstein/" + map
      town = try TownMap(path: path, frame: "EPSG:32632")
      osmium = try OsmiumStreets(path: path)
    }

    /// The ways that both have, ours first.
    var ways: [(Way, OsmiumStreets.Line)] {
      let lines = Dictionary(uniqueKeysWithValues: osmium.ways.map { ($0.id, $0) })
      return town.ways.compactMap { way in lines[way.id].map { (way, $0) } }
    }
  }

  private static func lengthMetres(_ points: [MapPoint]) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distanceMetres(to: $1.1) }
  }

  private static func counts(_ kinds: [String]) -> [String: Int] {
    kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Every way and every area with a highway is a street, or its class is told to be left out.
  @Test(arguments: maps)
  func `nothing is lost without a word`(map: String) throws {
    let pair = try Pair(map)
    let all = pair.osmium.ways + pair.osmium.relations
    try #require(pair.osmium.ways.count > 1600 && pair.osmium.relations.count == 2)
    let walked = pair.town.ways.filter { !$0.id.contains("#") }
    let streets = Set(all.map(\.id))
    // What people walk on that is no highway.
    let others = Set(walked.filter { !streets.contains($0.id) }.map(\.kind))
    #expect(others.isSubset(of: ["square", "platform", "pier"]), "\(others)")
    let kept = walked.filter { streets.contains($0.id) }
    let ids = Set(kept.map(\.id))
    #expect(ids.count == kept.count)
    #expect(
      Self.counts(kept.map(\.kind)) == Self.counts(all.filter { ids.contains($0.id) }.map(\.kind)))
    let lost = all.filter { !ids.contains($0.id) }
    let tally = try #require(pair.town.tallies.first { $0.theme == .streets })
    #expect(
      Dictionary(uniqueKeysWithValues: tally.unused.map { ($0.reason, $0.count) })
        == Self.counts(lost.map { "highway=\($0.kind)" }))
    #expect(tally.foundCount == all.count + walked.count - kept.count)
  }

  /// Point by point the same, to a thousandth of a millimetre; so no way is shortened or turned.
  /// Rings may begin elsewhere, so of them the length is compared.
  @Test(arguments: maps)
  func `ways lie where osmium and PROJ have them`(map: String) throws {
    let projection = try Projection(to: "EPSG:32632")
    var pointCount = 0
    for (way, line) in try Pair(map).ways {
      let points = projection.points(line.degrees)
      try #require(way.points.count == points.count, "\(way.id)")
      pointCount += points.count
      if points.first == points.last {
        let length = Self.lengthMetres(points)
        #expect((way.lengthMetres - length).magnitude < 1e-6 * length, "\(way.id)")
      } else {
        let off = zip(way.points, points).map { $0.distanceMetres(to: $1) }.max() ?? .infinity
        #expect(off < 1e-6, "\(way.id) is off by \(off) m")
      }
    }
    #expect(pointCount > 10_000)
  }

  /// UTM's scale 36 to 48 km from its middle is 0.9996 (1 + x² / 2R²) = 0.999616 to 0.999629.
  @Test(arguments: maps)
  func `lengths by class are those of the ellipsoid in the scale of UTM`(map: String) throws {
    let projection = try Projection(to: Projection.lengths)
    var sums: [String: (utm: Double, earth: Double)] = [:]
    for (way, line) in try Pair(map).ways {
      sums[way.kind, default: (0, 0)].utm += way.lengthMetres
      sums[way.kind]?.earth += Self.lengthMetres(projection.points(line.degrees))
    }
    try #require(sums.count > 10)
    for (kind, sum) in sums {
      let scale = sum.utm / sum.earth
      #expect((0.999_612...0.999_632).contains(scale), "\(kind): \(sum), \(scale)")
    }
  }

  /// The graph over a part of the country: all of each way is in its pieces, beyond it too.
  @Test(arguments: maps)
  func `pieces and what is left out make up the ways`(map: String) throws {
    let ways = try Pair(map).town.ways
    // What vaduz_utm32_25m.tif covers, and less of it.
    for bounds in [
      nil, MapBounds(minX: 537_000, minY: 5_217_000, maxX: 547_000, maxY: 5_225_500),
      MapBounds(minX: 539_000, minY: 5_219_000, maxX: 541_000, maxY: 5_221_000),
    ] {
      let graph = StreetGraph(ways: ways, bounds: bounds)
      var inside = [Double](repeating: 0, count: ways.count)
      for piece in graph.pieces { inside[piece.way] += piece.lengthMetres }
      let outside = zip(ways, inside).map { $0.lengthMetres - $1 }
      #expect(outside.allSatisfy { $0 > -1e-6 })
      let missing = outside.filter { $0 > 1e-6 }
      let told = graph.leftOut.reduce((0, 0.0)) { ($0.0 + $1.count, $0.1 + $1.lengthMetres) }
      #expect(told.0 == missing.count)
      #expect((told.1 - missing.reduce(0, +)).magnitude < 1e-3, "\(told)")
      #expect(missing.isEmpty)
    }
  }
}
