import BergfriedDatum
import BergfriedGDAL
import BergfriedSurface
import CGDAL
import Testing

#if canImport(Glibc)
  import Glibc

  /// A disk of one megabyte, where this process may mount one.
  private final class TinyDisk {
    let folder: String

    init?() {
      folder = "/tmp/bergfried-disk-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      guard mkdir(folder, 0o777) == 0 else { return nil }
      guard mount("none", folder, "tmpfs", 0, "size=1m") == 0 else {
        rmdir(folder)
        return nil
      }
    }

    deinit {
      umount(folder)
      rmdir(folder)
    }

    static let isPossible = TinyDisk() != nil
  }

  @Suite(.enabled(if: TinyDisk.isPossible, "no tiny disk can be mounted here"))
  struct FullDiskTests {
    @Test(arguments: [RasterFile.Format.cog, .plainTiff, .driver("ENVI")])
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
      let list = VSIReadDir(disk.folder)
      defer { CSLDestroy(list) }
      let names = (0..<Int(CSLCount(list))).compactMap { list?[$0].map { String(cString: $0) } }
      #expect(names.filter { $0 != "." && $0 != ".." } == ["seen.tif"])
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
        } catch let error as GDALError {
          #expect(error.code == .cannotWrite)
        }
        VSIUnlink(target)
      }
    }
  }
#endif
