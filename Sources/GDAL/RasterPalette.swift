import CGDAL

/// Colours of a raster's values, for programs that show a file as it says.
///
/// Only bytes have them, and only in formats that keep values and colours apart; elsewhere they are
/// left out.
public struct RasterPalette: Sendable {
  private var colours: [UInt8: GDALColorEntry] = [:]

  /// A palette without colours.
  public init() {}

  /// Draws the cells of one value in a colour.
  public mutating func set(_ value: UInt8, to colour: FeatureColour) {
    colours[value] = GDALColorEntry(
      c1: Int16(colour.red), c2: Int16(colour.green), c3: Int16(colour.blue), c4: 255)
  }

  /// Shows what is under a value.
  public mutating func setTransparent(_ value: UInt8) {
    colours[value] = GDALColorEntry(c1: 255, c2: 255, c3: 255, c4: 0)
  }

  /// GDAL's drivers of such formats.
  private static let drivers: Set = ["COG", "GTIFF", "HFA", "PNG", "GIF", "KMLSUPEROVERLAY"]

  static func suits(_ driver: GDALDriverH) -> Bool {
    GDALGetDriverShortName(driver).map { drivers.contains(String(cString: $0).uppercased()) }
      ?? false
  }

  func put(on band: GDALRasterBandH) {
    let table = GDALCreateColorTable(GPI_RGB)
    defer { GDALDestroyColorTable(table) }
    for (value, colour) in colours.sorted(by: { $0.key < $1.key }) {
      var colour = colour
      GDALSetColorEntry(table, Int32(value), &colour)
    }
    GDALSetRasterColorTable(band, table)
  }
}
