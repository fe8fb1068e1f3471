import BergfriedTestSupport
import Foundation
import Testing

/// What `check` tells about a watch file alone.
@Suite struct CheckTests {
  static let watch = """
    place: { terrain: dem.tif }
    night: { bell: 2026-12-05T21:00:00Z, midnight: 2026-12-06T00:00:00Z, visibility: 8000 }
    towers:
      - name: Church
        at: [9.52, 47.14]
        eye: 24
        cameras:
          - name: Square
            pixels: 1920
            field: 60
            looks: [ { azimuth: 90, for: 10m, every: 30m } ]
    """

  private struct Report: Decodable {
    struct Fault: Decodable {
      let line: Int
      let key: String
    }
    let isRight: Bool
    let problems: [Fault]
  }

  private func check(_ yaml: String, _ flags: String...) throws -> Command {
    let folder = try Folder()
    try folder.write("", to: "dem.tif")
    let path = try folder.write(yaml, to: "watch.yaml")
    return try Command.bergfried(["check", path, "--no-files"] + flags)
  }

  @Test func `a watch that is right is told`() throws {
    let answer = try check(Self.watch)
    #expect(answer.status == 0 && answer.errors.isEmpty)
    #expect(answer.output.hasPrefix("Right"))
    #expect(answer.output.contains("Night     2026-12-05T21:00:00Z to 2026-12-06T00:00:00Z"))
    #expect(answer.output.contains("1 look, held 6 times; detect 66.5 m"), "\(answer.output)")
    #expect(try check(Self.watch, "-q").output.isEmpty)
  }

  @Test func `all problems are told, each with its line`() throws {
    let wrong = Self.watch.replacingOccurrences(of: "eye", with: "eyes")
      .replacingOccurrences(of: "field: 60", with: "field: 600")
    let answer = try check(wrong)
    #expect(answer.status == 65 && answer.output.isEmpty)
    let lines = answer.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.contains("watch.yaml:6: towers[0].eyes: ") }, "\(answer.errors)")
    let json = try check(wrong, "--json")
    #expect(json.status == 65 && json.errors.isEmpty)
    let report = try json.json(Report.self)
    #expect(!report.isRight)
    #expect(report.problems.map(\.line) == [4, 6, 10])
    #expect(report.problems.last?.key == "towers[0].cameras[0].field")
  }

  @Test func `JSON tells the watch`() throws {
    let answer = try check(Self.watch, "--json")
    let report = try answer.json(Report.self)
    #expect(answer.status == 0 && report.isRight && report.problems.isEmpty)
  }

  @Test func `a file that is not there ends with 66`() throws {
    let folder = try Folder()
    let answer = try Command.bergfried("check", folder["watch.yaml"])
    #expect(answer.status == 66)
    #expect(answer.errors.contains("there is no file"))
  }
}
