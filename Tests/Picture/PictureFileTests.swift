import BergfriedTestSupport
import Foundation
import Testing

@testable import BergfriedPicture

@Suite struct PictureFileTests {
  @Test("A folder that is not there: an error that says so")
  func folderMissing() throws {
    let error = #expect(throws: PictureError.self) {
      try PictureFile(path: "no-such-folder/map.png").write([1, 2, 3])
    }
    #expect(error?.code == .cannotWrite)
    #expect(error?.path == "no-such-folder/map.png")
    #expect(error?.description.contains("cannot write the picture") == true)
  }

  @Test("An older file is replaced as a whole, and nothing stays beside it")
  func replaced() throws {
    let folder = try Folder()
    let path = folder["map.png"]
    try PictureFile(path: path).write([9, 9, 9, 9, 9])
    try PictureFile(path: path).write([1, 2, 3])
    #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    let left = try folder.names
    #expect(left == ["map.png"])
  }

  @Test("Pictures say who drew them", arguments: PictureFormat.allCases)
  func marked(format: PictureFormat) throws {
    let canvas = Canvas(width: 4, height: 3, format: format)
    canvas.text(
      "a\u{FFFD}\u{1}b\(Unicode.Scalar(0xFFFE as UInt32)!)", x: 1, y: 1, Canvas.TextStyle(size: 9),
      anchor: .right)
    let plain = try canvas.bytes()
    let bytes = PictureFile.marked(plain, format)
    let word = format == .png ? "Software\0bergfried" : "<desc>Drawn by bergfried</desc>"
    #expect(Data(bytes).range(of: Data(word.utf8)) != nil)
    #expect(bytes.count > plain.count && bytes.prefix(8) == plain.prefix(8))
  }
}
