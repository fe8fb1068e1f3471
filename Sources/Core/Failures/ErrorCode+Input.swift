extension ErrorCode {
  /// Files that are read.
  static let inputCodes: [ErrorCode] = [
    .inputMissing, .inputForbidden, .inputFolder, .inputFormat, .inputUnnamed, .inputName,
  ]

  /// There is no such file.
  public static let inputMissing = ErrorCode(
    "input.missing", .missingInput,
    Guidance(
      title: "There is no such file",
      meaning: "Nothing stands at the path or address that was named.",
      cure: """
        Check the spelling and the folder. Paths in a watch file lead from that file's own folder.
        """))

  /// The file may not be read.
  public static let inputForbidden = ErrorCode(
    "input.forbidden", .missingInput,
    Guidance(
      title: "The file may not be read",
      meaning: "The file is there, but your account may not read it.",
      cure: "Look at who may with `ls -l FILE`, and give yourself leave: `chmod u+r FILE`."))

  /// This is a folder, not a file.
  public static let inputFolder = ErrorCode(
    "input.folder", .badData,
    Guidance(
      title: "This is a folder, not a file",
      meaning: "One file was asked for, and the path is that of a folder.",
      cure: "Name a file in it. For heights a folder is read as all rasters in it."))

  /// GDAL does not read this file.
  public static let inputFormat = ErrorCode(
    "input.unknown-format", .badData,
    Guidance(
      title: "GDAL does not read this file",
      meaning: """
        None of GDAL's drivers takes the file for one of its own: it is another kind of file, \
        damaged, or a server's message in place of the data.
        """,
      cure: """
        Look into it with `gdalinfo FILE` or `ogrinfo FILE`; `gdalinfo --formats` lists what is \
        read.
        """))

  /// No file is named.
  public static let inputUnnamed = ErrorCode(
    "input.unnamed", .usage,
    Guidance(
      title: "No file is named",
      meaning: "The path of an input is empty.",
      cure: "Name the file to read."))

  /// A file's name is no UTF-8.
  public static let inputName = ErrorCode(
    "input.no-utf8", .usage,
    Guidance(
      title: "A file's name is no UTF-8",
      meaning: """
        Names are kept letter by letter in what is written, and this one holds bytes that are no \
        letters.
        """,
      cure: "Rename the file: `mv OLD NEW`."))
}
