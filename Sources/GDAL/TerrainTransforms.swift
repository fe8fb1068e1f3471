/// The ways between coordinate systems that a terrain has needed so far.
struct TerrainTransforms {
  var ownToWorking: CoordinateTransform?
  var lonLatToWorking: CoordinateTransform?
  var workingToLonLat: CoordinateTransform?
}
