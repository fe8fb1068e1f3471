import CGDAL

/// The files behind what GDAL opens: the file itself and those beside and behind it, such as
/// `.aux.xml`, `.shx` or the parts of a mosaic.
public enum DatasetFiles {
  /// The files on disk that reading a path reads, however deep mosaics lie in one another, and
  /// those that it would if they were there; those of all rasters in it for a folder. What cannot
  /// be opened has only itself.
  public static func read(by path: String) -> [String] {
    guard !path.isRemote || path.hasPrefix("vrt:") else { return [] }
    // What is no file on a disk can be read but once.
    if path == "-" || Folder.entry(at: path) == .other { return [] }
    return ErrorLog.recording { _ in
      var next = (try? RasterPaths.files(of: [path])) ?? [path]
      var known: Set<String> = []
      var all: [String] = []
      while let path = next.popLast() {
        guard known.count < mostFiles, known.insert(path).inserted else { continue }
        let onDisk = onDisk(path)
        all += onDisk.flatMap { [$0] + besides(of: $0) }
        next += onDisk.filter { $0 != path } + files(of: path) + named(in: path)
      }
      return all
    }
  }

  /// No mosaic has more parts that are looked for.
  private static let mostFiles = 100_000

  /// What lies beside a file and belongs to it; all that is in it for a folder that is a dataset.
  private static func besides(of file: String) -> [String] {
    if Folder.entry(at: file) == .folder {
      return Folder.names(in: file).flatMap { name in
        let inside = file + "/" + name
        return [inside] + (Folder.entry(at: inside) == .folder ? besides(of: inside) : [])
      }
    }
    return (PendingFile.besides + journals).map { file + $0 }
      + (file.lowercased().hasSuffix(".csv") ? [file + "t", file.dropLast(3) + "prj"] : [])
  }

  /// The endings of what a database takes for its own unfinished work.
  private static let journals = ["-journal", "-wal", "-shm"]

  /// The files that writing a raster to a path may replace or remove beside it.
  public static func replaced(byWriting path: String) -> [String] {
    PendingFile.besides.map { path + $0 }
  }

  /// Whether a file tells that Bergfried wrote it, and holds no layer that somebody has added.
  public static func isOwn(_ path: String) -> Bool {
    ErrorLog.recording { _ in
      guard let handle = GDALOpenEx(path, UInt32(GDAL_OF_RASTER | GDAL_OF_VECTOR), nil, nil, nil)
      else { return false }
      defer { GDALClose(handle) }
      guard GDALGetMetadataItem(handle, "BERGFRIED_VERSION", nil) != nil else { return false }
      guard let own = GDALGetMetadataItem(handle, FeatureFile.layersItem, nil) else {
        return GDALDatasetGetLayerCount(handle) <= 1
      }
      let names = (0..<GDALDatasetGetLayerCount(handle)).map {
        String(cString: OGR_L_GetName(GDALDatasetGetLayer(handle, $0)))
      }
      return Set(String(cString: own).split(separator: ",").map(String.init)) == Set(names)
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

  /// The files that a virtual raster's text names, masks included, which the list of its parts
  /// leaves out.
  private static func named(in path: String) -> [String] {
    guard path.lowercased().hasSuffix(".vrt"), Folder.entry(at: path) == .file,
      let tree = CPLParseXMLFile(path)
    else { return [] }
    defer { CPLDestroyXMLNode(tree) }
    let home = Folder.split(path).folder
    return texts(in: tree).flatMap { [home + "/" + $0, $0] }
      .filter { Folder.entry(at: $0) != .nothing }
  }

  private static func texts(in node: UnsafeMutablePointer<CPLXMLNode>) -> [String] {
    var texts: [String] = []
    var next: UnsafeMutablePointer<CPLXMLNode>? = node
    while let node = next {
      if node.pointee.eType == CXT_Text, let value = node.pointee.pszValue {
        let text = String(cString: value)
        if !text.isEmpty, text.utf8.count < 4_096 { texts.append(text) }
      }
      if let child = node.pointee.psChild { texts += self.texts(in: child) }
      next = node.pointee.psNext
    }
    return texts
  }

  /// A path itself, and where it lies in an archive, or is told as a part of a dataset, the files
  /// on disk that its words name.
  private static func onDisk(_ path: String) -> [String] {
    if Folder.entry(at: path) != .nothing, !path.hasPrefix("/vsi") { return [path] }
    // `/vsizip/{a.zip}/b`, `/vsisubfile/0_100,a.tif`, `NETCDF:"a.nc":z`, `vrt://a.tif?bands=1`.
    let parts = path.split { "{},:?\"".contains($0) }.map(String.init)
    let inside = parts.flatMap { part in
      var rest = part[...]
      if rest.hasPrefix("//") { rest = rest.dropFirst(2) }
      while rest.hasPrefix("/vsi"), let slash = rest.dropFirst().firstIndex(of: "/") {
        rest = rest[rest.index(after: slash)...]
      }
      return [part, String(rest)]
    }
    return (path.hasPrefix("/vsi") ? [] : [path]) + inside.compactMap(existing)
  }

  /// The file that a path leads to or through.
  private static func existing(_ part: String) -> String? {
    var path = part
    while !path.isEmpty, Folder.entry(at: path) != .file {
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = String(path[..<slash])
    }
    return path.isEmpty || path.hasPrefix("/vsi") ? nil : path
  }
}
