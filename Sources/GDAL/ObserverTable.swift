import BergfriedCore
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
/// - Parameters:
///   - path: the file of the table.
///   - layer: needed where the file has several.
///   - terrain: what is looked over, and whose coordinates the answer is in.
/// - Throws: `Failure`; all bad rows are told at once.
public func readObservers(
  path: String, layer: String?, terrain: Terrain
) throws -> (rows: [ObserverRow], warnings: [String]) {
  let dataset = try Dataset.open(path, as: .vector)
  return try ErrorLog.recording { log in
    let handle = try TableLayer.chosen(layer, of: dataset, path: path)
    var reader = try ObserverReader(path: path, layer: handle, terrain: terrain)
    let rows = try reader.rows()
    guard !log.hasFailed else {
      throw Failure(.tableDamaged, "\(path): the table cannot be read to its end\(log.reason)")
    }
    return (rows, reader.warnings)
  }
}
