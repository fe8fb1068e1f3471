import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

/// Heights read past GDAL, beside the values that were written through it.
struct PlainReadingTests {
  static let layouts = [
    ["TILED=YES"], ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=32"], ["BLOCKYSIZE=1"],
    ["BLOCKYSIZE=7"], ["BLOCKYSIZE=500"], ["TILED=YES", "ENDIANNESS=BIG"],
    ["TILED=YES", "COMPRESS=DEFLATE"], ["TILED=YES", "BIGTIFF=YES"],
    ["TILED=YES", "SPARSE_OK=YES"],
  ]

  @Test(arguments: layouts)
  func givesWhatWasWritten(options: [String]) throws {
    let scratch = Scratch(onDisk: true)
    let shape = GridShape(columns: 301, rows: 523)
    let values = (0..<shape.count).map { $0 % 11 == 0 ? -9999 : Double($0 % 4001) / 4 }
    let path = RasterFixture(
      columns: shape.columns, rows: shape.rows, values: values, noData: -9999, options: options
    ).write(in: scratch)
    var random = SeededRandom(seed: 11)
    let terrain = try Terrain(path: path)
    for number in 0..<12 {
      let window = number == 0 ? shape.window : window(in: shape, &random)
      let surface = try terrain.surface(window: window, cores: number % 3 + 1)
      var differences = 0
      for row in 0..<window.shape.rows {
        for column in 0..<window.shape.columns {
          let value = values[(row + window.row) * shape.columns + column + window.column]
          let height = surface.height(at: Cell(column: column, row: row))
          if height != (value == -9999 ? nil : Float(value)) { differences += 1 }
        }
      }
      #expect(differences == 0, "\(window)")
    }
  }

  @Test func aFileCutShortIsRefused() throws {
    let scratch = Scratch(onDisk: true)
    let path = RasterFixture(columns: 300, rows: 300, options: ["TILED=YES"]).write(in: scratch)
    let file = VSIFOpenL(path, "r+b")
    VSIFTruncateL(file, 600_000)
    VSIFCloseL(file)
    expectError(.badData, "cannot be read") {
      let terrain = try Terrain(path: path)
      _ = try terrain.surface(window: terrain.shape.window, cores: 2)
    }
  }

  @Test func stopsWhenAsked() throws {
    let scratch = Scratch(onDisk: true)
    let path = RasterFixture(columns: 300, rows: 300, options: ["TILED=YES"]).write(in: scratch)
    let terrain = try Terrain(path: path)
    expectError(.unavailable, "stopped") {
      _ = try terrain.surface(window: terrain.shape.window, cores: 2) { _ in false }
    }
  }

  private func window(in shape: GridShape, _ random: inout SeededRandom) -> GridWindow {
    let column = Int(random.next() % UInt64(shape.columns))
    let row = Int(random.next() % UInt64(shape.rows))
    return GridWindow(
      column: column, row: row,
      shape: GridShape(
        columns: Int(random.next() % UInt64(shape.columns - column)) + 1,
        rows: Int(random.next() % UInt64(shape.rows - row)) + 1))
  }
}
