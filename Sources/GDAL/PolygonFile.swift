public import BergfriedDatum
import CGDAL

/// What each observer sees, as one multipolygon feature with its id and some numbers.
///
/// The path's ending says how it is stored: `.gpkg` as a GeoPackage in the terrain's frame with a
/// style that QGIS opens, `.geojson` or `.json` in WGS 84 after RFC 7946. The file appears at its
/// place when it is closed; one that is never closed leaves nothing.
///
///     let file = try PolygonFile(
///       path: "seen.gpkg", crs: terrain.crs, fieldNames: ["area_m2"])
///     try file.add(
///       id: "tower", fields: [("area_m2", 1250)], mask: mask, shape: shape, transform: transform)
///     try file.close()
public final class PolygonFile {
  private let pending: PendingFile
  private let dataset: Dataset
  private let layer: OGRLayerH
  private let crs: SpatialReference?
  private let fieldNames: [String]

  /// Starts a file.
  ///
  /// - Parameters:
  ///   - crs: the masks' coordinate system; GeoJSON cannot do without.
  ///   - fieldNames: the numbers that features have beside their `id`.
  ///   - manifest: names and values to be found in the file's metadata as `BERGFRIED_NAME`.
  /// - Throws: ``GDALError``: `usage` for another ending, `cannotWrite` where nothing can be made.
  public init(
    path: String, crs: String?, layer name: String = "viewshed", fieldNames: [String] = [],
    manifest: [(String, String)] = []
  ) throws {
    let format = try VectorFormat(path: path)
    let crs = try crs.map { try SpatialReference($0, flag: "the output's") }
    guard crs != nil || !format.needsCRS else {
      throw GDALError(
        .usage,
        "\(path): GeoJSON is in longitude and latitude, but nothing says where the terrain lies; "
          + "say it with --crs EPSG:…, or write a GeoPackage (.gpkg)")
    }
    let pending = try PendingFile(target: path, viaMemory: format == .geoJSON)
    let (dataset, layer) = try ErrorLog.recording { log in
      guard
        let driver = GDALGetDriverByName(format.driver),
        let handle = GDALCreate(driver, pending.path, 0, 0, 0, GDT_Unknown, nil)
      else { throw GDALError(.cannotWrite, "\(path): cannot be created\(log.reason)") }
      let dataset = Dataset(owning: handle)
      let items = Manifest.items(manifest)
      let options = StringList(format.layerOptions(items))
      let layer = options.withItems {
        GDALDatasetCreateLayer(handle, name, crs?.handle, wkbMultiPolygon, $0)
      }
      guard let layer, Self.addFields(fieldNames, to: layer), !log.hasFailed else {
        throw GDALError(.cannotWrite, "\(path): the layer cannot be created\(log.reason)")
      }
      for item in items { GDALSetMetadataItem(handle, item.name, item.value, nil) }
      if format == .geoPackage { try LayerStyle.add(to: handle, layer: name, path: path) }
      return (dataset, layer)
    }
    self.pending = pending
    self.dataset = dataset
    self.layer = layer
    self.crs = crs
    self.fieldNames = fieldNames
  }

  private static func addFields(_ names: [String], to layer: OGRLayerH) -> Bool {
    let kinds = [("id", OFTString)] + names.map { ($0, OFTReal) }
    return kinds.allSatisfy { name, type in
      let field = OGR_Fld_Create(name, type)
      defer { OGR_Fld_Destroy(field) }
      return OGR_L_CreateField(layer, field, 0) == OGRERR_NONE
    }
  }

  /// Adds what one observer sees; a mask with nothing in it becomes a feature without geometry.
  ///
  /// - Parameters:
  ///   - fields: values of the fields named at the start; those left out stay empty.
  ///   - mask: 1 inside, 0 outside, row by row. Cells that share no more than a corner do not hang
  ///     together.
  /// - Precondition: there is one byte per cell, and the fields were named at the start.
  public func add(
    id: String, fields: [(String, Double)], mask: [UInt8], shape: GridShape,
    transform: GeoTransform
  ) throws {
    precondition(mask.count == shape.count, "\(mask.count) bytes do not fill \(shape)")
    try ErrorLog.recording { log in
      let area = try MaskOutline(shape: shape, transform: transform).multiPolygon(of: mask, log)
      guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else {
        throw failure("a feature cannot be made", log)
      }
      defer { OGR_F_Destroy(feature) }
      OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "id"), id)
      for (name, value) in fields {
        precondition(fieldNames.contains(name), "the field \(name) was not named at the start")
        OGR_F_SetFieldDouble(feature, OGR_F_GetFieldIndex(feature, name), value)
      }
      if let area { OGR_F_SetGeometryDirectly(feature, area) }
      guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE, !log.hasFailed else {
        throw failure("'\(id)' cannot be written", log)
      }
    }
  }

  /// Finishes the file and moves it into place, over what was there.
  ///
  /// - Precondition: the file has not been closed.
  public func close() throws {
    try ErrorLog.recording { log in
      dataset.close()
      guard !log.hasFailed else { throw failure("the file cannot be finished", log) }
    }
    try pending.moveIntoPlace()
  }

  private func failure(_ text: String, _ log: ErrorLog) -> GDALError {
    GDALError(.cannotWrite, "\(pending.target): \(text)\(log.reason)")
  }
}
