import BergfriedTestSupport
import Foundation
import Testing

/// What is said of crossings where only a part of the map is read.
@Suite struct PlaceAreaTests {
  private static let sentence = "Nobody goes around by streets that do not touch place.area"

  @Test func `a part of the map is told among the assumptions`() throws {
    let village = try WatchedVillage.shared.get()
    let part = try village.changed(("  map: map.gpkg\n", "  map: map.gpkg\n  area: 3000\n"))
    for (watch, isPart) in [(village.watch, false), (part, true)] {
      let folder = try Folder()
      let answer = try Command.bergfried("slip", watch, folder["answer.json"])
      try #require(answer.status == 0, "\(answer.errors)")
      #expect(answer.output.contains(Self.sentence) == isPart, "\(answer.errors)")
      let check = try Command.bergfried("verify", folder["answer.json"], watch)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }
}
