import BergfriedCore
import BergfriedGDAL
import BergfriedTestSupport
import Foundation
import Testing

@Suite struct SightlinePairsTests {
  static let world = DrawnWorld(
    "1111111",
    "1111911",
    "1111111")

  private let folder: Folder
  private let input: String

  init() throws {
    folder = try Folder()
    input = try Self.world.write(to: folder)
  }

  private func table(_ rows: String...) throws -> String {
    try folder.write(rows.map { $0 + "\n" }.joined(), to: "pairs.csv")
    return folder["pairs.csv"]
  }

  private var pairs: String {
    get throws {
      try table(
        "id,name,from_x,from_y,from_height,to_x,to_y,to_height,colour",
        "a,Mill to inn,500005,5200015,2,500065,5200015,0,red",
        "b,\"Tower, old\",500005,5200005,2,500065,5200005,1,blue",
        "c,Off the map,500005,5200005,2,500900,5200005,1,blue")
    }
  }

  @Test func `each pair has its line, and names stay`() throws {
    let run = try Command.bergfried(
      "sightline", input, "--pairs", pairs, "-cc", "0", "-o", folder["out.csv"])
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("3 lines of sight: 1 visible, 1 blocked, 1 no answer."))
    #expect(run.output.contains("a Mill to inn"))
    #expect(run.output.contains("c Off the map: the target"))
    #expect(run.errors.contains("not read: colour; what is read is called id, name, from_x"))
    let lines = try String(contentsOfFile: folder["out.csv"], encoding: .utf8)
      .components(separatedBy: "\r\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("id,name,verdict,distance_m,azimuth_deg"))
    #expect(lines[1].hasPrefix("a,Mill to inn,blocked,60.000,90.000"))
    #expect(lines[2].hasPrefix("b,\"Tower, old\",visible,60.000"))
    #expect(lines[3].hasPrefix("c,Off the map,no answer,,") && lines[3].contains("outside"))
  }

  @Test func `a pair of the table is as the line alone`() throws {
    struct Line: Decodable, Equatable {
      let verdict: String
      let distanceMetres: Double
      let targetToAddMetres: Double?
      let eyeToAddMetres: Double?
    }
    struct Pairs: Decodable {
      struct Pair: Decodable {
        let id: String
        let name: String?
        let line: Line?
        let problem: String?
      }
      let pairs: [Pair]
    }
    let run = try Command.bergfried("sightline", input, "--pairs", pairs, "--json", "-q")
    try #require(run.status == 0, "\(run.errors)")
    let answers = try run.json(Pairs.self).pairs
    #expect(answers.map(\.id) == ["a", "b", "c"] && answers[1].name == "Tower, old")
    #expect(answers[2].line == nil && answers[2].problem?.contains("outside") == true)
    for (pair, ends) in zip(
      answers, [("500005,5200015,2", "500065,5200015,0"), ("500005,5200005,2", "500065,5200005,1")])
    {
      let alone = try Command.bergfried(
        "sightline", input, "--from", ends.0, "--to", ends.1, "--json", "-q")
      #expect(try alone.json(Line.self) == pair.line)
    }
  }

  @Test(arguments: ["gpkg", "geojson", "fgb"])
  func `what is seen under lines is written as features`(ending: String) throws {
    let out = folder["out.\(ending)"]
    let run = try Command.bergfried(
      "sightline", input, "--pairs", pairs, "-cc", "0", "-q", "-o", out)
    try #require(run.status == 0, "\(run.errors)")
    let copy = folder["parts.csv"]
    let tool = try #require(Command.installed("ogr2ogr"))
    let layer = ending == "geojson" ? [] : ["parts"]
    let read = try Command.run(
      tool, ["-f", "CSV", copy, out] + layer + ["-select", "id,name,verdict,state,start_m,end_m"])
    try #require(read.status == 0, "\(read.errors)")
    let rows = try String(contentsOfFile: copy, encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init).sorted().reversed()
    // Before the wall, its slope that looks at the eye, and what lies behind its top.
    let own = rows.filter { $0.hasPrefix("a,") }
    #expect(own.count == 2, "\(rows)")
    #expect(own.first?.contains("seen,0,40") == true, "\(own)")
    #expect(own.last?.contains("hidden,40,60") == true, "\(own)")
    #expect(rows.contains { $0.hasPrefix("b,\"Tower, old\",visible,seen,0,60") }, "\(rows)")
  }

  @Test func `lines of a layer are pairs too`() throws {
    try folder.write(
      """
      {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:32632"}},
       "features": [{"type": "Feature", "properties": {"name": "Link", "to_height": 12},
        "geometry": {"type": "LineString",
         "coordinates": [[500005, 5200015], [500035, 5200015], [500065, 5200015]]}}]}
      """, to: "lines.geojson")
    let run = try Command.bergfried(
      "sightline", input, "--pairs", folder["lines.geojson"], "-cc", "0")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("1 visible") && run.output.contains("Link"), "\(run.output)")
  }

  @Test(arguments: [
    (["--from", "1,2"], "contradict"), (["--lonlat"], "from_lon"), (["--explain"], "one line"),
    (["--profile", "a.svg"], "one line"), (["-o", "a.foo"], ".gpkg"),
  ])
  func `nonsense is refused`(arguments: [String], word: String) throws {
    let run = try Command.bergfried(["sightline", input, "--pairs", pairs] + arguments)
    #expect(run.status == 64 && run.errors.contains(word), "\(run.errors)")
  }

  @Test func `a table that holds no pairs says what it should hold`() throws {
    let run = try Command.bergfried("sightline", input, "--pairs", table("id,x,y", "1,2,3"))
    #expect(run.status == 65 && run.errors.contains("from_x, from_y, to_x and to_y"))
    let bad = try table("from_x,from_y,to_x,to_y", "1,2,3,x", "1,,3,4")
    let rows = try Command.bergfried("sightline", input, "--pairs", bad)
    #expect(rows.status == 65 && rows.errors.contains("2 problems in the table of pairs"))
  }
}
