import BergfriedCore
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

#if canImport(Glibc)
  @Suite(.enabled(if: TinyDisk.isPossible, "no tiny disk can be mounted here"))
  struct FullDiskTests {
    @Test(arguments: [RasterFile.Format.cog, .plainTiff, .driver("ENVI"), .driver("AAIGrid")])
    func aFullDiskLeavesTheOldFile(format: RasterFile.Format) throws {
      let disk = try #require(TinyDisk())
      let target = disk.folder + "/seen.tif"
      let shape = GridShape(columns: 1500, rows: 1500)
      var random = SeededRandom(seed: 7)
      let noise = RasterFile(
        shape: shape,
        transform: GeoTransform(originX: 0, originY: 0, columnStep: 1, rowStep: -1), crs: nil,
        values: .bytes((0..<shape.count).map { _ in UInt8(truncatingIfNeeded: random.next()) }),
        noData: nil, bandName: "noise", format: format)
      let old = VSIFOpenL(target, "wb")
      VSIFWriteL("old", 1, 3, old)
      VSIFCloseL(old)
      expectError(.cannotWrite, "seen.tif") { try noise.write(to: target) }
      #expect(disk.names == ["seen.tif"])
    }

    @Test(arguments: ["seen.gpkg", "seen.geojson"])
    func polygonsOnAFullDiskLeaveTheOldFile(name: String) throws {
      let disk = try #require(TinyDisk())
      let target = disk.folder + "/" + name
      let shape = GridShape(columns: 300, rows: 300)
      var random = SeededRandom(seed: 5)
      let mask = (0..<shape.count).map { _ in UInt8(random.next() & 1) }
      let old = VSIFOpenL(target, "wb")
      VSIFWriteL("old", 1, 3, old)
      VSIFCloseL(old)
      expectError(.cannotWrite, name) {
        let file = try PolygonFile(path: target, crs: "EPSG:32632")
        for number in 0..<3 {
          try file.add(
            id: "\(number)", fields: [], mask: mask, shape: shape,
            transform: GeoTransform(
              originX: 500_000, originY: 5_200_000, columnStep: 10, rowStep: -10))
        }
        try file.close()
      }
      #expect(disk.names == [name])
    }

    /// The last blocks reach the disk only on closing: a file that nearly fits.
    @Test func aDiskThatIsFullAtTheLastBlockIsNoticed() throws {
      let disk = try #require(TinyDisk())
      for rows in stride(from: 990, through: 1040, by: 3) {
        let shape = GridShape(columns: 1024, rows: rows)
        let file = RasterFile(
          shape: shape,
          transform: GeoTransform(originX: 0, originY: 0, columnStep: 1, rowStep: -1), crs: nil,
          values: .bytes(Array(repeating: 7, count: shape.count)), noData: nil, bandName: "b",
          format: .driver("GTiff"))
        let target = disk.folder + "/a.tif"
        do {
          try file.write(to: target)
          var options = TerrainOptions()
          options.assumesMetres = true
          #expect(try Terrain(path: target, options: options).all().knownHeights == 7...7)
        } catch let error as Failure {
          #expect(error.kind == .cannotWrite)
        }
        VSIUnlink(target)
      }
    }
  }
#endif
