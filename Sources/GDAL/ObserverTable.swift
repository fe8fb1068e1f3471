import CGDAL

/// Reads a table of observers: the points of any vector layer GDAL reads.
///
/// Columns are found by the names of QGIS Visibility Analysis (`ID observ_hgt target_hgt radius
/// radius_in azim_1 azim_2 angle_up angle_down`) or ArcGIS (`OFFSETA OFFSETB RADIUS2 RADIUS1
/// AZIMUTH1 AZIMUTH2 VERT1 VERT2`), or as camera networks call them (`name lat lon height azimuth
/// fov`), letters' case aside; what is empty is `nil`. Points are brought
/// into the terrain's working frame; a layer without a coordinate system is in the raster's own
/// coordinates. A layer without points, such as a CSV file, is read by its columns `x` and `y` (the
/// raster's own coordinates) or `lon` and `lat` (WGS 84). Without `ID`, an observer is called by
/// its feature's number.
///
/// - Parameter layer: needed where the file has several.
/// - Throws: ``GDALError``; all bad rows are told at once.
public func readObservers(
  path: String, layer: String?, terrain: Terrain
) throws -> (rows: [ObserverRow], warnings: [String]) {
  let dataset = try Dataset.open(path, as: .vector)
  return try ErrorLog.recording { log in
    let handle = try chosenLayer(layer, of: dataset, path: path)
    var reader = try ObserverReader(path: path, layer: handle, terrain: terrain)
    let rows = try reader.rows()
    guard !log.hasFailed else {
      throw GDALError(.badData, "\(path): the table cannot be read to its end\(log.reason)")
    }
    return (rows, reader.warnings)
  }
}

private func chosenLayer(_ name: String?, of dataset: Dataset, path: String) throws -> OGRLayerH {
  let layers = (0..<GDALDatasetGetLayerCount(dataset.handle)).compactMap {
    GDALDatasetGetLayer(dataset.handle, $0)
  }
  let named = layers.map { (name: String(cString: OGR_L_GetName($0)), layer: $0) }
  if let name {
    let match =
      named.first { $0.name == name }
      ?? named.first { $0.name.lowercased() == name.lowercased() }
    if let match { return match.layer }
    throw GDALError(
      .usage, "\(path): there is no layer '\(name)'; it has \(list(named.map(\.name)))")
  }
  // QGIS keeps its styles in a table of this name.
  let plain = named.filter { $0.name != "layer_styles" }
  guard plain.count <= 1 else {
    throw GDALError(
      .usage,
      "\(path): the file has several layers, choose one with --layer: "
        + list(plain.map(\.name)))
  }
  guard let only = plain.first else {
    throw GDALError(.badData, "\(path): the file holds no layer")
  }
  return only.layer
}

private func list(_ names: [String]) -> String {
  names.isEmpty ? "none" : names.prefix(20).joined(separator: ", ")
}
