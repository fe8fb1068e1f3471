import BergfriedCore

/// What of a raster is to be seen in which frame, in cells of which size.
struct Warp {
  /// `nil` where the raster stays in its own.
  let frame: SpatialReference?
  let part: GridWindow
  /// The side of a cell in the frame's units; `nil` for about the raster's own.
  var cellSide: Double?
}
