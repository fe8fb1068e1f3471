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
  var files = ZoneFiles(frame: frame)
  return try files.areas(of: reference)
}
