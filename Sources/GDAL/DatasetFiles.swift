import CGDAL

/// The files behind what GDAL opens: the file itself and those beside and behind it, such as
/// `.aux.xml`, `.shx` or the parts of a mosaic.
public enum DatasetFiles {
  /// The files on disk that reading a path reads, and those that it would if they were there; those
  /// of all rasters in it for a folder. What cannot be opened has only itself.
  public static func read(by path: String) -> [String] {
    guard !path.isRemote else { return [] }
    let paths = (try? RasterPaths.files(of: [path])) ?? [path]
    return ErrorLog.recording { _ in
      paths.flatMap { [$0] + files(of: $0) }.flatMap { file in
        // The parts of a mosaic are told without what lies beside them.
        onDisk(file).flatMap { file in
          [file] + (PendingFile.besides + journals).map { file + $0 }
        }
      }
    }
  }

  /// The endings of what a database takes for its own unfinished work.
  private static let journals = ["-journal", "-wal", "-shm"]

  /// The files that writing a raster to a path may replace or remove beside it.
  public static func replaced(byWriting path: String) -> [String] {
    PendingFile.besides.map { path + $0 }
  }

  /// Whether a file tells that Bergfried wrote it; `nil` where it cannot be read.
  public static func isOwn(_ path: String) -> Bool? {
    ErrorLog.recording { _ in
      guard let handle = GDALOpenEx(path, UInt32(GDAL_OF_RASTER | GDAL_OF_VECTOR), nil, nil, nil)
      else { return nil }
      defer { GDALClose(handle) }
      return GDALGetMetadataItem(handle, "BERGFRIED_VERSION", nil) != nil
    }
  }

  private static func files(of path: String) -> [String] {
    let kinds = UInt32(GDAL_OF_RASTER | GDAL_OF_VECTOR)
    guard let handle = GDALOpenEx(path, kinds, nil, nil, nil) else { return [] }
    defer { GDALClose(handle) }
    guard let list = GDALGetFileList(handle) else { return [] }
    defer { CSLDestroy(list) }
    return (0..<Int(CSLCount(list))).compactMap { list[$0].map { String(cString: $0) } }
  }

  /// A path itself, and where it lies in an archive or the like the file on disk that holds it.
  private static func onDisk(_ path: String) -> [String] {
    guard path.hasPrefix("/vsi") else { return [path] }
    var rest = path[...]
    while rest.hasPrefix("/vsi"), let slash = rest.dropFirst().firstIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
    }
    // `/vsizip/{a.zip}/b` and `/vsisubfile/0_100,a.tif` say where the file's name is.
    let parts = rest.split { "{},".contains($0) }.map(String.init)
    return parts.compactMap { part in
      var path = part
      while !path.isEmpty, Folder.entry(at: path) != .file {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        path = String(path[..<slash])
      }
      return path.isEmpty ? nil : path
    }
  }
}
