import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

/// Colours are no heights, unless one says how they hold some.
@Suite struct TerrainEncodingTests {
  private let scratch = Scratch()

  private func picture(_ codes: [Int], alpha: [Double]? = nil) -> RasterFixture {
    var fixture = RasterFixture()
    (fixture.columns, fixture.rows, fixture.type) = (codes.count, 1, GDT_Byte)
    fixture.bandValues = [16, 8, 0].map { shift in codes.map { Double(($0 >> shift) & 255) } }
    fixture.colours = [GCI_RedBand, GCI_GreenBand, GCI_BlueBand]
    if let alpha {
      fixture.bandValues?.append(alpha)
      fixture.colours.append(GCI_AlphaBand)
    }
    fixture.bands = Int32(fixture.colours.count)
    fixture.options = ["PHOTOMETRIC=RGB"]
    return fixture
  }

  private func options(_ encoding: HeightEncoding) -> TerrainOptions {
    var options = TerrainOptions()
    options.encoding = encoding
    return options
  }

  @Test func `colours are refused with what to do`() throws {
    let path = picture([100_000, 200_000]).write(in: scratch)
    expectError(.badData, "red of a picture", "encoding terrain-rgb", "encoding terrarium") {
      _ = try Terrain(path: path)
    }
    var options = TerrainOptions()
    options.band = 2
    #expect(try Terrain(path: path, options: options).heights() == [134, 13])
    var palette = RasterFixture(type: GDT_Byte)
    palette.colours = [GCI_PaletteIndex]
    let kinds = palette.write("kinds.tif", in: scratch)
    expectError(.badData, "kinds of ground", "band 1") { _ = try Terrain(path: kinds) }
    let shades = RasterFixture(type: GDT_Byte).write("shades.tif", in: scratch)
    let terrain = try Terrain(path: shades)
    #expect(terrain.warnings.contains { "\($0)".contains("0 to 255 only") })
  }

  @Test func `both kinds of tiles are decoded exactly`() throws {
    var random = SeededRandom(seed: 12)
    // The lowest and the highest, and those between.
    let codes =
      [0, 1, 100_000, 100_001, 191_234, 1 << 23]
      + (0..<500).map { _ in
        Int(random.unit() * 190_000)
      }
    let mapbox = try Terrain(
      path: picture(codes).write(in: scratch), options: options(.terrainRGB))
    #expect(try mapbox.heights().count == codes.count)
    for (code, height) in zip(codes, try mapbox.heights()) {
      let metres = Double(code) * 0.1 - 10_000
      #expect(height == (metres > 9100 ? nil : Float(metres)), "\(code)")
    }
    let terrarium = codes.map { 32_768 * 256 + min($0, 400_000) * 10 }
    let tiles = try Terrain(
      path: picture(terrarium).write("t.tif", in: scratch), options: options(.terrarium))
    for (code, height) in zip(terrarium, try tiles.heights()) {
      let metres = Double(code) / 256 - 32_768
      #expect(height == (metres > 9100 ? nil : Float(metres)), "\(code)")
    }
  }

  @Test func `transparent pixels are unknown, and tiles go together`() throws {
    var east = picture([105_000, 106_000], alpha: [255, 0])
    east.steps = [500_020, 10, 0, 5_200_000, 0, -10]
    let paths =
      [picture([103_000, 104_000]).write("a.tif", in: scratch)]
      + [east.write("b.tif", in: scratch)]
    let terrain = try Terrain(paths: paths, options: options(.terrainRGB))
    #expect(try terrain.heights() == [300, 400, 500, nil])
  }

  @Test func `what is no picture is not decoded`() throws {
    let path = RasterFixture().write(in: scratch)
    expectError(.badData, "encoding terrarium is for pictures") {
      _ = try Terrain(path: path, options: options(.terrarium))
    }
  }
}
