import BergfriedTestSupport
import Foundation
import Testing

/// What `coverage` tells of the village, and that its outputs agree with each other.
@Suite struct StreetCoverageTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  private struct Answer: Decodable {
    struct Totals: Decodable {
      let pieces: Int
      let lengthMetres: Double
      let openMetres: Double
      let surelyMetres: Double
      let possiblyMetres: Double
      let unseenMetres: Double
      let coveredMetres: Double
      let privateMetres: Double
      let unknownMetres: Double
      let levels: [Level]
    }
    struct Level: Decodable {
      let ladder: String
      let level: String
      let metres: Double
    }
    struct Tower: Decodable {
      let name: String
      let surelyMetres: Double
      let onlyMetres: Double
    }
    let totals: Totals
    let towers: [Tower]
  }

  private func coverage(_ flags: String..., of watch: String? = nil) throws -> Answer {
    let answer = try Command.bergfried(
      ["coverage", watch ?? village.watch, "--json", "-q"] + flags)
    try #require(answer.status == 0, "\(answer.errors)")
    return try answer.json(Answer.self)
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 0.5 }

  @Test func `the parts add up`() throws {
    let totals = try coverage().totals
    #expect(totals.surelyMetres > 500 && totals.possiblyMetres > 500 && totals.unseenMetres > 50)
    #expect(
      isClose(
        totals.surelyMetres + totals.possiblyMetres + totals.unseenMetres, totals.openMetres))
    #expect(
      isClose(
        totals.openMetres + totals.coveredMetres + totals.privateMetres + totals.unknownMetres,
        totals.lengthMetres))
    // The passages through the castle's wall and the hotel.
    #expect(totals.coveredMetres > 20 && totals.privateMetres > 20)
    let ladders = Dictionary(grouping: totals.levels, by: \.ladder)
    #expect(ladders.keys.sorted() == ["dori-2015", "johnson-person"])
    for levels in ladders.values {
      let metres = levels.map(\.metres)
      #expect(metres == metres.sorted(by: >) && metres[0] <= totals.surelyMetres)
    }
  }

  @Test func `without a tower its own share is lost`() throws {
    let both = try coverage()
    let keep = try #require(both.towers.first { $0.name == "Castle keep" })
    let text = try village.text()
    let start = try #require(text.range(of: "  - name: Castle keep"))
    let end = try #require(text.range(of: "zones:"))
    let alone = try coverage(
      of: village.changed((String(text[start.lowerBound..<end.lowerBound]), "")))
    #expect(keep.onlyMetres > 100)
    #expect(isClose(both.totals.surelyMetres - alone.totals.surelyMetres, keep.onlyMetres))
  }

  @Test func `the table by street sums to the totals`() throws {
    let totals = try coverage("-o", folder["streets.csv"]).totals
    let text = try String(contentsOfFile: folder["streets.csv"], encoding: .utf8)
    let rows = text.split(separator: "\r\n").map { $0.split(separator: ",").map(String.init) }
    let head = rows[0]
    func sum(_ column: String) throws -> Double {
      let place = try #require(head.firstIndex(of: column))
      return try rows.dropFirst().reduce(0) { $0 + (try #require(Double($1[place]))) }
    }
    #expect(rows.dropFirst().contains { $0[0] == "Main Street" })
    #expect(abs(try sum("length_m") - totals.lengthMetres) < 2)
    #expect(abs(try sum("surely_m") - totals.surelyMetres) < 2)
    #expect(abs(try sum("unseen_m") - totals.unseenMetres) < 2)
    let level = try #require(totals.levels.first { $0.ladder == "dori-2015" })
    #expect(abs(try sum("level_dori_2015_detect_m") - level.metres) < 2)
  }

  @Test func `the pieces stand in longitude and latitude`() throws {
    let totals = try coverage("-o", folder["pieces.geojson"]).totals
    let data = try Data(contentsOf: URL(fileURLWithPath: folder["pieces.geojson"]))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(file["features"] as? [[String: Any]])
    #expect(features.count == totals.pieces)
    var surely = 0.0
    for feature in features {
      let values = try #require(feature["properties"] as? [String: Any])
      let geometry = try #require(feature["geometry"] as? [String: Any])
      let points = try #require(geometry["coordinates"] as? [[Double]])
      #expect(points.allSatisfy { (9.5...9.56).contains($0[0]) && (47.1...47.15).contains($0[1]) })
      let isOpen = values["standing"] as? String == "open"
      let seen = values["seen"] as? String
      #expect(isOpen == (seen?.isEmpty == false))
      let length = try #require(values["length_m"] as? Double)
      #expect(length <= 10.001)
      guard seen == "surely" else { continue }
      surely += length
      #expect((values["surely_from"] as? String)?.isEmpty == false)
    }
    #expect(isClose(surely, totals.surelyMetres))
  }

  @Test func `the GeoPackage has its layers, styled`() throws {
    let info = try #require(Command.installed("ogrinfo"), "gdal-bin is a part of the set-up")
    let path = folder["coverage.gpkg"]
    let totals = try coverage("-o", path, "--sight-lines").totals
    let layers = try Command.run(info, ["-so", "-al", path]).output
    for layer in ["pieces", "towers", "sight_lines", "layer_styles"] {
      #expect(layers.contains("Layer name: \(layer)\n"), "\(layers)")
    }
    #expect(layers.contains("Feature Count: \(totals.pieces)\n"))
    let question =
      "select tower, count(*) as n from sight_lines l join pieces p on p.piece = l.piece "
      + "where l.seen = 'surely' and instr(p.surely_from, l.tower) = 0 group by tower"
    let wrong = try Command.run(info, ["-q", path, "-dialect", "sqlite", "-sql", question])
    #expect(wrong.status == 0 && !wrong.output.contains("OGRFeature"), "\(wrong.output)")
    let held =
      "select count(*) as n from pieces where surely_held_min > 0 "
      + "and surely_held like '[2026-12-05T21:%/2026-12-0%)'"
    let times = try Command.run(info, ["-q", path, "-dialect", "sqlite", "-sql", held]).output
    let count = times.firstMatch(of: /n \(Integer\) = (\d+)/).flatMap { Int($0.output.1) }
    #expect((count ?? 0) > 20, "\(times)")
  }

  @Test func `the raster counts towers`() throws {
    _ = try coverage("-o", folder["towers.tif"])
    let raster = try WrittenRaster(folder["towers.tif"])
    #expect(Set(raster.values) == [0, 1, 2])
  }

  @Test func `a piece that is not seen is explained`() throws {
    _ = try coverage("-o", folder["pieces.geojson"])
    let data = try Data(contentsOf: URL(fileURLWithPath: folder["pieces.geojson"]))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(file["features"] as? [[String: Any]])
    let pieces = features.compactMap { $0["properties"] as? [String: Any] }
    func explanation(_ wanted: ([String: Any]) -> Bool) throws -> String {
      let piece = try #require(pieces.first(where: wanted)?["piece"] as? Int)
      let answer = try Command.bergfried(
        "coverage", village.watch, "--explain", "\(piece)")
      #expect(answer.status == 0)
      return answer.output
    }
    let hidden = try explanation { $0["seen"] as? String == "unseen" }
    let pattern = /From Church tower: hidden by .+, \d+ m away with its top at \d+\.\d m: the/
    #expect(hidden.contains(pattern), "\(hidden)")
    #expect(hidden.contains("From Castle keep: "))
    let covered = try explanation { $0["standing"] as? String == "covered" }
    #expect(covered.contains("under a roof or through a tunnel"), "\(covered)")
    let sacred = try explanation { $0["standing"] as? String == "private" }
    #expect(sacred.contains("private zone"), "\(sacred)")
    let far = try Command.bergfried("coverage", village.watch, "--explain", "100000", "-q")
    #expect(far.status == 64 && far.errors.contains("there are pieces 0 to \(pieces.count - 1)"))
  }

  @Test func `outputs that cannot be are refused before any work`() throws {
    let path = folder["coverage.pdf"]
    let pdf = try Command.bergfried("coverage", village.watch, "-o", path)
    #expect(pdf.status == 64 && pdf.errors.contains(".csv for the streets, .gpkg, .geojson,"))
    let lines = try Command.bergfried(
      "coverage", village.watch, "-o", folder["a.csv"], "--sight-lines")
    #expect(lines.status == 64 && lines.errors.contains("GeoPackage"))
    let same = try Command.bergfried(
      "coverage", village.watch, "-o", folder["a.csv"], "-o", folder["a.csv"])
    #expect(same.status == 64 && same.errors.contains("the same file"))
    #expect(try !folder.names.contains("a.csv"))
  }

  private struct Revisit: Decodable {
    struct Street: Decodable {
      let name: String?
      let guaranteedSeconds: Double
      let watchedMetres: Double
    }
    struct Lapse: Decodable {
      let lengthMetres: Double
      let seconds: Double
      let since: String
      let until: String
    }
    let keptMetres: Double
    let lapsedMetres: Double
    let neverMetres: Double
    let guaranteedSeconds: Double
    let streets: [Street]
    let lapses: [Lapse]
  }

  private func revisit(_ time: String) throws -> Revisit {
    struct Whole: Decodable { let revisit: Revisit }
    let answer = try Command.bergfried(
      "coverage", village.watch, "--revisit", time, "--json", "-q")
    try #require(answer.status == 0, "\(answer.errors)")
    return try answer.json(Whole.self).revisit
  }

  /// Each glass of the village looks at three places in turns, for five minutes in fifteen.
  @Test func `what goes unseen longer than asked is told, with when`() throws {
    let (often, seldom) = (try revisit("5m"), try revisit("15m"))
    #expect(often.guaranteedSeconds == seldom.guaranteedSeconds)
    #expect((600...900).contains(often.guaranteedSeconds), "\(often.guaranteedSeconds)")
    #expect(seldom.lapsedMetres == 0 && seldom.lapses.isEmpty)
    #expect(often.lapsedMetres > 100 && often.lapses.allSatisfy { $0.seconds > 300 })
    #expect(often.lapses.map(\.seconds).max() == often.guaranteedSeconds)
    for one in [often, seldom] {
      let total = one.keptMetres + one.lapsedMetres + one.neverMetres
      #expect(isClose(total, try coverage().totals.openMetres))
    }
    #expect(often.streets.map(\.guaranteedSeconds).max() == often.guaranteedSeconds)
    let told = try Command.bergfried("coverage", village.watch, "--revisit", "5m")
    #expect(told.output.contains("Interval  all that is watched is seen at least every"))
    let wrong = try Command.bergfried("coverage", village.watch, "--revisit", "5")
    #expect(wrong.status == 64)
    let alone = try Command.bergfried("coverage", village.watch, "--dwell", "5m")
    #expect(alone.status == 64 && alone.errors.contains("--dwell goes with --revisit"))
  }
}
