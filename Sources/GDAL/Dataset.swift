import BergfriedCore
import CGDAL

/// An open GDAL dataset, closed with its last owner. One task at a time may use it.
final class Dataset {
  private var openHandle: GDALDatasetH?

  init(owning handle: GDALDatasetH) {
    openHandle = handle
  }

  deinit {
    close()
  }

  /// - Precondition: the dataset has not been closed.
  var handle: GDALDatasetH {
    guard let openHandle else { preconditionFailure("the dataset is closed") }
    return openHandle
  }

  /// Writes what is outstanding and lets go of the file; what fails meanwhile goes to the log.
  func close() {
    guard let handle = openHandle else { return }
    openHandle = nil
    GDALClose(handle)
  }

  /// What a file is opened for.
  enum Kind {
    case raster
    case vector

    fileprivate var flag: Int32 { self == .raster ? GDAL_OF_RASTER : GDAL_OF_VECTOR }
    fileprivate var noun: String { self == .raster ? "raster" : "vector layer" }
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `missingInput` where there is nothing to open, `badData` where GDAL knows no such
  ///   format.
  static func open(
    _ path: String, as kind: Kind, options: [String] = []
  ) throws -> Dataset {
    guard !path.isEmpty else { throw Failure(.inputUnnamed, "name a \(kind.noun) to read") }
    return try ErrorLog.recording { log in
      let isRemote = path.isRemote
      if isRemote {
        // Otherwise GDAL asks the server for a listing of the folder and for side files.
        CPLSetThreadLocalConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
      }
      defer {
        if isRemote { CPLSetThreadLocalConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", nil) }
      }
      let options = StringList(options + (kind == .raster ? ["NUM_THREADS=ALL_CPUS"] : []))
      let handle = options.withConstantItems {
        GDALOpenEx(path, UInt32(kind.flag | GDAL_OF_VERBOSE_ERROR), nil, $0, nil)
      }
      if let handle { return Dataset(owning: handle) }
      if kind == .raster, let tile = HeightTile(path: path) { return try tile.open() }
      throw refusal(path, kind, log)
    }
  }

  private static func refusal(_ path: String, _ kind: Kind, _ log: ErrorLog) -> Failure {
    switch Folder.entry(at: path) {
    case .nothing:
      let fault = path.isRemote ? "nothing can be had at that address" : "there is no such file"
      return Failure(.inputMissing, "\(path): \(fault)\(log.reason)")
    case .folder:
      return Failure(.inputFolder, "\(path): this is a folder, not a \(kind.noun)")
    case .file, .other:
      break
    }
    guard let file = VSIFOpenL(path, "rb") else {
      return Failure(.inputForbidden, "\(path): the file may not be read\(log.reason)")
    }
    VSIFCloseL(file)
    return Failure(.inputFormat, "\(path): this is no \(kind.noun) that GDAL reads\(log.reason)")
  }
}
