import Testing

@testable import BergfriedPicture

@Suite struct OutputFileTests {
  @Test("A folder that is not there: an error that says so, and nothing left")
  func folderMissing() throws {
    let error = #expect(throws: PictureError.self) {
      try OutputFile(path: "no-such-folder/map.png").write([1, 2, 3])
    }
    #expect(error?.code == .cannotWrite)
    #expect(error?.path == "no-such-folder/map.png")
    #expect(error?.description.contains("cannot write the picture") == true)
  }
}
