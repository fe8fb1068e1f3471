import BergfriedTestSupport
import Foundation
import Testing

/// `--memory` is kept to by every command that takes it.
@Suite struct MemoryFlagTests {
  /// Each command with what it cannot do without.
  private static let commands = [
    ["coverage", "WATCH"], ["report", "WATCH", "page.html"],
    ["panorama", "WATCH", "view.png", "--tower", "Castle keep"], ["slip", "WATCH"],
    ["slip", "WATCH", "--open-ground"],
    ["escort", "WATCH", "--from", "Road in", "--to", "Chapel yard"],
    ["verify", "answer.json", "WATCH"],
  ]

  @Test func `what does not fit is refused before it is read`() throws {
    let village = try WatchedVillage.shared.get()
    let folder = try Folder()
    let made = try Command.bergfried("slip", village.watch, folder["answer.json"], "-q")
    try #require(made.status == 0, "\(made.errors)")
    for command in MemoryFlagTests.commands {
      let arguments = command.map { word in
        word == "WATCH" ? village.watch : word.contains(".") ? folder[word] : word
      }
      for size in ["1", "50M"] {
        let refused = try Command.bergfried(arguments + ["--memory", size, "-q"])
        #expect(
          refused.status == 64 && refused.errors.contains("raise --memory"),
          "\(command) --memory \(size): \(refused.status) \(refused.errors)")
      }
      let granted = try Command.bergfried(arguments + ["--memory", "3G", "-q"])
      #expect(granted.status == 0, "\(command): \(granted.errors)")
    }
  }

  @Test func `sightline names no flag that it does not have`() throws {
    let folder = try Folder()
    let world = DrawnWorld("0000", "0000", "0000")
    let refused = try Command.bergfried(
      "sightline", world.write(to: folder), "--from", world.position(0, 1), "--to",
      world.position(3, 1), "--memory", "1")
    #expect(refused.status == 64 && refused.errors.contains("--memory"), "\(refused.errors)")
    #expect(!refused.errors.contains("--max-distance"), "\(refused.errors)")
  }
}
