import BergfriedCore
import Testing

/// The cells that lines pass, against points all along the lines.
@Suite struct LinePassTests {
  private static let transform = GeoTransform(
    originX: 100, originY: 50, columnStep: 2, rowStep: -1.5)

  private func bounds(of cell: Cell) -> MapBounds {
    let centre = LinePassTests.transform.centre(of: cell)
    return MapBounds(
      minX: centre.x - 1, minY: centre.y - 0.75, maxX: centre.x + 1, maxY: centre.y + 0.75)
  }

  @Test(arguments: 1...300)
  func `cells hold the whole line and nothing else`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    // Every third line runs from corner to corner of cells.
    func draw() -> MapPoint {
      let (x, y) = (random.unit() * 30 + 90, random.unit() * 30 + 30)
      return seed % 3 == 0
        ? MapPoint(x: (x / 2).rounded() * 2, y: (y / 1.5).rounded() * 1.5 + 0.5)
        : MapPoint(x: x, y: y)
    }
    let (start, end) = (draw(), draw())
    let passes = LinePassTests.transform.passes(from: start, to: end)
    #expect(passes.first?.shares.lowerBound == 0 && passes.last?.shares.upperBound == 1)
    for (one, next) in zip(passes, passes.dropFirst()) {
      #expect(one.shares.upperBound == next.shares.lowerBound)
      #expect(abs(one.cell.column - next.cell.column) <= 1)
      #expect(abs(one.cell.row - next.cell.row) <= 1 && one.cell != next.cell)
    }
    #expect(Set(passes.map(\.cell)).count == passes.count)
    for pass in passes {
      let room = bounds(of: pass.cell).grown(byMetres: 1e-9)
      for share in [pass.shares.lowerBound, pass.shares.upperBound] {
        #expect(room.contains(start.point(atShare: share, to: end)), "\(pass)")
      }
    }
  }

  @Test func `a line of no length lies in one cell`() {
    let point = MapPoint(x: 104, y: 41)
    let passes = LinePassTests.transform.passes(from: point, to: point)
    #expect(passes == [CellPass(cell: Cell(column: 2, row: 6), shares: 0...1)])
  }

  @Test func `a line through a corner leaves out the cells beside it`() {
    let passes = LinePassTests.transform.passes(
      from: MapPoint(x: 101, y: 49.25), to: MapPoint(x: 103, y: 47.75))
    #expect(passes.map(\.cell) == [Cell(column: 0, row: 0), Cell(column: 1, row: 1)])
  }

  private static let shape = GridShape(columns: 9, rows: 12)

  @Test(arguments: 1...300)
  func `in a grid the same cells are passed`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    func draw() -> MapPoint { MapPoint(x: random.unit() * 60 + 80, y: random.unit() * 60 + 10) }
    let (start, end) = (draw(), draw())
    let all = LinePassTests.transform.passes(from: start, to: end)
      .map(\.cell).filter(LinePassTests.shape.contains)
    let near = LinePassTests.transform.passes(from: start, to: end, in: LinePassTests.shape)
    #expect(near.map(\.cell).filter(LinePassTests.shape.contains) == all, "seed \(seed)")
    #expect(near.count <= 2 * (9 + 2 + 12 + 2), "seed \(seed)")
    for cell in near.map(\.cell) {
      #expect((-2...10).contains(cell.column) && (-2...13).contains(cell.row), "seed \(seed)")
    }
  }

  @Test(arguments: [1e4, 1e9, 4.7e13, 1e18, 1e100, 1e300, 1.7e308, .infinity, .nan])
  func `an end far off costs nothing and passes what is near`(far: Double) {
    let start = MapPoint(x: 101, y: 49)
    for end in [
      MapPoint(x: far, y: 49), MapPoint(x: 101, y: -far), MapPoint(x: far, y: -far),
      MapPoint(x: -far, y: far),
    ] {
      for (one, other) in [(start, end), (end, start)] {
        let passes = LinePassTests.transform.passes(from: one, to: other, in: LinePassTests.shape)
        #expect(passes.count <= 2 * (9 + 2 + 12 + 2))
      }
    }
    guard far < 1e15 else { return }
    let row = LinePassTests.transform.passes(
      from: start, to: MapPoint(x: far, y: 49), in: LinePassTests.shape)
    let cells = row.map(\.cell).filter(LinePassTests.shape.contains)
    #expect(cells == (0..<9).map { Cell(column: $0, row: 0) })
  }
}
