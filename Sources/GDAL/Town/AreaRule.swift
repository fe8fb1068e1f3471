/// Which lines of OpenStreetMap that end where they begin stand for the area inside.
enum AreaRule {
  /// The keys that make a closed line an area, unless it says `area=no`.
  private static let keys = [
    "building", "building:part", "natural", "landuse", "leisure", "place", "historic", "tourism",
    "amenity", "man_made", "railway", "landcover", "power", "military", "wetland",
  ]

  /// Other keys with the values that do.
  private static let values: [String: Set<String>] = [
    "aeroway": ["hangar", "terminal", "control_tower", "helipad", "apron", "aerodrome"],
    "aerialway": ["station"],
    "waterway": ["riverbank", "dock", "boatyard", "dam"],
  ]

  static func isArea(_ tags: FeatureTags) -> Bool {
    guard tags.says("area") != false, tags["natural"] != "coastline" else { return false }
    return keys.contains { tags[$0] != nil }
      || values.contains { key, values in tags[key].map(values.contains) ?? false }
  }
}
