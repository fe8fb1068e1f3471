extension ErrorCode {
  /// Rasters that say how far heights may be off.
  static let uncertaintyCodes: [ErrorCode] = [
    .errorsValue, .errorsElsewhere,
  ]

  /// A number can be no error of a height.
  public static let errorsValue = ErrorCode(
    "errors.bad-value", .badData,
    Guidance(
      title: "A number can be no error of a height",
      meaning: "Errors are metres from 0 to 100; this raster holds others.",
      cure: """
        Write missing ones as nodata, and check that the raster is one of errors and not of \
        heights.
        """))

  /// The raster of errors does not cover the terrain.
  public static let errorsElsewhere = ErrorCode(
    "errors.elsewhere", .badData,
    Guidance(
      title: "The raster of errors does not cover the terrain",
      meaning: "It has no number for any height that is read.",
      cure: "Take one that covers the same ground, or give one number of metres for all."))
}
