import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import Testing

@Suite struct RasterErrorsTests {
  let scratch = Scratch()

  private func fixture(_ values: [Double], columns: Int, cell: Double = 10) -> RasterFixture {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows) = (columns, values.count / columns)
    fixture.values = values
    fixture.steps = [500_000, cell, 0, 5_200_000, 0, -cell]
    return fixture
  }

  private func errors(
    _ fixture: RasterFixture, on terrain: Terrain, _ window: GridWindow? = nil
  ) throws -> RasterErrors {
    let window = window ?? terrain.shape.window
    return try RasterErrors(
      path: fixture.write("errors.tif", in: scratch), for: terrain.surface(window: window),
      at: window, of: terrain)
  }

  private func terrain(_ columns: Int, _ rows: Int, resolution: Double? = nil) throws -> Terrain {
    var options = TerrainOptions()
    options.resolutionMetres = resolution
    let ground = fixture((0..<columns * rows).map { Double($0 % 7) }, columns: columns)
    return try Terrain(path: ground.write(in: scratch), options: options)
  }

  @Test func `on the terrain's own cells each has its own`() throws {
    let values = (0..<48).map { Double($0) / 4 }
    let told = try errors(fixture(values, columns: 8), on: terrain(8, 6))
    #expect(told.errors.raster.values == values.map(Float.init))
    #expect(told.missingCount == 0 && told.errors.rangeMetres == 0...11.75)
    let window = GridWindow(column: 3, row: 2, shape: GridShape(columns: 2, rows: 2))
    let part = try errors(fixture(values, columns: 8), on: terrain(8, 6), window)
    #expect(part.errors.raster.values == [19, 20, 27, 28].map { Float($0) / 4 })
  }

  @Test func `of finer and coarser cells the greatest that touches counts`() throws {
    let fine = (0..<96 * 64).map { Double($0 * 7919 % 101) }
    let told = try errors(fixture(fine, columns: 96, cell: 1.25), on: terrain(12, 8))
    for index in told.errors.raster.values.indices {
      let (column, row) = (index % 12, index / 12)
      let touching = (row * 8..<row * 8 + 8).flatMap { row in
        (column * 8..<column * 8 + 8).map { fine[row * 96 + $0] }
      }
      #expect(Double(told.errors.raster.values[index]) == touching.max()!)
    }
    let coarse = try errors(fixture([1, 2, 3, 4, 5, 6], columns: 3, cell: 45), on: terrain(12, 8))
    #expect(Array(coarse.errors.raster.values[..<12]) == [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3])
  }

  /// Held against the raster's numbers at points of each cell, brought there one by one.
  @Test func `in another frame nowhere is understated, and nothing far off counts`() throws {
    let terrain = try terrain(40, 30)
    var random = SeededRandom(seed: 61)
    var field = RasterFixture()
    (field.columns, field.rows) = (60, 60)
    field.values = (0..<3600).map { _ in random.unit() < 0.8 ? random.unit() : 5 * random.unit() }
    let corner = try #require(try terrain.lonLat(x: 500_000, y: 5_200_000))
    let step = 1.2e-4
    field.steps = [corner.lon - 10 * step, step, 0, corner.lat + 10 * step, 0, -step]
    field.crs = "EPSG:4326"
    let told = try errors(field, on: terrain)
    #expect(told.missingCount == 0)
    for index in told.errors.raster.values.indices {
      let error = Double(told.errors.raster.values[index])
      let cell = terrain.shape.cell(at: index)
      var (inside, near) = (0.0, 0.0)
      for _ in 0..<60 {
        let (across, down) = (random.unit() * 3 - 1, random.unit() * 3 - 1)
        let place = try #require(
          try terrain.lonLat(
            x: 500_000 + (Double(cell.column) + across) * 10,
            y: 5_200_000 - (Double(cell.row) + down) * 10))
        let column = Int(((place.lon - corner.lon) / step + 10).rounded(.down))
        let row = Int(((corner.lat - place.lat) / step + 10).rounded(.down))
        let value = Double(Float(field.values![row * 60 + column]))
        near = max(near, value)
        if 0...1 ~= across, 0...1 ~= down { inside = max(inside, value) }
      }
      #expect(error >= inside, "\(cell)")
      #expect(error <= max(near, 5) && error > 0)
    }
  }

  @Test func `what was brought onto other cells takes what its heights are made from`() throws {
    var values = [Double](repeating: 0.5, count: 48)
    values[8 * 3 + 4] = 4
    let terrain = try terrain(8, 6, resolution: 2)
    let told = try errors(fixture(values, columns: 8), on: terrain)
    // Between centres of 10 m the bad one has a share up to 10 m off.
    for index in told.errors.raster.values.indices {
      let place = terrain.transform.centre(of: terrain.shape.cell(at: index))
      let off = max((place.x - 500_045).magnitude, (place.y - 5_199_965).magnitude)
      let error = told.errors.raster.values[index]
      if off <= 11 { #expect(error == 4, "\(off)") }
      if off > 20 { #expect(error == 0.5, "\(off)") }
    }
  }

  @Test func `where there is none the greatest is taken, and told`() throws {
    var part = fixture([1, 2, -9999, 3], columns: 2)
    part.noData = -9999
    let told = try errors(part, on: terrain(4, 2))
    #expect(told.errors.raster.values == [1, 2, 3, 3, 3, 3, 3, 3])
    #expect(told.missingCount == 5)
    #expect(
      told.warnings.contains {
        "\($0)".contains("no error for 5 of 8 cells with heights: 3.0 m, the greatest it has")
      }, "\(told.warnings)")
  }

  @Test func `what is no error is refused`() throws {
    try expectRefusal(fixture([1, -3, 1, 1], columns: 2), "-3.0 m in column 1, row 0 is no error")
    try expectRefusal(fixture([1, 1, 1, 101], columns: 2), "give numbers from 0 to 100")
    var far = fixture([1, 1, 1, 1], columns: 2)
    far.steps = [700_000, 10, 0, 5_200_000, 0, -10]
    try expectRefusal(far, "it has no error for any height")
  }

  private func expectRefusal(_ fixture: RasterFixture, _ words: String) throws {
    let terrain = try terrain(2, 2)
    expectError(.badData, words) { _ = try errors(fixture, on: terrain) }
  }

  @Test func `feet are brought to metres, and a file without a frame lies in the terrain's`() throws
  {
    var feet = fixture([10, 10, 10, 10], columns: 2)
    feet.unit = "ft"
    feet.crs = nil
    let told = try errors(feet, on: terrain(2, 2))
    #expect((told.errors.rangeMetres.upperBound - 3.048).magnitude < 1e-6)
  }
}
