extension ErrorCode {
  /// Tables of observers and of sightlines, and layers they are read from.
  static let tablesCodes: [ErrorCode] = [
    .tableNoPositions, .tableEmpty, .tableRows, .tableDamaged, .tableNoSuchLayer,
    .tableSeveralLayers, .tableNoLayer, .tableUnplaced, .observerLimits,
  ]

  /// The table has no positions.
  public static let tableNoPositions = ErrorCode(
    "table.no-positions", .badData,
    Guidance(
      title: "The table has no positions",
      meaning: """
        Neither is a geometry there nor are columns whose names say that they hold positions.
        """,
      cure: """
        Name the columns `x` and `y`, or `lon` and `lat`; for sightlines `from_x`, `from_y`, \
        `to_x` and `to_y`, or the same with `lon` and `lat`.
        """))

  /// The table has no rows.
  public static let tableEmpty = ErrorCode(
    "table.empty", .badData,
    Guidance(
      title: "The table has no rows",
      meaning: "The layer was opened and nothing is in it.",
      cure: "Give it at least one row, or name another layer: \(setting: .layer, "observers")."))

  /// Rows of the table are wrong.
  public static let tableRows = ErrorCode(
    "table.bad-rows", .badData,
    Guidance(
      title: "Rows of the table are wrong",
      meaning: """
        What rows say makes no sense: words in place of numbers, angles out of range, places that \
        are nowhere. The first of them are told by their numbers.
        """,
      cure: "Correct the rows that are told."))

  /// The table cannot be read to its end.
  public static let tableDamaged = ErrorCode(
    "table.damaged", .badData,
    Guidance(
      title: "The table cannot be read to its end",
      meaning: "Reading stopped with an error in the middle of the file.",
      cure: "Fetch or copy it again, and look whether `ogrinfo -al -so FILE` goes through."))

  /// The file has no layer of that name.
  public static let tableNoSuchLayer = ErrorCode(
    "table.no-such-layer", .usage,
    Guidance(
      title: "The file has no layer of that name",
      meaning: "The names of those that it has are told.",
      cure: "Name one of them: \(setting: .layer, "observers")."))

  /// The file has several layers.
  public static let tableSeveralLayers = ErrorCode(
    "table.several-layers", .usage,
    Guidance(
      title: "The file has several layers",
      meaning: "Nothing says which of them is meant.",
      cure: "Choose one: \(setting: .layer, "observers")."))

  /// The file holds no layer.
  public static let tableNoLayer = ErrorCode(
    "table.no-layer", .badData,
    Guidance(
      title: "The file holds no layer",
      meaning: "GDAL opens the file, but no table is in it.",
      cure: "Name a file with one; `ogrinfo FILE` lists a file's layers."))

  /// A layer is on earth, and the terrain is not.
  public static let tableUnplaced = ErrorCode(
    "table.unplaced", .badData,
    Guidance(
      title: "A layer is on earth, and the terrain is not",
      meaning: """
        The layer names a coordinate system, and nothing says where the terrain lies. So it is not \
        known which cell a point falls into.
        """,
      cure: "Say where the terrain lies: \(setting: .crs, "EPSG:2056")."))

  /// The limits of an observer contradict each other.
  public static let observerLimits = ErrorCode(
    "observer.bad-limits", .badData,
    Guidance(
      title: "The limits of an observer contradict each other",
      meaning: "Such as a least distance beyond the greatest, or a sector without width.",
      cure: "Correct the observer's row or the options that hold for all of them."))
}
