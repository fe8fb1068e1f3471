extension ErrorCode {
  /// Coordinate reference systems: those that are named, and the ways between them.
  static let framesCodes: [ErrorCode] = [
    .crsUnknown, .crsNoWay, .crsNoBody, .frameNotMetric, .frameUnfit,
  ]

  /// This is no coordinate system.
  public static let crsUnknown = ErrorCode(
    "crs.unknown", .usage,
    Guidance(
      title: "This is no coordinate system",
      meaning: """
        What was named is neither an EPSG number that PROJ knows, nor WKT, nor a PROJ string.
        """,
      cure: """
        Name it as `EPSG:` with its number: \(setting: .crs, "EPSG:2056"). `projinfo EPSG:2056` \
        tells whether there is one.
        """))

  /// No way leads from one coordinate system to the other.
  public static let crsNoWay = ErrorCode(
    "crs.no-way", .badData,
    Guidance(
      title: "No way leads from one coordinate system to the other",
      meaning: """
        PROJ knows no transformation between the two, as they are of different bodies, or one is \
        tied to no place.
        """,
      cure: "Look whether both files name the right system, with `gdalinfo` and `ogrinfo`."))

  /// The coordinate system is tied to no body.
  public static let crsNoBody = ErrorCode(
    "crs.no-body", .badData,
    Guidance(
      title: "The coordinate system is tied to no body",
      meaning: """
        It has no ellipsoid that longitudes and latitudes could be measured on, so nothing is \
        north in it.
        """,
      cure: "Name the system that the data's publisher states: \(setting: .crs, "EPSG:2056")."))

  /// The frame is not in metres.
  public static let frameNotMetric = ErrorCode(
    "frame.not-metric", .usage,
    Guidance(
      title: "The frame is not in metres",
      meaning: """
        Distances, cells and curvature are measured in the frame, so it must be a projected system \
        in metres. Degrees are none, and neither are feet.
        """,
      cure: """
        Name the UTM zone of the place or the country's own system: \
        \(setting: .frame, "EPSG:32632"). Left out, the UTM zone of the raster's middle is taken.
        """))

  /// The frame is not made for this place.
  public static let frameUnfit = ErrorCode(
    "frame.unfit", .usage,
    Guidance(
      title: "The frame is not made for this place",
      meaning: """
        In the middle of the terrain it draws a metre on the ground too long or too short, or does \
        not reach there.
        """,
      cure: """
        Name a frame made for the place, such as its UTM zone: \(setting: .frame, "EPSG:32632"). \
        Or leave it out.
        """))
}
