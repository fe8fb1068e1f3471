import BergfriedFiles
import BergfriedTestSupport
import Foundation
import Testing

@Suite struct OutputPlaceTests {
  @Test func `links lead to the file they mean, there or not`() throws {
    let folder = try Folder()
    let files = FileManager.default
    try folder.write("old", to: "a")
    try files.createSymbolicLink(atPath: folder["b"], withDestinationPath: "a")
    try files.createSymbolicLink(atPath: folder["c"], withDestinationPath: folder["b"])
    try files.createSymbolicLink(atPath: folder["d"], withDestinationPath: "new")
    #expect(try OutputPlace(folder["c"]) == .file(folder["a"]))
    #expect(try OutputPlace(folder["d"]) == .file(folder["new"]))
    #expect(try OutputPlace(folder["e"]) == .file(folder["e"]))
    #expect(FileIdentity(path: folder["c"]) == FileIdentity(path: folder["a"]))
    #expect(FileIdentity(path: folder["d"]) == FileIdentity(path: folder["new"]))
    #expect(FileIdentity(path: folder["d"]) == FileIdentity(path: folder["./new"]))
    #expect(FileIdentity(path: folder["d"]) != FileIdentity(path: folder["e"]))
    try files.linkItem(atPath: folder["a"], toPath: folder["f"])
    #expect(FileIdentity(path: folder["f"]) == FileIdentity(path: folder["b"]))
  }

  @Test func `what leads nowhere is refused`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder["loop"], withDestinationPath: "loop")
    for path in [folder["loop"], folder.path] {
      let error = #expect(throws: OutputError.self) { try OutputPlace(path) }
      #expect(error?.path == path)
    }
  }

  @Test func `standard output and pipes take what comes`() throws {
    let folder = try Folder()
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder["out"], withDestinationPath: "/dev/stdout")
    #expect(try OutputPlace("-") == .stream(1))
    #expect(try OutputPlace("/dev/stdout") == .stream(1))
    #expect(try OutputPlace("/dev/fd/7") == .stream(7))
    #expect(try OutputPlace(folder["out"]) == .stream(1))
    #expect(try OutputPlace(folder["pipe"]) == .device(folder["pipe"]))
    #expect(try OutputPlace("/dev/null") == .device("/dev/null"))
  }
}
