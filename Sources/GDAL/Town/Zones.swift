public import BergfriedCore
import CGDAL

/// Reads the areas that a reference such as `zones.geojson#hotel` names.
///
/// Before the last `#` stands a file of OpenStreetMap's or of any vector format GDAL reads, after
/// it the `name` or `id` of the areas meant, letters' case aside where none is written exactly so;
/// without `#` all areas of the file are meant. A layer without a coordinate system is taken to be
/// in the working frame.
///
/// - Parameters:
///   - reference: a file, and after `#` which of its areas.
///   - frame: the working frame, as ``Terrain/crs`` has it; `nil` for plain metres.
/// - Throws: `Failure`: `missingInput` for a file that is not there, `badData` for one without
///   areas or with damaged ones, `usage` for a name that it does not have.
/// - Complexity: O(points of the file).
public func readZones(_ reference: String, frame: String?) throws -> [MapPolygon] {
  let (path, name) = ZoneReader.parts(of: reference)
  let working = try frame.map { try SpatialReference($0, named: "the terrain's frame \($0)") }
  if OpenStreetMapFeatures.areIn(path) {
    var reader = ZoneReader(path: path)
    try reader.readOpenStreetMap(working: working)
    return try reader.areas(named: name)
  }
  let dataset = try Dataset.open(path, as: .vector)
  return try ErrorLog.recording { log in
    var reader = ZoneReader(path: path)
    try reader.read(dataset, working: working)
    guard !log.hasFailed else {
      throw Failure(.tableDamaged, "\(path): the areas cannot be read to their end\(log.reason)")
    }
    return try reader.areas(named: name)
  }
}
