import BergfriedFiles
import BergfriedTestSupport
import Foundation
import Testing

@Suite struct PendingFolderTests {
  /// A process that is no more.
  private func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exit"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func `it goes with its owner`() throws {
    let folder = try Folder()
    do {
      let pending = try PendingFolder(in: folder.path, for: "a")
      #expect(try folder.names.count == 1)
      try Data("x".utf8).write(to: URL(fileURLWithPath: pending.path + "/deep"))
    }
    #expect(try folder.names == [])
  }

  @Test func `what a killed run left goes with the next one, and nothing else`() throws {
    let folder = try Folder()
    let files = FileManager.default
    let dead = try deadProcess()
    let stale = ".bergfried-\(dead)-abc1"
    let strange = [
      ".bergfried-\(getppid())-abc1", ".bergfried-\(dead)", ".bergfried-\(dead)-a.b",
      ".bergfried-0-abc1", "bergfried-\(dead)-abc1",
    ]
    for name in [stale] + strange {
      try files.createDirectory(atPath: folder[name], withIntermediateDirectories: false)
      try folder.write("x", to: name + "/part")
    }
    // One that another process holds, as a container's does whose numbers mean nothing here.
    let held = ".bergfried-\(dead)-abc2"
    try files.createDirectory(atPath: folder[held], withIntermediateDirectories: false)
    let holder = open(folder[held], O_RDONLY)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)
    // A link is no folder of ours.
    let link = ".bergfried-\(dead)-abc3"
    try files.createDirectory(atPath: folder["own"], withIntermediateDirectories: false)
    try folder.write("x", to: "own/kept")
    try files.createSymbolicLink(atPath: folder[link], withDestinationPath: "own")
    try WholeFile(folder["out"]).write("new")
    #expect(try folder.names == (strange + [held, link, "own", "out"]).sorted())
    #expect(folder.text("own/kept") == "x")
  }

  @Test func `folders made for nothing go again`() throws {
    let folder = try Folder()
    try NewFolder.make(folder["a/b/c"])
    #expect(FileManager.default.fileExists(atPath: folder["a/b/c"]))
    NewFolder.removeEmpty()
    #expect(try folder.names == [])
  }
}
