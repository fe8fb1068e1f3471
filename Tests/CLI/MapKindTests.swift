import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

/// One town in many orders, encodings and kinds of file: all give the same streets, houses and
/// verdicts, byte for byte.
@Suite struct MapKindTests {
  private let folder: Folder
  private let map = DrawnMap(lon: 9.5, lat: 47.1)

  init() throws {
    folder = try Folder()
    let heights = (0..<48).map { row in
      (0..<60).map { "\(500 + ($0 * 7 + row * 13) % 17)" }.joined(separator: " ")
    }
    try folder.write(
      "ncols 60\nnrows 48\nxllcorner 537800\nyllcorner 5216250\ncellsize 25\n"
        + heights.joined(separator: "\n"), to: "ground.asc")
    let translate = try #require(Command.installed("gdal_translate"))
    _ = try Command.run(
      translate, ["-q", "-a_srs", "EPSG:32632", folder["ground.asc"], folder["ground.tif"]])
  }

  /// What the program answers about a map, without what names the file and the time.
  private func answer(_ file: String) throws -> [String] {
    try folder.write(
      """
      place: { terrain: ground.tif, map: \(file), resolution: 25 }
      night: { bell: '2026-12-05T21:00:00Z', midnight: '2026-12-05T23:00:00Z' }
      towers:
        - { name: T, at: [9.507, 47.1023], eye: 12, telescopes: [ { name: A, aperture: 60, \
      magnification: 6, field: 20, slew: 10, looks: [ { azimuth: 90, from: '21:05', for: 5m, \
      every: 15m } ] } ] }
      crossings: [ { from: Row 0, to: Row 5 } ]
      """, to: "watch.yaml")
    let (watch, streets) = (folder["watch.yaml"], folder["seen.geojson"])
    for name in ["seen.geojson", "slip.json"] {
      try? FileManager.default.removeItem(atPath: folder[name])
    }
    let coverage = try Command.bergfried("coverage", watch, "-o", streets)
    try #require(coverage.status == 0, "\(file): \(coverage.errors)")
    let slip = try Command.bergfried("slip", watch, folder["slip.json"])
    try #require(slip.status == 0, "\(file): \(slip.errors)")
    let told = coverage.output.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("Unused") && !$0.hasPrefix("Used") && !$0.contains("deleted")
    }
    // Which files went in stands on a line of its own.
    let lines = try String(contentsOfFile: streets, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("\"description\"") }.map(String.init)
    return try told + lines + [String(contentsOfFile: folder["slip.json"], encoding: .utf8)]
  }

  private func expectSame(_ names: [String]) throws {
    let usual = try answer(folder.write(map.xml(map.all), to: "usual.osm"))
    #expect(usual.contains { $0.hasPrefix("Streets") && !$0.contains(" 0 m") }, "\(usual[0])")
    for name in names {
      let other = try answer(name)
      let difference = zip(other, usual).first { $0 != $1 }
      #expect(other.count == usual.count && difference == nil, "\(name): \(difference as Any)")
    }
  }

  @Test func `XML in any order`() throws {
    let (nodes, ways, relations) = (map.nodes, map.ways, map.relations)
    var random = SeededRandom(seed: 12)
    let orders: [(String, [DrawnMap.Object])] = [
      ("reversed", relations + ways + nodes), ("overpass", ways + relations + nodes),
      ("falling", map.all.reversed()), ("shuffled", map.all.shuffled(using: &random)),
      ("again", map.all.shuffled(using: &random)),
      ("nodes-last", relations + ways.reversed() + nodes),
      ("twice", map.all + map.all), ("skeletons", map.all + map.all.map(\.skeleton)),
      ("skeletons-first", map.all.map(\.skeleton) + map.all.reversed()),
      ("no-versions", map.all.map { $0.aged(nil) }),
      ("newer", map.all.map { $0.aged(5) } + ways.map { $0.skeleton.aged(4) }),
      ("older-first", ways.map { $0.skeleton.aged(2) } + map.all.map { $0.aged(3) }),
      ("josm", map.all + [deleted(901).with("action", "delete")]),
      ("history", map.all + [deleted(902).with("visible", "false")]),
      ("changed", nodes + ways.map { $0.with("action", "modify") } + relations),
    ]
    var names: [String] = []
    for (name, objects) in orders {
      try folder.write(map.xml(objects), to: name + ".osm")
      names.append(name + ".osm")
    }
    try expectSame(names)
  }

  private func deleted(_ id: Int) -> DrawnMap.Object {
    var house = map.ways[11]
    house.id = id
    house.nodes = [12, 13, 23, 22, 12]
    return house
  }

  private func json(_ objects: [DrawnMap.Object], hasPlaces: Bool = false) throws -> String {
    String(decoding: try map.json(objects, hasPlaces: hasPlaces), as: UTF8.self)
  }

  @Test func `what servers write`() throws {
    let tagged = map.all.filter { !$0.tags.isEmpty }
    try folder.write(map.xml(tagged, hasPlaces: true), to: "geom.osm")
    let skeletons = map.all.filter { $0.tags.isEmpty }.map(\.skeleton)
    try folder.write(json(tagged + skeletons), to: "overpass.json")
    try folder.write(json(tagged, hasPlaces: true), to: "geom.json")
    let change = map.all.map { map.element($0) }
    try folder.write(
      "<osmChange version='0.6'><create>\(change.joined())</create></osmChange>", to: "new.osc")
    try folder.write(
      "\u{FEFF}<?xml version=\"1.0\"?>\r\n<!-- a note -->\r\n<osm><note>text</note>\r\n"
        + "<meta osm_base=\"2026\"/><bounds minlat='1' minlon='2' maxlat='3' maxlon='4'/>\r\n"
        + change.joined(separator: "\r\n").replacing("'", with: "\"").replacing(
          "Ober&lt;dorf> \"&amp; Söhne\"", with: "Ober&lt;dorf> &quot;&amp; Söhne&quot;")
        + "</osm>", to: "notes.osm")
    try expectSame(["geom.osm", "overpass.json", "geom.json", "new.osc", "notes.osm"])
  }

  @Test func `packed and from a pipe`() throws {
    let path = try folder.write(map.xml(map.all), to: "map.osm")
    let python = try #require(Command.installed("python3"))
    let script = """
      import bz2, gzip, sys
      data = open(sys.argv[1], "rb").read()
      gzip.open(sys.argv[1] + ".gz", "wb").write(data)
      bz2.open(sys.argv[1] + ".bz2", "wb").write(data)
      open(sys.argv[2], "wb").write(gzip.compress(data))
      """
    _ = try Command.run(python, ["-c", script, path, folder["gzip-by-another-name.osm"]])
    try expectSame(["map.osm.gz", "map.osm.bz2", "gzip-by-another-name.osm"])
  }

  /// What `coverage` says of the watch with a part of the map.
  private func told(area: String) throws -> Command {
    try folder.write(map.xml(map.all), to: "map.osm")
    let watch = try folder.write(
      """
      place: { terrain: ground.tif, map: map.osm, area: \(area), resolution: 25 }
      night: { bell: '2026-12-05T21:00:00Z', midnight: '2026-12-05T23:00:00Z' }
      towers: [ { name: T, at: [9.507, 47.1023], eye: 12 } ]
      """, to: "area.yaml")
    return try Command.bergfried("coverage", watch)
  }

  @Test func `a part of the map is read`() throws {
    let square = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "old"},
      "geometry": {"type": "Polygon", "coordinates": [[[9.4999, 47.0999], [9.5005, 47.0999],
      [9.5005, 47.1004], [9.4999, 47.1004], [9.4999, 47.0999]]]}}]}
      """
    try folder.write(square, to: "old.geojson")
    let all = try told(area: "[9.49, 47.09, 9.53, 47.12]")
    #expect(all.output.contains("Used      10 streets, 2 buildings"), "\(all.errors)")
    // The lowest row and the western path alone reach the corner.
    for area in ["[9.4999, 47.0999, 9.5005, 47.1004]", "old.geojson", "old.geojson#old"] {
      let part = try told(area: area)
      #expect(part.output.contains("Used      2 of "), "\(area): \(part.errors)")
      #expect(part.output.contains("outside the area"))
    }
    // The tower stands between rows, 30 m from the nearest.
    #expect(try told(area: "60").output.contains("Used      1 of "))
    let nowhere = try told(area: "[9.8, 47.5, 9.81, 47.51]")
    #expect(nowhere.status == 65 && nowhere.errors.contains("area"), "\(nowhere.errors)")
  }

  @Test(arguments: ["/dev/stdin", "'-'"])
  func `from standard input`(name: String) throws {
    let map = try folder.write(map.xml(map.relations + map.ways + map.nodes), to: "map.osm")
    let watch = try folder.write(
      """
      place: { terrain: ground.tif, map: \(name), resolution: 25 }
      night: { bell: '2026-12-05T21:00:00Z', midnight: '2026-12-05T23:00:00Z' }
      towers: [ { name: T, at: [9.507, 47.1023], eye: 12 } ]
      """, to: "pipe.yaml")
    let answer = try Command.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "cat \"$0\" | \"$1\" coverage \"$2\"", map, Command.executable.path, watch])
    #expect(answer.status == 0)
    #expect(answer.output.contains("Used      10 streets, 2 buildings"), "\(answer.errors)")
  }

  @Test(.enabled(if: Command.installed("osmium") != nil, "osmium is not installed"))
  func `as osmium writes it`() throws {
    let osmium = try #require(Command.installed("osmium"))
    let path = try folder.write(map.xml(map.all), to: "map.osm")
    let turned = try folder.write(
      map.xml(map.relations + map.ways + map.nodes), to: "turned.osm")
    let kinds: [(name: String, arguments: [String])] = [
      ("map.osm.pbf", []), ("none.osm.pbf", ["-f", "pbf,pbf_compression=none"]),
      ("lz4.osm.pbf", ["-f", "pbf,pbf_compression=lz4"]),
      ("plain.osm.pbf", ["-f", "pbf,pbf_dense_nodes=false"]),
      ("bare.osm.pbf", ["-f", "pbf,add_metadata=false"]), ("map.opl", []), ("map.osm.opl", []),
      ("wrong.osm", ["-f", "pbf"]), ("out.osm.bz2", []),
    ]
    var names = kinds.map(\.name)
    for (name, arguments) in kinds {
      let file = folder[name]
      let made = try Command.run(osmium, ["cat", path, "-o", file, "--no-progress"] + arguments)
      try #require(made.status == 0, "\(made.errors)")
    }
    _ = try Command.run(osmium, ["cat", turned, "-o", folder["turned.osm.pbf"]])
    _ = try Command.run(
      osmium, ["add-locations-to-ways", path, "-o", folder["located.osm.pbf"]])
    names += ["turned.osm.pbf", "located.osm.pbf"]
    try expectSame(names)
  }
}
