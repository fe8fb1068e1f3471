extension ErrorCode {
  /// Files that are written.
  static let outputCodes: [ErrorCode] = [
    .outputIsInput, .outputUnnamed, .outputNotAFile, .outputArchive, .outputExists,
    .outputForbidden, .outputNoFolder, .outputFailed, .outputStopped, .outputStandard,
    .outputFormat, .outputCells, .outputCreation, .outputLayers, .outputOtherBody,
    .outputNeedsCRS,
  ]

  /// A file is to be written over another of the same run.
  public static let outputIsInput = ErrorCode(
    "output.is-input", .usage,
    Guidance(
      title: "A file is to be written over another of the same run",
      meaning: "It is an input, or stands twice among the outputs; one of them would be lost.",
      cure: "Name another file to write."))

  /// The name of an output is empty.
  public static let outputUnnamed = ErrorCode(
    "output.unnamed", .usage,
    Guidance(
      title: "The name of an output is empty",
      meaning: "Nothing says where the answer is to go.",
      cure: "Name a file to write."))

  /// The output is no file.
  public static let outputNotAFile = ErrorCode(
    "output.not-a-file", .cannotWrite,
    Guidance(
      title: "The output is no file",
      meaning: "It is a folder or a device, or the path ends without a name.",
      cure: "Name a file in a folder."))

  /// Nothing is written into archives.
  public static let outputArchive = ErrorCode(
    "output.in-archive", .usage,
    Guidance(
      title: "Nothing is written into archives",
      meaning: "The path leads into a file such as a ZIP, or onto a server that is only read from.",
      cure: "Name a file on disk."))

  /// A file is there already.
  public static let outputExists = ErrorCode(
    "output.exists", .cannotWrite,
    Guidance(
      title: "A file is there already",
      meaning: """
        It is none that Bergfried wrote, or may have been changed by hand, so it is not replaced \
        without being asked.
        """,
      cure: "Name another file, or say \(setting: .overwrite)."))

  /// The output may not be written.
  public static let outputForbidden = ErrorCode(
    "output.forbidden", .cannotWrite,
    Guidance(
      title: "The output may not be written",
      meaning: "The file or its folder is protected from being written by your account.",
      cure: "Name a file in a folder of your own, or give yourself leave: `chmod u+w FOLDER`."))

  /// The output's folder is not there.
  public static let outputNoFolder = ErrorCode(
    "output.no-folder", .cannotWrite,
    Guidance(
      title: "The output's folder is not there",
      meaning: "Folders are not made on the way.",
      cure: "Make it first: `mkdir -p FOLDER`."))

  /// The output could not be written.
  public static let outputFailed = ErrorCode(
    "output.failed", .cannotWrite,
    Guidance(
      title: "The output could not be written",
      meaning: """
        Making the file, writing it or moving it into its place failed, or what was written could \
        not be read back whole; what the system said is told. Nothing half-written is left.
        """,
      cure: "Look at the disk's free space with `df -h`, and at the folder's rights."))

  /// Writing was stopped.
  public static let outputStopped = ErrorCode(
    "output.stopped", .cannotWrite,
    Guidance(
      title: "Writing was stopped",
      meaning: """
        Somebody or something ended the run before the file was whole. Nothing half-written is \
        left.
        """,
      cure: "Run it again."))

  /// Standard output cannot be written.
  public static let outputStandard = ErrorCode(
    "output.standard-output", .cannotWrite,
    Guidance(
      title: "Standard output cannot be written",
      meaning: "What reads the answer has gone, or the disk that it goes to is full.",
      cure: "Let the reader read to the end, or write to a file."))

  /// No file of this kind can be written.
  public static let outputFormat = ErrorCode(
    "output.unknown-format", .usage,
    Guidance(
      title: "No file of this kind can be written",
      meaning: """
        A file's ending, or the name of its format, says how it is stored, and GDAL writes none \
        such. What can be written is told.
        """,
      cure: """
        Name a file that ends in `.tif`, `.gpkg` or one of those that are told, or name the \
        format: \(setting: .outputFormat, "GTiff").
        """))

  /// The format does not hold such cells.
  public static let outputCells = ErrorCode(
    "output.cells-do-not-fit", .usage,
    Guidance(
      title: "The format does not hold such cells",
      meaning: "The answer's cells are of a type that this format has no room for.",
      cure: "Name a file that ends in `.tif`, or ask for another mode."))

  /// This is no creation option.
  public static let outputCreation = ErrorCode(
    "output.creation-option", .usage,
    Guidance(
      title: "This is no creation option",
      meaning: "Creation options of GDAL are a name, an equals sign and a value.",
      cure: "Write `COMPRESS=ZSTD`, for example."))

  /// The format holds one layer.
  public static let outputLayers = ErrorCode(
    "output.one-layer", .usage,
    Guidance(
      title: "The format holds one layer",
      meaning: """
        Several layers, or two of one name, were to go into one file. Lines of sight beside the \
        streets are a layer of their own.
        """,
      cure: "Write a GeoPackage (`.gpkg`), with a name for each layer."))

  /// GeoJSON is of the earth alone.
  public static let outputOtherBody = ErrorCode(
    "output.other-body", .usage,
    Guidance(
      title: "GeoJSON is of the earth alone",
      meaning: """
        Its positions are longitude and latitude on the earth, and the terrain is of another body.
        """,
      cure: "Write a GeoPackage (`.gpkg`)."))

  /// The format needs a place on earth.
  public static let outputNeedsCRS = ErrorCode(
    "output.needs-crs", .usage,
    Guidance(
      title: "The format needs a place on earth",
      meaning: "Its positions are longitude and latitude, and nothing says where the terrain lies.",
      cure: "Say it, \(setting: .crs, "EPSG:2056"), or write a GeoPackage (`.gpkg`)."))
}
