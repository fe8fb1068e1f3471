import BergfriedWatchFile
import Foundation
import Testing

/// By how much heights may be off, as a number or as a raster.
@Suite struct VerticalErrorTests {
  private func watch(_ value: String) throws -> Watch {
    try Sample.watch(
      Sample.least.replacingOccurrences(
        of: "terrain: dem.tif", with: "terrain: dem.tif, vertical_error: \(value)"))
  }

  @Test func `numbers are metres`() throws {
    #expect(try watch("2.5").place.verticalError == .metres(2.5))
    #expect(throws: WatchFileError.self) { try watch("101") }
    #expect(throws: WatchFileError.self) { try watch("-1") }
  }

  @Test func `anything else is a file beside the watch`() throws {
    #expect(try watch("errors.tif").place.verticalError == .raster(path: "/w/errors.tif"))
    #expect(try watch("/data/e.tif").place.verticalError == .raster(path: "/data/e.tif"))
    #expect(throws: WatchFileError.self) { try watch("[1, 2]") }
    #expect(throws: WatchFileError.self) { try watch("{ file: errors.tif }") }
  }
}
