import BergfriedCore
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedWatchFile

/// Parts of a watch are found in its text when something turns out to be wrong with them later.
@Suite struct WatchMarksTests {
  private static let text = """
    place: { terrain: dem.tif }
    night: { bell: "2026-12-05T21:00:00Z", midnight: "2026-12-06T00:00:00Z" }
    towers:
      - &church
        name: Church
        at: [9.52, 47.14]
        eye: 24
        telescopes:
          - name: Glass
        cameras:
          - name: Square
            pixels: 1920
            field: 60
            looks:
              - { azimuth: 90, for: 10m }
              - { towards: Nowhere, from: "21:10" }
    crossings:
      - { from: [9.5, 47.1], to: [[9.5, 47.2], Mill] }
    """

  private func place(_ steps: WatchMarks.Step...) throws -> (line: Int, key: String) {
    let folder = try Folder()
    let path = try folder.write(Self.text, to: "watch.yaml")
    let problem = WatchMarks(path: path).problem(.nameUnknown, "wrong", at: steps)
    #expect(problem.text == "wrong" && problem.file == path && problem.code == .nameUnknown)
    #expect(try folder.names == ["watch.yaml"])
    return (problem.line, problem.key)
  }

  @Test func `parts have their lines and keys`() throws {
    let tower: [WatchMarks.Step] = [.key("towers"), .item(0)]
    #expect(try place(tower[0], tower[1], .key("at", "xy")) == (6, "towers[0].at"))
    // Telescopes come before cameras.
    #expect(
      try place(
        tower[0], tower[1], .instrument(1), .key("looks"), .item(1), .key("towards", "point"))
        == (16, "towers[0].cameras[0].looks[1].towards"))
    #expect(
      try place(.key("crossings"), .item(0), .key("to"), .item(1)) == (18, "crossings[0].to[1]"))
  }

  @Test func `a position is its only item`() throws {
    #expect(
      try place(.key("crossings"), .item(0), .key("from"), .item(0)) == (18, "crossings[0].from"))
    #expect(try place(.key("place"), .key("terrain"), .item(0)) == (1, "place.terrain"))
  }

  @Test func `what is not there is told at what holds it`() throws {
    #expect(try place(.key("place"), .key("map")) == (1, "place"))
    #expect(try place(.key("zones"), .item(3)) == (1, ""))
  }

  @Test func `a file that is gone has no lines`() {
    #expect(
      WatchMarks(path: "/none.yaml").problem(.nameUnknown, "x", at: [.key("place")]).line == 1)
  }
}
