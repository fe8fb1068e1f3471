/// What a terrain file does not say itself, and how it is to be read.
public struct TerrainOptions: Sendable {
  /// The band that holds the heights, from 1; `nil` for the first, if it is no colour of a picture.
  public var band: Int?
  /// How a picture's colours hold heights; `nil` where the band does as it is.
  public var encoding: HeightEncoding?
  /// The values that stand for missing heights; where there is any, the file's does not count.
  public var noData: [Double] = []
  /// The coordinate system of a file that has none: `EPSG:…`, WKT or a PROJ string.
  public var crs: String?
  /// The unit of the heights; overrides the file's.
  public var verticalUnit: VerticalUnit?
  /// The metric frame a geographic model is warped to; `nil` for the UTM zone of its centre.
  public var frame: String?
  /// The side of the working grid's square cells; `nil` for cells about as large as the file's.
  public var resolutionMetres: Double?
  /// Takes a file that names no coordinate system or unit as metres, across and up.
  public var assumesMetres = false

  /// The file is taken at its word.
  public init() {}
}
