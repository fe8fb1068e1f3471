import ArgumentParser
import BergfriedExport
import BergfriedGDAL
import BergfriedScene

/// What the raster says and how it is stored.
struct OutputFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("om", withSingleDash: true)],
    help: ArgumentHelp(
      "What a cell says.", valueName: "mode"))
  var mode = ViewshedMode.normal

  @Option(
    name: [.long, .customLong("vv", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Value of seen cells, 0 to 255.", valueName: "byte"))
  var visibleValue: ByteValue = 255

  @Option(
    name: [.long, .customLong("iv", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp("Value of hidden cells.", valueName: "byte"))
  var invisibleValue: ByteValue = 0

  @Option(
    name: [.long, .customLong("ov", withSingleDash: true)], parsing: .unconditional,
    help: ArgumentHelp(
      "Value of cells outside the limits (default: 0; modes of decimals: nodata).",
      valueName: "value"))
  var outOfRangeValue: Double?

  @Option(
    name: [
      .customLong("dst-nodata"), .customLong("a_nodata", withSingleDash: true),
    ],
    parsing: .unconditional,
    help: ArgumentHelp(
      "Value of cells of unknown ground (default: 254 in bytes, -9999 in decimals).",
      valueName: "value"))
  var noData: Double?

  @Option(
    name: [
      .long, .customLong("output-format"), .customLong("of"),
      .customLong("of", withSingleDash: true), .customShort("f"),
    ],
    help: ArgumentHelp(
      "Raster format, by GDAL's short name (default: what the name's ending says).",
      valueName: "name"))
  var format: String?

  @Option(
    name: [.long, .customLong("co"), .customLong("co", withSingleDash: true)],
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("The format's own option; may be repeated.", valueName: "name=value"))
  var creationOption: [String] = []

  func validate() throws {
    for option in creationOption where !option.contains("=") {
      throw ValidationError("--creation-option \(option): write it as NAME=VALUE")
    }
    // Files that a driver writes or reads beside the output would be under no rule.
    for option in creationOption
    where option.contains("/") || option.uppercased().contains("FILENAME") {
      throw ValidationError(
        "--creation-option \(option): options that name files are not taken: leave it out")
    }
    if mode == .normal { _ = try byteValues() }
    guard mode == .count || mode == .observers else { return }
    guard noData == nil, outOfRangeValue == nil else {
      throw ValidationError(
        "--dst-nodata and --out-of-range-value have no meaning with --mode \(mode.name): "
          + "leave them out")
    }
  }

  /// The values of a raster of bytes.
  ///
  /// - Parameter possible: of possibly seen cells, where the user names one.
  func byteValues(possible: ByteValue? = nil) throws -> ByteValues {
    try ByteValues(
      visible: visibleValue.byte, invisible: invisibleValue.byte,
      outOfRange: ByteValue.byte(outOfRangeValue ?? 0, "--out-of-range-value"),
      noData: noData.map { try ByteValue.byte($0, "--dst-nodata") }, possible: possible?.byte)
  }

  /// - Parameter path: the raster to write.
  func fileFormat(of path: String) throws -> RasterFile.Format {
    guard let format else { return try RasterFile.Format(path: path) }
    return format.uppercased() == "COG" ? .cog : .driver(format)
  }
}
