import BergfriedTestSupport
import Foundation
import Testing

/// A building, a place and a zone of the map may stand wherever a street may.
@Suite struct NamedPlaceTests {
  private let village: WatchedVillage

  init() throws { village = try WatchedVillage.shared.get() }

  private func legs(_ watch: String, _ flags: String...) throws -> String {
    let answer = try Command.bergfried(["slip", watch, "--json", "-q"] + flags)
    #expect(answer.status == 0, "\(answer.errors)")
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    let answers = try #require(whole["answers"] as? [[String: Any]])
    let proof = answers[0]["proof"] ?? answers[0]["legs"] ?? []
    return String(
      decoding: try JSONSerialization.data(withJSONObject: proof, options: .sortedKeys),
      as: UTF8.self)
  }

  @Test func `the watch and the command line mean the same`() throws {
    let watch = try village.changed(
      ("from: Road in, to: Chapel yard", "from: Main Street, to: grand hotel"))
    #expect(
      try legs(watch) == legs(village.watch, "--from", "Main Street", "--to", "Grand Hotel"))
  }

  @Test func `a zone of a building's name is its area`() throws {
    let watch = try village.changed(
      ("area: \"map.gpkg#Hotel grounds\"", "area: Grand Hotel"),
      ("area: \"map.gpkg#Chapel yard\"", "area: Chapel"))
    let first = try village.text().firstMatch(of: /\{ xy: \[[^\]]+\], from: "21:00"/)
    let look = String(try #require(first).output)
    let answer = try Command.bergfried("check", watch)
    #expect(answer.status == 0, "\(answer.errors)")
    // Nobody looks into a sanctuary, by whichever name.
    for name in ["Grand Hotel", "Hotel grounds"] {
      let text = try String(contentsOfFile: watch, encoding: .utf8)
        .replacingOccurrences(of: look, with: "{ towards: \(name), from: \"21:00\"")
      let path = try village.folder.write(text, to: "village/\(UUID().uuidString).yaml")
      let refused = try Command.bergfried("check", path)
      #expect(refused.status == 65, "\(refused.output)")
      #expect(
        refused.errors.contains("sanctuary") || refused.errors.contains("never looked into"),
        "\(refused.errors)")
    }
  }

  @Test func `looks go towards buildings, places and streets`() throws {
    let first = try village.text().firstMatch(of: /\{ xy: \[[^\]]+\], from: "21:00"/)
    let look = String(try #require(first).output)
    for name in ["School", "Chapel yard", "Mill Lane", "mill lane", "Castle keep"] {
      let watch = try village.changed((look, "{ towards: \(name), from: \"21:00\""))
      let answer = try Command.bergfried("coverage", watch, "-q")
      #expect(answer.status == 0, "\(name): \(answer.errors)")
    }
  }
}
