import BergfriedCore
import BergfriedGDAL
import CGDAL
import Testing

/// GeoTIFFs written block by block, read back through GDAL.
struct BlockWritingTests {
  @Test(arguments: [
    ["TILED=YES"], ["TILED=NO"], ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=48"],
    ["TILED=YES", "COMPRESS=DEFLATE"], ["TILED=NO", "BLOCKYSIZE=7"],
  ])
  func keepsEveryValue(options: [String]) throws {
    let scratch = Scratch(onDisk: true)
    let shape = GridShape(columns: 301, rows: 173)
    let codes = (0..<shape.count).map { UInt8($0 * 7 / 5 % 5) }
    let meanings: [UInt8] = [0, 255, 254, 9, 128]
    let kinds: [(RasterFile.Values, [Double])] = [
      (.codes(codes, CodeMeanings(meanings)), codes.map { Double(meanings[Int($0)]) }),
      (.bytes(codes), codes.map(Double.init)),
      (.floats(codes.map { Float($0) / 3 }), codes.map { Double(Float($0) / 3) }),
      (.words(codes.map { UInt64($0) << 40 }), codes.map { Double(UInt64($0) << 40) }),
    ]
    for (number, (values, expected)) in kinds.enumerated() {
      let path = scratch.path("\(number).tif")
      try RasterFile(
        shape: shape,
        transform: GeoTransform(
          originX: 500_000, originY: 5_200_000, columnStep: 10, rowStep: -10),
        crs: "EPSG:32632", values: values, noData: 254, bandName: "seen",
        manifest: [("VERSION", "1")], format: .driver("GTiff"), creationOptions: options
      ).write(to: path)
      let dataset = try #require(GDALOpen(path, GA_ReadOnly))
      defer { GDALClose(dataset) }
      let band = try #require(GDALGetRasterBand(dataset, 1))
      var read = [Double](repeating: -1, count: shape.count)
      let result = GDALRasterIO(
        band, GF_Read, 0, 0, 301, 173, &read, 301, 173, GDT_Float64, 0, 0)
      #expect(result == CE_None && read == expected)
      #expect(String(cString: GDALGetDescription(band)) == "seen")
      #expect(
        GDALGetMetadataItem(dataset, "BERGFRIED_VERSION", nil).map { String(cString: $0) } == "1")
    }
  }
}
