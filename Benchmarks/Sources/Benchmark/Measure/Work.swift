/// What is measured.
enum Work: String, Hashable, CaseIterable {
  /// A plain pass over the heights that writes a byte per cell, into memory used before.
  case floor
  /// The same into memory fresh from the system, as any engine's answer is.
  case floorNewOutput = "floor-new-output"
  /// What making a surface adds to copying its heights: tile maxima, range, validity.
  case preparation
  /// Bergfried's viewshed of a surface already made.
  case viewshed
  case viewshedTwoCores = "viewshed-two-cores"
  /// Bergfried's horizon, which is what GDAL calls the ground mode.
  case horizon
  case gdal
  case gdalGround = "gdal-ground"
}
