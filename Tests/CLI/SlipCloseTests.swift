import BergfriedAnswers
import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedCLI

/// The looks that close the village's open night, and the watch that they are written into.
@Suite struct SlipCloseTests {
  private let village: WatchedVillage
  private let folder: Folder

  init() throws {
    village = try WatchedVillage.shared.get()
    folder = try Folder()
  }

  /// What is found, with a name for the new watch beside the old one.
  private func close(
    _ watch: String, _ flags: String...
  ) throws -> (found: ClosingDocument, closed: String) {
    let closed = village.folder["village/\(UUID().uuidString).yaml"]
    let made = try Command.bergfried(
      ["slip", watch, folder["open.json"], "--close", closed, "-q"] + flags)
    try #require(made.status == 0, "\(made.errors)")
    let file = try folder.json(CrossingsDocument.self, in: "open.json")
    return (try #require(file.close), closed)
  }

  @Test func `the open night is closed, and the proof holds`() throws {
    let (found, closed) = try close(village.watch)
    #expect(found.state == "closed" && found.cost == found.costAtLeast)
    let paid = found.fees.reduce(found.looks.reduce(0) { $0 + $1.cost }) { $0 + $1.cost }
    #expect(found.cost == paid && !found.looks.isEmpty && found.watch == closed)
    let made = try Command.bergfried("slip", closed, folder["closed.json"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    let answer = try folder.json(CrossingsDocument.self, in: "closed.json").answers[0]
    #expect(answer.verdict == .guarded)
    #expect(try Command.bergfried("verify", folder["closed.json"], closed).status == 0)
    // All that was in the watch is in the new one.
    let (old, new) = (try village.text(), try String(contentsOfFile: closed, encoding: .utf8))
    var rest = new.split(separator: "\n", omittingEmptySubsequences: false)[...]
    for line in old.split(separator: "\n", omittingEmptySubsequences: false) {
      let place = try #require(rest.firstIndex(of: line), "\(line) is gone")
      rest = rest[(place + 1)...]
    }
    // Asked again, nothing is needed.
    let (again, none) = try close(closed)
    #expect(again.state == "guarded" && again.looks.isEmpty && again.cost == 0)
    #expect(!FileManager.default.fileExists(atPath: none))
  }

  @Test func `dear telescopes are left in the chest`() throws {
    let cheap = try village.changed(("spare: 2", "spare: 90"))
    #expect(try close(cheap).found.looks.map(\.telescope) == ["Chapel camera"])
    let other = try village.changed(("spare: 3", "spare: 90"))
    #expect(try close(other).found.looks.allSatisfy { $0.telescope == "Glass in the chest" })
    let dear = try village.changed(
      ("spare: 2", "spare: 2\n        look_cost: 50"), ("spare: 3", "spare: 90"))
    #expect(try close(dear).found.cost.map { $0 >= 52 } == true)
  }

  @Test func `a watch without spare time cannot be closed, and a way is shown`() throws {
    let busy = try village.changed(
      ("spare: 2", "looks: [ { azimuth: 180, pitch: 40 } ]"),
      ("spare: 3", "looks: [ { azimuth: 180, pitch: 40 } ]"))
    let (found, closed) = try close(busy)
    #expect(found.state == "open" && found.cost == nil && found.crossing == 0)
    #expect(try #require(found.legs).count > 3 && found.candidates == 0)
    #expect(!FileManager.default.fileExists(atPath: closed))
    let told = try Command.bergfried("slip", busy, "--close", closed)
    #expect(told.output.contains("cannot be closed from these towers"), "\(told.errors)")
    #expect(told.output.contains("Alp Road"))
  }

  @Test func `cut short, bounds are told`() throws {
    let (found, closed) = try close(village.watch, "--close-limit", "0")
    if found.state == "bounded" {
      #expect(found.costAtLeast! <= 4 && found.cost.map { $0 >= 4 } ?? true)
    } else {
      #expect(found.state == "closed")
    }
    #expect(FileManager.default.fileExists(atPath: closed) == (found.cost != nil))
  }

  @Test func `the report shows both nights`() throws {
    let (_, closed) = try close(village.watch)
    let page = folder["page.html"]
    let made = try Command.bergfried("report", village.watch, page, "--beside", closed, "-q")
    try #require(made.status == 0, "\(made.errors)")
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("id=\"crossing-1\"") && html.contains("id=\"crossing-1-beside\""))
    #expect(html.contains("<b class=\"route\">") && html.contains("<b class=\"guarded\">"))
    #expect(html.contains("Glass in the chest on Church tower towards"))
    let elsewhere = try village.changed(("to: Chapel yard", "to: Hotel grounds"))
    let refused = try Command.bergfried("report", village.watch, page, "--beside", elsewhere)
    #expect(refused.status == 65 && refused.errors.contains("give both the same"))
  }

  @Test func `a new watch elsewhere is refused, as its paths would lead nowhere`() throws {
    let made = try Command.bergfried("slip", village.watch, "--close", folder["closed.yaml"])
    #expect(made.status == 73 && made.errors.contains("write the new watch beside it"))
    #expect(!FileManager.default.fileExists(atPath: folder["closed.yaml"]))
    let itself = try Command.bergfried("slip", village.watch, "--close", village.watch)
    #expect(itself.status != 0)
  }
}
