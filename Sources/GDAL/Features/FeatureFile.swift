import BergfriedCore
import CGDAL

/// Features in layers, written as one vector file.
///
/// The path's ending says how it is stored: `.gpkg` as a GeoPackage in the working frame, with
/// styles that QGIS opens; `.geojson` or `.json` in WGS 84 after RFC 7946, one layer and no style;
/// any other ending as the driver of GDAL that writes such files, one layer and no style.
/// The file appears at its place when it is closed; one that is never closed leaves nothing.
///
///     let file = try FeatureFile(path: "plan.gpkg", crs: terrain.crs)
///     let routes = try file.addLayer(
///       FeatureLayer(name: "routes", shape: .lines, fields: [.init("kind", .string)]))
///     try file.add(.line(points), ["kind": "escape"], to: routes)
///     try file.close()
public final class FeatureFile {
  /// A layer of the file, to add features to.
  public struct LayerNumber: Hashable, Sendable {
    let index: Int
  }

  /// A layer as GDAL holds it, and what its features may hold.
  struct OpenLayer {
    let handle: OGRLayerH
    let layer: FeatureLayer
  }

  /// Tells the layers that were written, so that those which others have added are known.
  static let layersItem = "BERGFRIED_LAYERS"

  let pending: PendingFile
  private let dataset: Dataset
  private let format: VectorFormat
  private let crs: SpatialReference?
  private let manifest: [(name: String, value: String)]
  private(set) var layers: [OpenLayer] = []
  private var isClosed = false

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - path: where it is to be; the ending says which format it has.
  ///   - crs: the coordinate system of what will be added; GeoJSON cannot do without.
  ///   - manifest: names and values to be found in the file's metadata as `BERGFRIED_NAME`.
  /// - Throws: `Failure`: `usage` for another ending, `cannotWrite` where nothing can be made.
  public init(path: String, crs: String?, manifest: [(String, String)] = []) throws {
    let format = try VectorFormat(path: path)
    let crs = try crs.map { try SpatialReference($0, named: "the output's \($0)") }
    guard crs?.isOnEarth ?? true || !format.needsCRS else {
      throw Failure(
        .outputOtherBody,
        "\(path): GeoJSON is in longitude and latitude on the earth, and the terrain is of another "
          + "body; write a GeoPackage (.gpkg)")
    }
    guard crs != nil || !format.needsCRS else {
      throw Failure(
        .outputNeedsCRS,
        saying: """
          \(path): \(format.driver) is in longitude and latitude, but nothing says where the \
          terrain lies; say it with \(setting: .crs, "EPSG:…"), or write a GeoPackage (.gpkg)
          """)
    }
    let pending = try PendingFile(target: path, viaMemory: format == .geoJSON)
    let items = Manifest.items(manifest)
    dataset = try ErrorLog.recording { log in
      guard
        let driver = GDALGetDriverByName(format.driver),
        let handle = GDALCreate(driver, pending.path, 0, 0, 0, GDT_Unknown, nil)
      else { throw Failure(.outputFailed, "\(path): cannot be created\(log.reason)") }
      let dataset = Dataset(owning: handle)
      for item in items { GDALSetMetadataItem(handle, item.name, item.value, nil) }
      // Without one, every feature becomes a transaction with a journal of its own.
      guard !format.hasTransactions || GDALDatasetStartTransaction(handle, 0) == OGRERR_NONE else {
        throw Failure(.outputFailed, "\(path): cannot be created\(log.reason)")
      }
      return dataset
    }
    self.pending = pending
    self.format = format
    self.crs = crs
    self.manifest = items
  }

  /// Adds an empty layer.
  ///
  /// - Throws: `Failure`: `usage` for a second layer of GeoJSON or of the same name,
  ///   `cannotWrite` where it cannot be made.
  public func addLayer(_ layer: FeatureLayer) throws -> LayerNumber {
    guard format == .geoPackage || layers.isEmpty else {
      throw Failure(
        .outputLayers,
        "\(pending.target): \(format.driver) holds one layer; write a GeoPackage (.gpkg)")
    }
    guard !layers.contains(where: { $0.layer.name == layer.name }) else {
      throw Failure(.outputLayers, "\(pending.target): there is a layer '\(layer.name)' already")
    }
    let handle = try ErrorLog.recording { log in
      let options = StringList(format.layerOptions(manifest))
      let handle = options.withItems {
        GDALDatasetCreateLayer(
          dataset.handle, layer.name, crs?.handle, layer.shape.type(in: format), $0)
      }
      guard let handle, layer.fields.allSatisfy({ $0.create(in: handle) }), !log.hasFailed else {
        throw failure("the layer '\(layer.name)' cannot be created", log)
      }
      return handle
    }
    layers.append(OpenLayer(handle: handle, layer: layer))
    return LayerNumber(index: layers.count - 1)
  }

  /// Finishes the file and moves it into place, over what was there.
  ///
  /// - Precondition: the file has not been closed.
  public func close() throws {
    precondition(!isClosed, "\(pending.target) is closed already")
    isClosed = true
    try ErrorLog.recording { log in
      let styled = layers.filter { $0.layer.style != nil }
      if format == .geoPackage, !manifest.isEmpty {
        let names = layers.map(\.layer.name) + (styled.isEmpty ? [] : [StyleTable.name])
        GDALSetMetadataItem(
          dataset.handle, FeatureFile.layersItem, names.joined(separator: ","), nil)
      }
      if format == .geoPackage, !styled.isEmpty {
        try StyleTable.write(styled.map(\.layer), to: dataset.handle, path: pending.target)
      }
      let isWhole =
        !format.hasTransactions || GDALDatasetCommitTransaction(dataset.handle) == OGRERR_NONE
      dataset.close()
      guard isWhole, !log.hasFailed else { throw failure("the file cannot be finished", log) }
    }
    try pending.moveIntoPlace()
  }

  /// Refuses a path whose ending no driver of GDAL writes features to.
  ///
  /// - Returns: whether a file of that name holds several layers with their styles.
  /// - Throws: `Failure`: `usage`, with the endings that can be written.
  @discardableResult
  public static func check(_ path: String) throws -> Bool {
    try VectorFormat(path: path) == .geoPackage
  }

  func failure(_ text: String, _ log: ErrorLog) -> Failure {
    Failure(.outputFailed, "\(pending.target): \(text)\(log.reason)")
  }

  var keepsSingleParts: Bool { format == .geoJSON }
}
