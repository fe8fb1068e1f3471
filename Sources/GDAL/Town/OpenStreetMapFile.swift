import CGDAL

/// How GDAL is to read OpenStreetMap files: by rules of our own instead of the user's
/// installation, so that an answer does not depend on it.
enum OpenStreetMapFile {
  static func isOne(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".pbf") || name.hasSuffix(".osm") || name.hasSuffix(".osm.bz2")
  }

  /// Opens the file.
  static func open(_ path: String) throws -> Dataset {
    let rules = "/vsimem/bergfried-osm-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    var bytes = Array(configuration.utf8)
    return try bytes.withUnsafeMutableBufferPointer { bytes in
      ErrorLog.recording { _ in
        _ = VSIFCloseL(
          VSIFileFromMemBuffer(rules, bytes.baseAddress, vsi_l_offset(bytes.count), 0))
      }
      defer { ErrorLog.recording { _ in _ = VSIUnlink(rules) } }
      return try Dataset.open(path, as: .vector, options: ["CONFIG_FILE=" + rules])
    }
  }

  /// The keys that make a closed line an area, and the columns; other tags come in one column.
  ///
  /// GDAL 3.6 overlooks keys that are longer than the last one listed.
  private static let configuration = """
    closed_ways_are_polygons=building,natural,landuse,leisure,place,historic,\
    tourism,amenity,man_made,railway,building:part
    attribute_name_laundering=no
    [points]
    osm_id=yes
    attributes=name
    [lines]
    osm_id=yes
    attributes=name,highway
    [multipolygons]
    osm_id=yes
    attributes=name,highway,building
    [multilinestrings]
    osm_id=yes
    [other_relations]
    osm_id=yes

    """
}
