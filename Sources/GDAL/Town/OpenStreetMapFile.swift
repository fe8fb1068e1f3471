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

  /// The keys that make a closed line an area, unless it says `area=no`.
  private static let areaKeys = [
    "building", "building:part", "natural", "landuse", "leisure", "place", "historic", "tourism",
    "amenity", "man_made", "railway",
  ]

  /// Whether a line that ends where it begins stands for the area inside.
  ///
  /// GDAL could tell by itself, but loses an area that is the outer ring of a relation with tags
  /// of its own, such as a house on the grounds of a school that are no larger than it.
  static func isArea(_ tags: FeatureTags) -> Bool {
    tags["area"] != "no" && areaKeys.contains { tags[$0] != nil }
  }

  /// Closed lines stay lines (`none` stands for no key); tags without a column come in one.
  private static let configuration = """
    closed_ways_are_polygons=none
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
