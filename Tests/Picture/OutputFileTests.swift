import Foundation
import Testing

@testable import BergfriedPicture

@Suite struct OutputFileTests {
  @Test("A folder that is not there: an error that says so")
  func folderMissing() throws {
    let error = #expect(throws: PictureError.self) {
      try OutputFile(path: "no-such-folder/map.png").write([1, 2, 3])
    }
    #expect(error?.code == .cannotWrite)
    #expect(error?.path == "no-such-folder/map.png")
    #expect(error?.description.contains("cannot write the picture") == true)
  }

  @Test("A folder in the file's place: an error, and nothing left beside it")
  func folderInPlace() throws {
    try Folder.temporary { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/map.png", withIntermediateDirectories: false)
      let error = #expect(throws: PictureError.self) {
        try OutputFile(path: folder + "/map.png").write([1, 2, 3])
      }
      #expect(error?.code == .cannotWrite)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["map.png"])
    }
  }

  @Test("An older file is replaced as a whole, and nothing stays beside it")
  func replaced() throws {
    try Folder.temporary { folder in
      let path = folder + "/map.png"
      try OutputFile(path: path).write([9, 9, 9, 9, 9])
      try OutputFile(path: path).write([1, 2, 3])
      #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["map.png"])
    }
  }
}
