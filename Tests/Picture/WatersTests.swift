import BergfriedDatum
import BergfriedSurface
import Testing

@testable import BergfriedPicture

@Suite struct WatersTests {
  private func water(_ height: (Int, Int) -> Float) throws -> Int {
    let row = String(repeating: "S", count: 20)
    let picture = try Sample.picture(Array(repeating: row, count: 20), height: height)
    let scale = MapScale(window: picture.window.shape, cellSize: picture.surface.cellSize)
    return Waters(Generalised(picture, scale: scale)).isWater.count { $0 }
  }

  @Test("A level piece with nothing lower around it is water; a plateau and a plain are not")
  func waters() throws {
    #expect(
      try water { column, row in column < 8 && row < 8 ? 50 : Float(60 + 20 * column + row) } == 64)
    #expect(
      try water { column, row in column < 8 && row < 8 ? 90 : Float(60 + 20 * column + row) } == 0)
    #expect(try water { _, _ in 100 } == 0)
  }
}
