import BergfriedFiles
import BergfriedTestSupport
import Foundation
import Testing

/// The parts of a path.
@Suite struct FilePathTests {
  @Test(arguments: [
    "a.tif", "out/a.tif", "/a.tif", "/", "", "out/", "out//a.tar.gz", "//a", "./a", "../a.b/c",
    ".hidden", "out/.hidden", "out/.hidden.tif", "a.", "a.b/", "ü/é.TIF", "/a/b//",
  ])
  func `folder, name and ending are Foundation's`(path: String) {
    let parts = FilePath(path)
    #expect(parts.folder == (path as NSString).deletingLastPathComponent)
    #expect(parts.name == (path == "/" ? "" : (path as NSString).lastPathComponent))
    #expect(parts.ending == (path as NSString).pathExtension.lowercased())
  }

  @Test func `a mark behind a slash is the name's`() {
    let path = FilePath("a/\u{301}b.x")
    #expect(path.folder == "a" && path.name.unicodeScalars.first == "\u{301}" && path.ending == "x")
  }

  @Test func `the stem is the name without the ending`() {
    #expect(FilePath("out/a.tar.gz").stem == "a.tar")
    #expect(FilePath("out/.hidden").stem == ".hidden")
    #expect(FilePath("out/a").stem == "a")
  }
}
