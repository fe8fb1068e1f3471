import BergfriedCore
import CGDAL

/// The rasters that paths lead to.
enum RasterPaths {
  /// The files among the paths, and in the order of their names the rasters in the folders.
  ///
  /// - Throws: `usage` for no paths, `badData` for a folder without rasters.
  static func files(of paths: [String]) throws -> [String] {
    guard !paths.isEmpty else { throw Failure(.inputUnnamed, "name a raster to read") }
    return try paths.flatMap { path in
      guard Folder.entry(at: path) == .folder, !isRaster(path) else { return [path] }
      let files = Folder.names(in: path).sorted()
        .filter { !$0.hasPrefix(".") && !isBeside($0) }
        .map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
        .filter { Folder.entry(at: $0) == .file && isRaster($0) }
      guard !files.isEmpty else {
        throw Failure(
          .terrainFolder, "\(path): this is a folder without a raster; name one that has some")
      }
      return files
    }
  }

  /// Files that belong to a raster and are none of their own.
  private static func isBeside(_ name: String) -> Bool {
    [".aux.xml", ".ovr", ".msk", ".vrt.bak"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func isRaster(_ path: String) -> Bool {
    ErrorLog.recording { _ in
      GDALIdentifyDriverEx(path, UInt32(GDAL_OF_RASTER), nil, nil) != nil
    }
  }
}
