public import ArgumentParser
public import BergfriedGDAL

/// What the terrain's file does not say itself. The flags are shared by all commands.
struct TerrainFlags: ParsableArguments {
  @Option(
    name: [.customShort("b"), .long],
    help: ArgumentHelp("Band that holds the heights.", valueName: "number"))
  var band = 1

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
    name: .customLong("nodata"), parsing: .unconditional,
    help: ArgumentHelp(
      "Height that stands for unknown ground; overrides the file's.", valueName: "value"))
  var noData: Double?

  func validate() throws {
    guard band >= 1 else { throw ValidationError("--band \(band): bands are numbered from 1") }
  }

  var options: TerrainOptions {
    var options = TerrainOptions()
    options.band = band
    options.noData = noData
    options.crs = crs
    options.verticalUnit = verticalUnit
    options.frame = frame
    options.assumesMetres = assumeMetres
    return options
  }
}

extension VerticalUnit: ExpressibleByArgument {}
