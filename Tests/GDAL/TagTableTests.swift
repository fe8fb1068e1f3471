import BergfriedSurface
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedGDAL

/// The guide's table of tags is what the reader makes of them; `RECORD=1` writes it anew.
@Suite struct TagTableTests {
  let scratch = Scratch()

  /// How high something hides for certain and at the most; `nil` where nothing stands.
  private typealias Heights = (surely: Double, possibly: Double)?

  private static let guide = Repository.url("Guides/Tags.md")
  private static let marks = (start: "<!-- table -->\n", end: "<!-- end -->\n")

  /// What stands where a closed line of 20 m by 20 m has some tags.
  private func heights(_ tags: [String: String]) throws -> Heights {
    let corners = [(9.5, 47.1), (9.5002, 47.1), (9.5002, 47.1002), (9.5, 47.1002)]
    let nodes = corners.enumerated().map {
      "<node id='\($0.offset + 1)' lon='\($0.element.0)' lat='\($0.element.1)'/>"
    }
    let tag = tags.map { key, value in
      "<tag k='\(key)' v='\(value.replacing("'", with: "&apos;"))'/>"
    }.joined()
    let path = scratch.text(
      "tags.osm",
      "<osm>\(nodes.joined())<way id='1'><nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='4'/>"
        + "<nd ref='1'/>\(tag)</way><node id='8' lon='9.51' lat='47.1'/><way id='2'><nd ref='1'/>"
        + "<nd ref='8'/><tag k='highway' v='path'/></way></osm>")
    let town = try TownMap(path: path, frame: "EPSG:32632")
    let built = town.buildings.map { ($0.heightMetres.lowerBound, $0.heightMetres.upperBound) }
    let all = built + town.woods.map { (0.0, $0.heightMetres) }
    guard !all.isEmpty else { return nil }
    return (all.map(\.0).max() ?? 0, all.map(\.1).max() ?? 0)
  }

  private static func text(_ metres: Double) -> String {
    metres.rounded() == metres ? "\(Int(metres))" : String(format: "%.2f", metres)
  }

  private func cells(_ tags: [String: String]) throws -> String {
    let heights = try heights(tags)
    return heights.map { "\(Self.text($0.surely)) | \(Self.text($0.possibly))" } ?? "– | –"
  }

  /// The table's rows: tags, and what its two cells say.
  private func rows() throws -> [(tags: [String: String], cells: String)] {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let start = try #require(text.range(of: Self.marks.start))
    let end = try #require(text.range(of: Self.marks.end))
    return text[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`") else { return nil }
      let pairs = cells[0].split(separator: "`").map(String.init).filter { $0.contains("=") }
      let tags = pairs.map { pair -> (String, String) in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts[0], parts[1])
      }
      return (Dictionary(tags) { first, _ in first }, "\(cells[1]) | \(cells[2])")
    }
  }

  @Test func `each row says what is read`() throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try record() }
    let rows = try rows()
    #expect(rows.count > 150)
    for row in rows {
      let read = try cells(row.tags)
      #expect(read == row.cells, "\(row.tags)")
    }
  }

  @Test func `no tag that hides is missing`() throws {
    let told = try rows().map(\.tags)
    #expect(Self.known.filter { !told.contains($0) } == [])
  }

  /// All that the reader knows by key and value.
  private static var known: [[String: String]] {
    BuildingKind.known.keys.sorted().map { ["building": $0] }
      + ObstacleKind.keys.flatMap { key in
        (ObstacleKind.known[key] ?? [:]).keys.sorted().map { [key: $0] }
          + (ObstacleKind.earthworks[key] ?? [:]).keys.sorted().map { [key: $0, "height": "5"] }
      }
  }

  /// What else stands there, by what it shows.
  private static let groups: [(title: String, rows: [[String: String]])] = [
    (
      "Heights of buildings",
      [
        ["building": "yes"], ["building": "yes", "height": "12"],
        ["building": "yes", "height": "12,5 m"], ["building": "yes", "height": "40 ft"],
        ["building": "yes", "height": "40'6\""], ["building": "yes", "height": "tall"],
        ["building": "yes", "height": "12", "roof:height": "4"],
        ["building": "yes", "height": "12", "roof:shape": "gabled"],
        ["building": "yes", "building:levels": "2"],
        ["building": "yes", "building:levels": "2.5"],
        ["building": "yes", "building:levels": "2", "roof:levels": "1"],
        ["building": "yes", "building:levels": "2", "roof:shape": "flat"],
        ["building:part": "yes", "height": "9"],
      ]
    ),
    (
      "What one may see under or through",
      [
        ["building": "yes", "height": "9", "min_height": "3"],
        ["building": "yes", "height": "9", "building:min_level": "1"],
        ["building": "yes", "height": "9", "wall": "no"],
        ["building": "yes", "height": "9", "building:material": "glass"],
        ["building": "yes", "height": "9", "layer": "-1"],
      ]
    ),
    (
      "What does not stand, or not above the ground",
      [
        ["building": "no"], ["building": "proposed"], ["building": "demolished"],
        ["building": "yes", "location": "underground"], ["building": "yes", "tunnel": "yes"],
        ["man_made": "storage_tank", "location": "underground"],
        ["landuse": "grass"], ["natural": "water"], ["amenity": "parking"],
      ]
    ),
    (
      "Trees",
      [
        ["natural": "wood"], ["landuse": "forest"], ["landcover": "trees"],
        ["natural": "wetland", "wetland": "swamp"], ["natural": "wood", "height": "15"],
      ]
    ),
    (
      "Barriers that are told apart",
      [
        ["barrier": "yes"], ["barrier": "bollard"], ["barrier": "kerb"],
        ["barrier": "guard_rail"], ["barrier": "wall", "height": "2"],
        ["barrier": "fence", "fence_type": "wire"],
        ["barrier": "wall", "wall": "noise_barrier"], ["barrier": "hedge", "area": "yes"],
        ["power": "generator", "generator:source": "wind"],
      ]
    ),
  ]

  private func record() throws {
    var lines: [String] = []
    let byKind: [(String, [[String: String]])] = [
      (
        "Kinds of buildings, where neither height nor levels are told",
        Self.known.filter { $0["building"] != nil }
      ),
      (
        "What hides and is no building, where no height is told",
        Self.known.filter { $0["building"] == nil }
      ),
    ]
    for (title, rows) in Self.groups + byKind {
      lines += [
        "### \(title)", "", "| Tags | Surely up to, m | Possibly up to, m |", "|---|---|---|",
      ]
      for tags in rows {
        // What a thing is stands before what is said of it.
        let first = ["building", "building:part", "barrier", "natural", "power", "man_made"]
        let order = tags.sorted {
          (first.firstIndex(of: $0.key) ?? 9, $0.key) < (first.firstIndex(of: $1.key) ?? 9, $1.key)
        }
        let names = order.map { "`\($0.key)=\($0.value)`" }.joined(separator: " ")
        lines.append("| \(names) | \(try cells(tags)) |")
      }
      lines.append("")
    }
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let start = try #require(text.range(of: Self.marks.start))
    let end = try #require(text.range(of: Self.marks.end))
    let table = lines.joined(separator: "\n")
    try (text[..<start.upperBound] + table + text[end.lowerBound...])
      .write(to: Self.guide, atomically: true, encoding: .utf8)
  }
}
