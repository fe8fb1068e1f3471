extension ErrorCode {
  /// Places and names on terrain and map.
  static let placesCodes: [ErrorCode] = [
    .placeNowhere, .placeOutside, .placeNoStreet, .nameUnknown, .nameAmbiguous, .nameNoArea,
    .zoneOutside, .zoneNoStreet, .areaNone, .areaUnknown, .areaDamaged, .areaNoTower,
  ]

  /// The position is nowhere on earth.
  public static let placeNowhere = ErrorCode(
    "place.nowhere", .usage,
    Guidance(
      title: "The position is nowhere on earth",
      meaning: """
        It cannot be brought into the terrain's frame: a latitude beyond 90 degrees, coordinates \
        of another system, or two numbers swapped.
        """,
      cure: "Give longitude before latitude, x before y: `9.5209,47.1410` is in Vaduz."))

  /// A place lies outside the terrain.
  public static let placeOutside = ErrorCode(
    "place.outside-terrain", .badData,
    Guidance(
      title: "A place lies outside the terrain",
      meaning: "It can be found on earth, but not on the terrain or the map.",
      cure: """
        Give a place inside, or take terrain that reaches it. Look whether two numbers are \
        swapped.
        """))

  /// No street is near the place.
  public static let placeNoStreet = ErrorCode(
    "place.no-street", .badData,
    Guidance(
      title: "No street is near the place",
      meaning: """
        Ways begin and end on streets, and none lies within reach of the place, or nobody may walk \
        along it.
        """,
      cure: "Give a place beside a street that one may walk on."))

  /// Nothing bears this name.
  public static let nameUnknown = ErrorCode(
    "name.unknown", .badData,
    Guidance(
      title: "Nothing bears this name",
      meaning: "It is no tower, zone, street, place or building that the watch or its map has.",
      cure: """
        Check its spelling; names that are alike are told. Or give a point: `point: [9.5209, \
        47.1410]`.
        """))

  /// Several places bear this name.
  public static let nameAmbiguous = ErrorCode(
    "name.ambiguous", .badData,
    Guidance(
      title: "Several places bear this name",
      meaning: "They lie apart, so which one is meant cannot be told.",
      cure: "Give the point that is meant: `point: [9.5209, 47.1410]`."))

  /// What bears this name has no area.
  public static let nameNoArea = ErrorCode(
    "name.no-area", .badData,
    Guidance(
      title: "What bears this name has no area",
      meaning: "A point or a street was named where an area is needed.",
      cure: """
        Give corners, `area: [[9.52, 47.14], [9.53, 47.14], [9.53, 47.15]]`, or the name of a \
        building.
        """))

  /// The zone lies outside terrain and map.
  public static let zoneOutside = ErrorCode(
    "zone.outside", .badData,
    Guidance(
      title: "The zone lies outside terrain and map",
      meaning: "It touches neither of them, so it would change nothing.",
      cure: "Move it or leave it out. Look whether longitude and latitude are swapped."))

  /// The zone holds no place on a street.
  public static let zoneNoStreet = ErrorCode(
    "zone.no-street", .badData,
    Guidance(
      title: "The zone holds no place on a street",
      meaning: "A way is to begin or end in it, and no street leads through it.",
      cure: "Draw it over a street."))

  /// The file holds no area.
  public static let areaNone = ErrorCode(
    "area.none", .badData,
    Guidance(
      title: "The file holds no area",
      meaning: "An area is read from polygons or closed ways, and there is none.",
      cure: "Draw one as a polygon, for example in QGIS."))

  /// No area of the file bears this name.
  public static let areaUnknown = ErrorCode(
    "area.unknown-name", .usage,
    Guidance(
      title: "No area of the file bears this name",
      meaning: "The names and ids of those that are in it are told.",
      cure: "Name one of them after the file: `area: zones.gpkg#Castle`."))

  /// An area has a damaged outline.
  public static let areaDamaged = ErrorCode(
    "area.damaged", .badData,
    Guidance(
      title: "An area has a damaged outline",
      meaning: """
        Its outline does not close or has too few corners, or some of its corners cannot be \
        brought into the terrain's frame.
        """,
      cure: """
        Correct it, for example with "Fix geometries" of QGIS, and look whether the layer names \
        the right coordinate system.
        """))

  /// An area around towers needs a tower.
  public static let areaNoTower = ErrorCode(
    "area.no-tower", .badData,
    Guidance(
      title: "An area around towers needs a tower",
      meaning: "`place.area` is a distance around the towers, and the watch has none.",
      cure: "Add a tower, or give the area as `[west, south, east, north]`."))
}
