import BergfriedCore
import BergfriedGDAL
import BergfriedStreets
import BergfriedSurface
import BergfriedTestSupport
import Testing

/// Areas and lengths beside those that OGR and PROJ measure on the ellipsoid.
@Suite(.enabled(if: RealGround.isAtHand, "the maps of ../shared/data are absent"))
struct MeasureTests {
  /// UTM's scale 36 to 48 km from its middle is 0.9996 (1 + x² / 2R²) = 0.999616 to 0.999629.
  private static let scale = 0.999_612...0.999_632

  /// The scale of each thing that both have measured.
  private func scales(_ ours: [String: Double], _ theirs: [String: Double]) -> [String: Double] {
    ours.reduce(into: [:]) { scales, item in
      if let other = theirs[item.key], other > 0 { scales[item.key] = item.value / other }
    }
  }

  /// Several parts of one thing are called `way/123`, `way/123#2` and so on.
  private func areas(_ parts: [(id: String, area: MapPolygon)]) -> [String: Double] {
    parts.reduce(into: [:]) { areas, part in
      areas[String(part.id.prefix { $0 != "#" }), default: 0] += part.area.areaSquareMetres
    }
  }

  private func expect(_ scales: [String: Double], within range: ClosedRange<Double>) {
    for (id, scale) in scales { #expect(range.contains(scale), "\(id): \(scale)") }
  }

  @Test func `buildings and streets of Vaduz`() throws {
    let path = RealGround.folder + "liechtenstein/vaduz.geojson"
    let town = try TownMap(path: path, frame: "EPSG:32632")
    let shapes = try MeasuredShapes(path: path)
    let buildings = scales(areas(town.buildings.map { ($0.id, $0.area) }), shapes.squareMetres)
    let streets = scales(
      Dictionary(uniqueKeysWithValues: town.ways.map { ($0.id, $0.lengthMetres) }), shapes.metres)
    #expect(buildings.count > 3800 && streets.count > 1640)
    expect(streets, within: Self.scale)
    expect(buildings.mapValues { $0.squareRoot() }, within: Self.scale)
  }

  /// osmium puts together the rings of areas by itself.
  @Test(.enabled(if: OsmiumStreets.program != nil, "osmium is not installed (apt: osmium-tool)"))
  func `buildings and woods of a country as osmium puts them together`() throws {
    let path = RealGround.folder + "liechtenstein/liechtenstein-2024-03-03.osm.pbf"
    let scratch = Scratch(onDisk: true)
    let (part, shapes) = (scratch.path("part.osm.pbf"), scratch.path("part.geojsonseq"))
    try OsmiumStreets.run(
      "tags-filter", path, "wr/building", "wr/building:part", "wr/landuse=forest",
      "wr/natural=wood", "-o", part)
    try OsmiumStreets.run(
      "export", part, "--geometry-types=polygon", "-a", "type,id", "-o", shapes)
    let measured = try MeasuredShapes(path: shapes).squareMetres
    let town = try TownMap(path: path, frame: "EPSG:32632")
    let houses = town.buildings.filter(\.isHouse)
    let buildings = scales(areas(houses.map { ($0.id, $0.area) }), measured)
    // Trees, hedges and the like hide as woods too, and one that is forest and scrub stands twice.
    let woods = Dictionary(town.woods.map { ($0.id, $0) }) { first, _ in first }
    let measuredWoods = scales(areas(woods.values.map { ($0.id, $0.area) }), measured)
    #expect(buildings.count > 17_700 && measuredWoods.count > 500)
    expect(buildings.mapValues { $0.squareRoot() }, within: Self.scale)
    expect(measuredWoods.mapValues { $0.squareRoot() }, within: Self.scale)
  }
}
