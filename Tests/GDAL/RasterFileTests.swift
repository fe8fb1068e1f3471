import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

@Suite struct RasterFileTests {
  let scratch = Scratch(onDisk: true)
  let shape = GridShape(columns: 1100, rows: 700)
  let transform = GeoTransform(
    originX: 500_000, originY: 5_200_000, columnStep: 10, rowStep: -10)

  private func file(
    _ values: RasterFile.Values? = nil, noData: Double? = 255,
    format: RasterFile.Format = .cog, options: [String] = []
  ) -> RasterFile {
    RasterFile(
      shape: shape, transform: transform, crs: "EPSG:32632",
      values: values ?? .bytes((0..<shape.count).map { UInt8($0 % 3) }), noData: noData,
      bandName: "visible", manifest: [("version", "1.0"), ("INPUT a.tif", "sha=12")],
      format: format, creationOptions: options)
  }

  private func item(_ object: UnsafeMutableRawPointer?, _ name: String, _ domain: String? = nil)
    -> String?
  {
    GDALGetMetadataItem(object, name, domain).map { String(cString: $0) }
  }

  private func withFile(_ name: String, _ body: (GDALDatasetH, GDALRasterBandH) throws -> Void)
    throws
  {
    let dataset = try #require(GDALOpen(scratch.path(name), GA_ReadOnly))
    defer { GDALClose(dataset) }
    try body(dataset, #require(GDALGetRasterBand(dataset, 1)))
  }

  @Test func aCloudOptimisedFileKeepsAllThatWasSaid() throws {
    var told: [Double] = []
    try file().write(to: scratch.path("seen.tif")) {
      told.append($0)
      return true
    }
    #expect(told.last == 1 && told == told.sorted())
    #expect(scratch.names == ["seen.tif"])
    try withFile("seen.tif") { dataset, band in
      #expect(item(dataset, "LAYOUT", "IMAGE_STRUCTURE") == "COG")
      #expect(item(dataset, "COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE")
      #expect(item(dataset, "BERGFRIED_VERSION") == "1.0")
      #expect(item(dataset, "BERGFRIED_INPUT_A_TIF") == "sha=12")
      #expect(String(cString: GDALGetDescription(band)) == "visible")
      #expect(GDALGetRasterNoDataValue(band, nil) == 255)
      #expect(GDALGetOverviewCount(band) > 0)
      #expect(String(cString: OSRGetName(GDALGetSpatialRef(dataset))).contains("zone 32N"))
      var steps = [Double](repeating: 0, count: 6)
      GDALGetGeoTransform(dataset, &steps)
      #expect(steps == [500_000, 10, 0, 5_200_000, 0, -10])
      var row = [UInt8](repeating: 9, count: shape.columns)
      _ = GDALRasterIO(
        band, GF_Read, 0, 5, Int32(shape.columns), 1, &row, Int32(shape.columns), 1, GDT_Byte, 0, 0)
      #expect(row == (0..<shape.columns).map { UInt8((5 * shape.columns + $0) % 3) })
    }
  }

  @Test func floatsAndWordsComeBackAsTheyWere() throws {
    let floats = (0..<shape.count).map { Float($0) * 0.37 }
    try file(.floats(floats), noData: -9999).write(to: scratch.path("angles.tif"))
    try withFile("angles.tif") { _, band in
      var read = [Float](repeating: 0, count: shape.count)
      _ = GDALRasterIO(
        band, GF_Read, 0, 0, 1100, 700, &read, 1100, 700, GDT_Float32, 0, 0)
      #expect(read == floats)
    }
    let words = (0..<shape.count).map { UInt64($0) << 40 | 1 }
    try file(.words(words), noData: 0).write(to: scratch.path("who.tif"))
    try withFile("who.tif") { _, band in
      #expect(GDALGetRasterDataType(band) == GDT_UInt64)
      var read = [UInt64](repeating: 0, count: shape.count)
      _ = GDALRasterIO(
        band, GF_Read, 0, 0, 1100, 700, &read, 1100, 700, GDT_UInt64, 0, 0)
      #expect(read == words)
      var isSet: Int32 = 0
      #expect(GDALGetRasterNoDataValueAsUInt64(band, &isSet) == 0 && isSet == 1)
    }
  }

  @Test func overviewsOfAMaskStayMasks() throws {
    try file(.bytes((0..<shape.count).map { $0 % 2 == 0 ? 0 : 200 }))
      .write(to: scratch.path("mask.tif"))
    try withFile("mask.tif") { _, band in
      let overview = try #require(GDALGetOverview(band, 0))
      var row = [UInt8](repeating: 9, count: 100)
      _ = GDALRasterIO(overview, GF_Read, 0, 0, 100, 1, &row, 100, 1, GDT_Byte, 0, 0)
      #expect(row.allSatisfy { $0 == 0 || $0 == 200 })
    }
  }

  @Test func aPlainFileIsTiledAndUncompressed() throws {
    try file(format: .plainTiff).write(to: scratch.path("plain.tif"))
    try withFile("plain.tif") { dataset, band in
      #expect(item(dataset, "COMPRESSION", "IMAGE_STRUCTURE") == nil)
      var width: Int32 = 0
      var height: Int32 = 0
      GDALGetBlockSize(band, &width, &height)
      #expect(width == 256 && height == 256)
    }
  }

  @Test func otherDriversAndOptionsAreTaken() throws {
    try file(options: ["compress=LZW", "BLOCKSIZE=256"]).write(to: scratch.path("a.tif"))
    try withFile("a.tif") { dataset, _ in
      #expect(item(dataset, "COMPRESSION", "IMAGE_STRUCTURE") == "LZW")
    }
    try file(format: .driver("PNG")).write(to: scratch.path("a.png"))
    #expect(scratch.names.contains("a.png"))
    try file(format: .driver("ENVI")).write(to: scratch.path("b.img"))
    #expect(scratch.names.contains("b.hdr"))
    expectError(.usage, "no raster driver 'GIFF'") {
      try file(format: .driver("GIFF")).write(to: scratch.path("c.tif"))
    }
    expectError(.usage, "'COMPRESS'", "NAME=VALUE") {
      try file(options: ["COMPRESS"]).write(to: scratch.path("c.tif"))
    }
  }

  @Test func whatStandsBesideTheOldFileGoesWithIt() throws {
    _ = scratch.text("seen.tif", "old")
    _ = scratch.text("seen.tif.aux.xml", "<PAMDataset/>")
    try file().write(to: scratch.path("seen.tif"))
    #expect(scratch.names == ["seen.tif"])
  }

  @Test func aStoppedWriteLeavesTheOldFile() throws {
    _ = scratch.text("seen.tif", "old")
    for format in [RasterFile.Format.cog, .plainTiff] {
      expectError(.cannotWrite, "seen.tif", "stopped") {
        try file(format: format).write(to: scratch.path("seen.tif")) { $0 < 0.3 }
      }
      #expect(scratch.names == ["seen.tif"] && scratch.content("seen.tif") == "old")
    }
  }

  @Test func aPlaceThatTakesNoFileIsNamed() throws {
    expectError(.cannotWrite, "absent/seen.tif", "no such folder") {
      try file().write(to: scratch.path("absent/seen.tif"))
    }
    expectError(.cannotWrite, "folder") { try file().write(to: scratch.folder) }
    expectError(.cannotWrite, "device") { try file().write(to: "/dev/null") }
    expectError(.cannotWrite, "/proc") { try file().write(to: "/proc/seen.tif") }
  }

  @Test func memoryIsAPlaceToo() throws {
    let memory = Scratch()
    try file().write(to: memory.path("seen.tif"))
    try file().write(to: memory.path("seen.tif"))
    #expect(memory.names == ["seen.tif"])
    #expect(try Terrain(path: memory.path("seen.tif")).shape == shape)
  }
}
