import BergfriedCLI
import BergfriedCore
import BergfriedExport
import BergfriedScene
import BergfriedSight
import BergfriedSurface
import Testing

/// The small parts that need no files.
@Suite struct RunTests {
  @Test(arguments: [
    ("2G", 2 << 30), ("512M", 512 << 20), ("1.5 GiB", 3 << 29), ("800kb", 800 << 10), ("77", 77),
  ])
  func `memory sizes are read`(text: String, bytes: Int) {
    #expect(MemorySize(argument: text)?.bytes == bytes)
  }

  @Test(arguments: ["", "G", "-1G", "0", "1X", "1e999", "two"])
  func `what is no memory size is refused`(text: String) {
    #expect(MemorySize(argument: text) == nil)
  }

  @Test(arguments: [
    ("", 0xef46_db37_51d8_e999 as UInt64), ("a", 0xd24e_c4f1_a98c_6e5b),
    ("abc", 0x44bc_2cf5_ad77_0999),
    ("Nobody inspects the spammish repetition", 0xfbce_a83c_8a37_8bf1),
  ])
  func `the hash is the published one`(text: String, hash: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { xxh64($0) } == hash)
  }

  @Test func `a reach that fits is the greatest that does`() {
    let shape = GridShape(columns: 100, rows: 60)
    let observer = Observer(cell: Cell(column: 20, row: 30), eye: .elevation(metres: 0))
    let around = { (reach: Double) in
      ReadingWindow.around(
        [observer], shape: shape, cellSize: CellSize(metres: 10), reachMetres: reach)
    }
    for limit in [20, 100, 3_000, 20_000, 30_000] {
      let budget = MemoryBudget(limit: MemorySize(bytes: limit), answerBytesPerCell: 2)
      guard
        let reach = budget.greatestReachMetres(step: 10, upTo: 1000, window: around)
      else {
        #expect(!budget.fits(around(10)!.shape))
        continue
      }
      #expect(budget.fits(around(reach)!.shape))
      #expect(!budget.fits(around(reach + 10)!.shape))
    }
  }

  @Test func `the window to read is the one to look at`() throws {
    let shape = GridShape(columns: 40, rows: 30)
    let size = CellSize(widthMetres: 5, heightMetres: 7)
    let surface = try Surface(
      heights: Array(repeating: 0, count: shape.count), shape: shape, cellSize: size)
    for column in [-20, 0, 17, 39, 60] {
      for reach in [0, 4.9, 5, 33, 1000] {
        let cell = Cell(column: column, row: 11)
        let observer = Observer(
          cell: cell, eye: .elevation(metres: 0), limits: SightLimits(maxDistanceMetres: reach))
        #expect(
          ReadingWindow.around([observer], shape: shape, cellSize: size)
            == surface.window(within: reach, of: cell))
      }
    }
  }

  @Test func `ticks are round`() {
    #expect(AxisTicks(from: 0, to: 10, count: 5).values == [0, 2, 4, 6, 8, 10])
    #expect(AxisTicks(from: -3, to: 3, count: 3).values == [-2, 0, 2])
    #expect(AxisTicks(from: 0, to: 1000, count: 5).text(400, scale: 0.001) == "0.4")
    #expect(AxisTicks(from: 0, to: 8000, count: 8).text(4000, scale: 0.001) == "4")
  }

  @Test func `nodata is a value that means nothing else`() {
    #expect(ByteValues.standard.noData == 254)
    let taken = ByteValues(visible: 254, invisible: 253, outOfRange: 251, noData: nil)
    #expect(taken.noData == 252)
    #expect(taken.table == [253, 254, 252, 251, 128])
    let few = ByteValues(visible: 128, invisible: 127, outOfRange: 0, noData: 126)
    #expect(few.possible == 125)
  }
}
