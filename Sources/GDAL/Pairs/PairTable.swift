import BergfriedCore
import CGDAL

/// Reads a table of pairs: from where to where lines of sight are to be walked.
///
/// Pairs are the rows of any table or vector layer that GDAL reads with columns `from_x from_y to_x
/// to_y` (the raster's own coordinates, or the layer's) or `from_lon from_lat to_lon to_lat` (WGS
/// 84), letters' case aside, or the lines of a vector layer, from their first point to their last.
/// `from_height` or `from_elevation` and `to_height` say how high the ends are, `id` and `name`
/// what a pair is called; without either it is called by its feature's number.
///
/// - Parameters:
///   - path: the file of the table.
///   - layer: needed where the file has several.
///   - terrain: what is looked over, and whose coordinates the answer is in.
/// - Throws: `Failure`; all bad rows are told at once.
public func readPairs(
  path: String, layer: String?, terrain: Terrain
) throws -> (rows: [PairRow], warnings: [String]) {
  let dataset = try Dataset.open(path, as: .vector)
  return try ErrorLog.recording { log in
    let handle = try TableLayer.chosen(layer, of: dataset, path: path)
    var reader = try PairReader(path: path, layer: handle, terrain: terrain)
    let rows = try reader.rows()
    guard !log.hasFailed else {
      throw Failure(.tableDamaged, "\(path): the table cannot be read to its end\(log.reason)")
    }
    return (rows, reader.warnings)
  }
}
