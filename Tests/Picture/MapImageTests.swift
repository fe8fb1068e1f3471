import BergfriedCore
import Testing

@testable import BergfriedPicture

@Suite struct MapImageTests {
  private func parts(_ pixel: UInt32) -> (red: Int, green: Int, blue: Int) {
    (Int(pixel >> 16 & 255), Int(pixel >> 8 & 255), Int(pixel & 255))
  }

  /// The pixel in the middle of a cell.
  private func pixel(_ image: MapImage, _ column: Int, _ row: Int, of shape: GridShape) -> UInt32 {
    let x = (2 * column + 1) * image.columns / (2 * shape.columns)
    let y = (2 * row + 1) * image.rows / (2 * shape.rows)
    return image.pixels[y * image.columns + x]
  }

  @Test("Seen ground is warm, hidden ground cool and darker, ground outside the limits pale")
  func colours() throws {
    let image = MapImage(try Sample.picture(["S.", "-?"]))
    let shape = GridShape(columns: 2, rows: 2)
    let seen = parts(pixel(image, 0, 0, of: shape))
    let hidden = parts(pixel(image, 1, 0, of: shape))
    let outside = parts(pixel(image, 0, 1, of: shape))
    let unknown = parts(pixel(image, 1, 1, of: shape))
    #expect(seen.red > seen.blue + 80)
    #expect(hidden.blue > hidden.red)
    #expect(seen.red + seen.green > hidden.red + hidden.green + 60)
    #expect(min(outside.red, outside.green, outside.blue) > 190)
    #expect(unknown.red >= 160 && unknown.red == unknown.green)
  }

  @Test("Slopes towards the light are lighter than those away from it")
  func light() throws {
    let row = String(repeating: "S", count: 9)
    let picture = try Sample.picture(Array(repeating: row, count: 9)) { column, _ in
      Float(100 - 4 * abs(column - 4))
    }
    let image = MapImage(picture)
    let shape = GridShape(columns: 9, rows: 9)
    let west = parts(pixel(image, 1, 4, of: shape))
    let east = parts(pixel(image, 7, 4, of: shape))
    #expect(west.red + west.green + west.blue > east.red + east.green + east.blue + 60)
  }

  @Test("Level ground is ground, however large and low it is")
  func level() throws {
    let row = String(repeating: "S", count: 20)
    let picture = try Sample.picture(Array(repeating: row, count: 20)) { column, row in
      column < 12 && row < 12 ? 50 : Float(60 + 2 * column + row)
    }
    let image = MapImage(picture, colour: MapImage.relief)
    let level = parts(pixel(image, 5, 5, of: GridShape(columns: 20, rows: 20)))
    #expect(level.green > level.blue && level.red > level.blue)
  }

  @Test("The same picture gives the same pixels")
  func repeatable() throws {
    let picture = try Sample.picture(["SS..", "S?.-"]) { Float($0 * $1) }
    #expect(MapImage(picture).pixels == MapImage(picture).pixels)
  }

  @Test("A pixel of many cells shows their shares")
  func shares() throws {
    let wide = try Sample.picture([String(repeating: "S.", count: 4000)])
    let seen = try Sample.picture([String(repeating: "S", count: 4000)])
    let hidden = try Sample.picture([String(repeating: ".", count: 4000)])
    let (a, b, c) = (
      parts(MapImage(wide).pixels[700]), parts(MapImage(seen).pixels[700]),
      parts(MapImage(hidden).pixels[700])
    )
    #expect((2 * a.red - b.red - c.red).magnitude < 40)
    #expect(a.blue > b.blue && a.blue < c.blue)
  }
}
