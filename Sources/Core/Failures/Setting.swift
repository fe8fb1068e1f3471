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
  /// A piece of the streets that is asked about.
  case piece
  /// A file to write.
  case output
  /// How often all of the streets should be seen.
  case revisit
  /// That lines of sight are written.
  case sightLines
  /// The least level of recognition that counts.
  case level
  /// When a way begins.
  case time
  /// Where a way begins.
  case from
  /// Where a way leads.
  case to
  /// How long may be waited on a way.
  case wait
  /// How much longer than the shortest a way may be.
  case detour
  /// The tower that is asked about.
  case tower
  /// A drawing of the ground under a line of sight.
  case profile
  /// How far heights may be off.
  case verticalError
  /// Polygons of what is seen.
  case polygons
  /// A picture of the answer.
  case picture
  /// What a viewshed tells of each cell.
  case mode
  /// Routes as features.
  case route
  /// How wide a made-up village is.
  case extent
  /// That a place is given in degrees.
  case lonLat
  /// The answer as JSON.
  case json
  /// The answer as Markdown.
  case markdown
}
