/// What a caller can set, under the name that it has in the library.
///
/// The command line has a flag for it, a watch file a key, a page a field: who tells a text names
/// it by ``SettingNames``.
public enum Setting: String, CaseIterable, Sendable {
  /// The band that holds the heights, from 1.
  case band
  /// How a picture's colours hold heights.
  case encoding
  /// A value that stands for missing heights.
  case noData
  /// The coordinate system of a raster that names none.
  case crs
  /// That a raster without coordinate system and unit is in metres.
  case assumesMetres
  /// The unit of the heights.
  case verticalUnit
  /// The metric frame that all is measured in.
  case frame
  /// The side of a cell in metres.
  case resolution
  /// The layer that a table is read from.
  case layer
  /// The format of a raster that is written.
  case outputFormat
  /// How much memory may be used.
  case memory
  /// The greatest distance that is looked to, in metres.
  case maxDistance
  /// The side of a cell of open ground, in metres.
  case groundCell
  /// The eye's elevation in the terrain's own heights.
  case eyeElevation
  /// That files of others may be replaced.
  case overwrite
}
