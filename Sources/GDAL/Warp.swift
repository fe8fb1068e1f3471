import BergfriedDatum

/// What of a raster is to be seen in which frame.
struct Warp {
  let frame: SpatialReference
  let part: GridWindow
}
