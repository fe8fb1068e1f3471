import ArgumentParser
import BergfriedGDAL

/// What the terrain's file does not say itself. The flags are shared by all commands.
struct TerrainFlags: ParsableArguments {
  @Option(
    name: [.customShort("b"), .long],
    help: ArgumentHelp(
      "Band that holds the heights (default: the first).", valueName: "number"))
  var band: Int?

  @Option(
    help: ArgumentHelp(
      "How a picture's colours hold heights: terrain-rgb or terrarium.", valueName: "name"))
  var encoding: HeightEncoding?

  @Option(
    help: ArgumentHelp(
      "Coordinate system of a raster that names none: EPSG:…, WKT or PROJ.", valueName: "crs"))
  var crs: String?

  @Option(
    help: ArgumentHelp(
      "Metric frame that a raster in degrees is warped to (default: UTM of its centre).",
      valueName: "crs"))
  var frame: String?

  @Option(
    help: ArgumentHelp(
      "Unit of the heights: metre, foot or us-survey-foot; overrides the file's.",
      valueName: "unit"))
  var verticalUnit: VerticalUnit?

  @Flag(help: "Take a raster without coordinate system and units as metres.")
  var assumeMetres = false

  @Option(
    name: .customLong("nodata"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Height that stands for unknown ground, instead of the file's; may be given several times.",
      valueName: "value"))
  var noData: [Double] = []

  func validate() throws {
    if let band, band < 1 { throw ValidationError("--band \(band): bands are numbered from 1") }
    if band != nil, encoding != nil {
      throw ValidationError("--band names one band, and --encoding reads three: give one of them")
    }
  }

  /// Whether anything is said.
  var isGiven: Bool {
    band != nil || encoding != nil || crs != nil || frame != nil || verticalUnit != nil
      || assumeMetres || !noData.isEmpty
  }

  var options: TerrainOptions {
    var options = TerrainOptions()
    options.band = band
    options.encoding = encoding
    options.noData = noData
    options.crs = crs
    options.verticalUnit = verticalUnit
    options.frame = frame
    options.assumesMetres = assumeMetres
    return options
  }
}
