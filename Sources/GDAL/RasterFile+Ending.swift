import BergfriedCore
import CGDAL

extension RasterFile {
  /// What a raster's cells are to hold.
  public enum CellType: Sendable {
    case bytes, shorts, longs, words, floats

    var type: GDALDataType {
      switch self {
      case .bytes: GDT_Byte
      case .shorts: GDT_UInt16
      case .longs: GDT_UInt32
      case .words: GDT_UInt64
      case .floats: GDT_Float32
      }
    }
  }
}

extension RasterFile.Format {
  /// The format that a path's ending asks for: that of the first driver of GDAL that writes such
  /// files; a cloud optimised GeoTIFF for `.tif`, `.tiff` and names without an ending.
  ///
  /// - Throws: `Failure`: `usage` where no driver writes such files.
  public init(path: String) throws {
    let ending = Folder.ending(of: path)
    if path.hasPrefix("/vsistdout") || ["", "tif", "tiff"].contains(ending) {
      self = .cog
      return
    }
    guard let driver = FileEndings.rasters.driver(for: ending) else {
      throw Failure(
        .outputFormat,
        saying: """
          \(path): GDAL writes no rasters that end in .\(ending). Name the format with \
          \(setting: .outputFormat), or a file that ends in one of \(FileEndings.rasters.list)
          """)
    }
    self = .driver(driver)
  }

  /// Refuses cells that the format does not hold.
  ///
  /// - Throws: `Failure`: `usage`.
  public func check(_ path: String, holds cells: RasterFile.CellType) throws {
    guard case .driver(let name) = self, let driver = GDALGetDriverByName(name),
      let item = GDALGetMetadataItem(driver, GDAL_DMD_CREATIONDATATYPES, nil)
    else { return }
    let types = String(cString: item).split(separator: " ").map(String.init)
    let wanted = String(cString: GDALGetDataTypeName(cells.type))
    guard !types.contains(wanted) else { return }
    throw Failure(
      .outputCells,
      "\(path): the raster's cells are of the type \(wanted), and GDAL's format \(name) holds "
        + "\(types.joined(separator: ", ")): name a file that ends in .tif, or ask for another "
        + "mode")
  }
}
