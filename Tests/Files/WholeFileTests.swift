import BergfriedFiles
import BergfriedTestSupport
import Foundation
import Testing

@Suite struct WholeFileTests {
  @Test func `a file is replaced as a whole, and keeps who may read it`() throws {
    let folder = try Folder()
    try folder.write("a longer old text", to: "a")
    chmod(folder["a"], 0o600)
    try WholeFile(folder["a"]).write("new")
    #expect(folder.text("a") == "new")
    #expect(try folder.names == ["a"])
    var status = stat()
    #expect(stat(folder["a"], &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a link stays, and what it leads to is new`() throws {
    let folder = try Folder()
    let files = FileManager.default
    try folder.write("old", to: "a")
    try files.createSymbolicLink(atPath: folder["b"], withDestinationPath: "a")
    try files.createSymbolicLink(atPath: folder["c"], withDestinationPath: "d")
    try WholeFile(folder["b"]).write("new")
    try WholeFile(folder["c"]).write("made")
    #expect(folder.text("a") == "new" && folder.text("d") == "made")
    #expect(try files.destinationOfSymbolicLink(atPath: folder["b"]) == "a")
    #expect(try files.destinationOfSymbolicLink(atPath: folder["c"]) == "d")
    #expect(try folder.names == ["a", "b", "c", "d"])
  }

  /// Starts a program that reads a pipe into the file `read`.
  private func reader(_ words: String, of path: String, in folder: Folder) throws -> Process {
    signal(SIGPIPE, SIG_IGN)
    #expect(mkfifo(path, 0o600) == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(words) < \"$0\" > \"$1\"", path, folder["read"]]
    try process.run()
    return process
  }

  @Test func `a pipe gets all and stays a pipe`() throws {
    let folder = try Folder()
    let path = folder["pipe"]
    let reader = try reader("cat", of: path, in: folder)
    let text = String(repeating: "line\n", count: 100_000)
    try WholeFile(path).write(text)
    reader.waitUntilExit()
    #expect(folder.text("read") == text)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `a reader that goes is told`() throws {
    let folder = try Folder()
    let path = folder["pipe"]
    let reader = try reader("head -c 10", of: path, in: folder)
    let text = String(repeating: "line\n", count: 100_000)
    let error = #expect(throws: OutputError.self) { try WholeFile(path).write(text) }
    reader.waitUntilExit()
    #expect(error?.cause == "who read it has gone")
    #expect(try folder.names == ["pipe", "read"])
  }

  @Test func `where it cannot be written nothing is left`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder["a"], withIntermediateDirectories: false)
    for (path, word) in [(folder["a"], "folder"), (folder["no/b"], "no such folder")] {
      let error = #expect(throws: OutputError.self) { try WholeFile(path).write("x") }
      #expect(error?.path == path && error?.cause.contains(word) == true)
    }
    #expect(try folder.names == ["a"])
  }

  @Test func `the longest names are written`() throws {
    let folder = try Folder()
    let name = String(repeating: "n", count: 255)
    try WholeFile(folder[name]).write("x")
    #expect(try folder.names == [name])
  }

  @Test func `of several writers one wins whole`() async throws {
    let folder = try Folder()
    let path = folder["a"]
    let texts = (0..<8).map { String(repeating: "\($0)", count: 200_000 + $0) }
    try await withThrowingTaskGroup { group in
      for text in texts { group.addTask { try WholeFile(path).write(text) } }
      try await group.waitForAll()
    }
    #expect(texts.contains(folder.text("a") ?? ""))
    #expect(try folder.names == ["a"])
  }
}
