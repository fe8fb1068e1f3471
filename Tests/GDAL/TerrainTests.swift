import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

@Suite struct TerrainTests {
  let scratch = Scratch()

  @Test func aProjectedRasterIsUsedAsItLies() throws {
    let terrain = try Terrain(path: RasterFixture().write(in: scratch))
    #expect(!terrain.isWarped)
    #expect(terrain.shape == GridShape(columns: 4, rows: 3))
    #expect(terrain.cellSize == CellSize(metres: 10))
    #expect(
      terrain.transform
        == GeoTransform(originX: 500_000, originY: 5_200_000, columnStep: 10, rowStep: -10))
    #expect(terrain.crs?.contains("UTM zone 32N") == true)
    #expect(terrain.heightToMetres == 1)
    #expect(terrain.warnings.isEmpty)
    #expect(try terrain.heights() == (0..<12).map(Float.init))
  }

  @Test func aWindowHoldsItsOwnCells() throws {
    let terrain = try Terrain(path: RasterFixture().write(in: scratch))
    let window = GridWindow(column: 1, row: 1, shape: GridShape(columns: 2, rows: 2))
    let surface = try terrain.surface(window: window)
    #expect(surface.withHeights(Array.init) == [5, 6, 9, 10])
    #expect(surface.cellSize == terrain.cellSize)
  }

  @Test func progressRunsToTheEndAndStopsTheWork() throws {
    let terrain = try Terrain(
      path: RasterFixture(columns: 4000, rows: 5000).write(in: scratch))
    var told: [Double] = []
    _ = try terrain.surface(window: terrain.shape.window) {
      told.append($0)
      return true
    }
    #expect(told == told.sorted() && told.first == 0 && told.last == 1 && told.count > 2)
    expectError(.unavailable, "stopped") {
      _ = try terrain.surface(window: terrain.shape.window) { $0 == 0 }
    }
  }

  @Test func stripsJoinWithoutSeams() throws {
    let columns = 3001
    let rows = 6007
    let terrain = try Terrain(
      path: RasterFixture(
        columns: columns, rows: rows, type: GDT_Float64,
        options: ["TILED=YES", "COMPRESS=DEFLATE", "BLOCKYSIZE=272"]
      ).write(in: scratch))
    let surface = try terrain.all()
    surface.withHeights { heights in
      #expect(heights.indices.allSatisfy { heights[$0] == Float($0 % 1000) })
    }
  }

  @Test func everyFaultIsNamed() throws {
    expectError(.missingInput, "absent.tif", "no such file") {
      _ = try Terrain(path: scratch.path("absent.tif"))
    }
    expectError(.badData, "no raster") {
      _ = try Terrain(path: scratch.text("letter.txt", "Dear reader"))
    }
    expectError(.usage, "name a raster") { _ = try Terrain(path: "") }
    expectError(.badData, "folder without a raster") { _ = try Terrain(path: scratch.folder) }
    expectError(.missingInput, "/vsizip/") {
      _ = try Terrain(path: "/vsizip/\(scratch.path("absent.zip"))/a.tif")
    }
    let path = RasterFixture(bands: 2).write(in: scratch)
    expectError(.usage, "no band 3", "1 to 2") {
      var options = TerrainOptions()
      options.band = 3
      _ = try Terrain(path: path, options: options)
    }
    expectError(.badData, "complex") {
      _ = try Terrain(path: RasterFixture(type: GDT_CFloat32).write("complex.tif", in: scratch))
    }
    expectError(.badData, "no position", "gdal_translate -a_ullr") {
      _ = try Terrain(path: RasterFixture(steps: nil).write("nowhere.tif", in: scratch))
    }
  }

  @Test func aTurnedGridIsRefusedWithTheRemedy() throws {
    let rotated = RasterFixture(steps: [500_000, 9, 3, 5_200_000, 3, -9])
      .write("rotated it.tif", in: scratch)
    expectError(
      .badData, "rotated",
      "gdalwarp -r bilinear '\(rotated)' 'rotated it-north-up.tif'"
    ) { _ = try Terrain(path: rotated) }
    let southUp = RasterFixture(steps: [500_000, 10, 0, 5_200_000, 0, 10])
      .write("south.tif", in: scratch)
    expectError(.badData, "south to north", "gdalwarp -r near \(southUp)") {
      _ = try Terrain(path: southUp)
    }
    let westward = RasterFixture(steps: [500_000, -10, 0, 5_200_000, 0, -10])
      .write("west.tif", in: scratch)
    expectError(.badData, "westward") { _ = try Terrain(path: westward) }
  }

  @Test(arguments: [
    (1_000_000, Failure.Kind.unavailable, "smaller part"), (2_147_483_647, .badData, "address"),
  ])
  func moreCellsThanMemoryHoldsAreRefused(side: Int, code: Failure.Kind, word: String) throws {
    let tile = RasterFixture().write(in: scratch)
    let path = scratch.text(
      "vast.vrt",
      """
      <VRTDataset rasterXSize="\(side)" rasterYSize="\(side)">
      <SRS>EPSG:32632</SRS><GeoTransform>500000,0.0001,0,5200000,0,-0.0001</GeoTransform>
      <VRTRasterBand dataType="Float32" band="1"><SimpleSource>
      <SourceFilename>\(tile)</SourceFilename><SourceBand>1</SourceBand>
      <SrcRect xOff="0" yOff="0" xSize="4" ySize="3"/>
      <DstRect xOff="0" yOff="0" xSize="4" ySize="3"/>
      </SimpleSource></VRTRasterBand></VRTDataset>
      """)
    expectError(code, "vast.vrt", word) { _ = try Terrain(path: path).all() }
    let part = GridWindow(column: 1, row: 0, shape: GridShape(columns: 2, rows: 1))
    if side == 1_000_000 {
      let heights = try Terrain(path: path).surface(window: part).withHeights(Array.init)
      #expect(heights == [1, 2])
    }
  }

  @Test func aDamagedFileIsNamed() throws {
    let path = RasterFixture(columns: 300, rows: 300, options: ["COMPRESS=DEFLATE"])
      .write(in: scratch)
    var size: vsi_l_offset = 0
    let bytes = VSIGetMemFileBuffer(path, &size, 0)!
    for index in Int(size / 2)..<Int(size / 2 + 200) { bytes[index] = 0x55 }
    expectError(.badData, path, "damaged") { _ = try Terrain(path: path).all() }
  }

  @Test func anotherBandCanBeRead() throws {
    var options = TerrainOptions()
    options.band = 2
    let terrain = try Terrain(path: RasterFixture(bands: 2).write(in: scratch), options: options)
    #expect(try terrain.heights()[11] == 11)
  }

  @Test func theLibraryNamesItsVersion() {
    #expect(gdalVersion.split(separator: ".").count >= 3)
  }

  @Test(
    arguments: [
      (["DTED_RelVerticalAccuracy": "0004", "DTED_VerticalAccuracy_ACC": "0018"], 4.0),
      (["DTED_RelVerticalAccuracy": "NA  ", "DTED_VerticalAccuracy_ACC": "0018"], 18),
      (["DTED_RelVerticalAccuracy": "NA  "], nil), ([:], nil),
    ] as [([String: String], Double?)])
  func howFarHeightsMayBeOffIsReadWhereItIsSaid(items: [String: String], metres: Double?) throws {
    let tile = RasterFixture().write(in: scratch)
    let metadata = items.map { "<MDI key=\"\($0)\">\($1)</MDI>" }.joined()
    let path = scratch.text(
      "stated.vrt",
      """
      <VRTDataset rasterXSize="4" rasterYSize="3"><SRS>EPSG:32632</SRS>
      <GeoTransform>500000,10,0,5200000,0,-10</GeoTransform><Metadata>\(metadata)</Metadata>
      <VRTRasterBand dataType="Float32" band="1"><ColorInterp>Gray</ColorInterp><SimpleSource>
      <SourceFilename>\(tile)</SourceFilename><SourceBand>1</SourceBand>
      </SimpleSource></VRTRasterBand></VRTDataset>
      """)
    #expect(try Terrain(path: path).statedErrorMetres == metres)
    #expect(try Terrain(paths: [path, tile]).statedErrorMetres == metres)
  }
}
